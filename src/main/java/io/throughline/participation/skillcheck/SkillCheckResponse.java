package io.throughline.participation.skillcheck;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.privacy.OfPerson;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill check as clients see it. History keeps it without the remark. */
@Schema(name = "SkillCheck")
record SkillCheckResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Reference("employee") UUID employeeId,
        @Reference("org-unit")
                @Schema(
                        description =
                                "Where the person worked on that day, as it was known when the check was recorded")
                @Nullable UUID orgUnitId,
        @Reference("instrument") UUID instrumentId,
        @Schema(examples = "1") int instrumentVersion,
        @Schema(examples = "POST") Stage stage,
        LocalDate takenOn,
        @Schema(examples = "72") BigDecimal score,
        @Schema(description = "Null in past states") @Nullable String remark)
        implements Versioned, OfPerson {

    static SkillCheckResponse of(SkillCheck check) {
        return new SkillCheckResponse(
                check.id(),
                check.version(),
                check.createdAt(),
                check.updatedAt(),
                check.externalReference(),
                check.initiativeId(),
                check.employeeId(),
                check.orgUnitId(),
                check.instrumentId(),
                check.instrumentVersion(),
                check.stage(),
                check.takenOn(),
                check.score(),
                check.remark());
    }

    SkillCheckResponse withoutRemark() {
        return new SkillCheckResponse(
                id,
                version,
                createdAt,
                updatedAt,
                null,
                initiativeId,
                employeeId,
                orgUnitId,
                instrumentId,
                instrumentVersion,
                stage,
                takenOn,
                score,
                null);
    }

    @Override
    public UUID personId() {
        return employeeId;
    }
}
