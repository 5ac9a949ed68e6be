package io.throughline.organization;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an org unit. */
@Schema(name = "OrgUnitRequest")
record OrgUnitRequest(
        @Size(min = 1, max = 200) @Schema(examples = "Sales EMEA") String name,
        @Schema(
                        description = "LEARNING for the learning function itself, which owns no business objectives",
                        examples = "BUSINESS")
                OrgUnitFunction function,
        @Schema(description = "The unit above; null at the top") @Nullable UUID parentId,
        @Valid @Nullable ExternalReference externalReference) {

    static OrgUnitRequest of(OrgUnit unit) {
        return new OrgUnitRequest(unit.name(), unit.function(), unit.parentId(), unit.externalReference());
    }
}
