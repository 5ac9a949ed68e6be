package io.throughline.objective;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an objective category. */
@Schema(name = "ObjectiveCategoryRequest")
record ObjectiveCategoryRequest(
        @Size(min = 1, max = 100) @Schema(description = "Unique", examples = "customer-satisfaction") String code,
        @Size(min = 1, max = 200) @Schema(examples = "Customer satisfaction and retention") String name,
        @Size(max = 4000) @Schema(examples = "Keeping the customers we have, and their good opinion") @Nullable String description,
        @Valid @Nullable ExternalReference externalReference) {

    static ObjectiveCategoryRequest of(ObjectiveCategory category) {
        return new ObjectiveCategoryRequest(
                category.code(), category.name(), category.description(), category.externalReference());
    }
}
