package io.throughline.objective;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A kind of business goal. The five that come with the service can be changed and added to. */
@Entity
@Table(name = "objective_category")
class ObjectiveCategory extends StoredRecord {

    private String code;

    private String name;

    private @Nullable String description;

    protected ObjectiveCategory() {}

    ObjectiveCategory(ObjectiveCategoryRequest request) {
        replace(request);
    }

    final void replace(ObjectiveCategoryRequest request) {
        code = request.code();
        name = request.name();
        description = request.description();
        knownAs(request.externalReference());
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }
}
