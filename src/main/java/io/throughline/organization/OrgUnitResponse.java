package io.throughline.organization;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An org unit as clients see it. */
@Schema(name = "OrgUnit")
record OrgUnitResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "Sales EMEA") String name,
        OrgUnitFunction function,
        @Reference("org-unit") @Nullable UUID parentId)
        implements Versioned {

    static OrgUnitResponse of(OrgUnit unit) {
        return new OrgUnitResponse(
                unit.id(),
                unit.version(),
                unit.createdAt(),
                unit.updatedAt(),
                unit.externalReference(),
                unit.name(),
                unit.function(),
                unit.parentId());
    }
}
