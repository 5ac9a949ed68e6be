package io.throughline.organization;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the organization: a division, a region, a team. */
@Entity
@Table(name = "org_unit")
class OrgUnit extends StoredRecord {

    private String name;

    @Enumerated(EnumType.STRING)
    private OrgUnitFunction function;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    protected OrgUnit() {}

    OrgUnit(OrgUnitRequest request) {
        replace(request);
    }

    final void replace(OrgUnitRequest request) {
        name = request.name();
        function = request.function();
        parentId = request.parentId();
        knownAs(request.externalReference());
    }

    String name() {
        return name;
    }

    OrgUnitFunction function() {
        return function;
    }

    @Nullable UUID parentId() {
        return parentId;
    }
}
