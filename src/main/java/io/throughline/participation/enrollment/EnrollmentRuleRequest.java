package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an enrollment rule. */
@Schema(name = "EnrollmentRuleRequest")
record EnrollmentRuleRequest(
        @Schema(description = "Strategic or compliance; fixed once the rule is there") UUID initiativeId,
        @Schema(
                        description =
                                "Admits who works in this unit or below it on the day of the request; everybody where null")
                @Nullable UUID orgUnitId,
        @Valid @Nullable ExternalReference externalReference) {

    static EnrollmentRuleRequest of(EnrollmentRule rule) {
        return new EnrollmentRuleRequest(rule.initiativeId(), rule.orgUnitId(), rule.externalReference());
    }
}
