package io.throughline.objective;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objective category as clients see it. */
@Schema(name = "ObjectiveCategory")
record ObjectiveCategoryResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "customer-satisfaction") String code,
        @Schema(examples = "Customer satisfaction and retention") String name,
        @Schema(examples = "Keeping the customers we have, and their good opinion") @Nullable String description)
        implements Versioned {

    static ObjectiveCategoryResponse of(ObjectiveCategory category) {
        return new ObjectiveCategoryResponse(
                category.id(),
                category.version(),
                category.createdAt(),
                category.updatedAt(),
                category.externalReference(),
                category.code(),
                category.name(),
                category.description());
    }
}
