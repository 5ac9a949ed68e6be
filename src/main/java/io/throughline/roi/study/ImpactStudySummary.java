package io.throughline.roi.study;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.ledger.Population;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored study in a list. */
@Schema(name = "ImpactStudySummary")
record ImpactStudySummary(
        UUID id,
        @Schema(description = "Always 0: a study never changes", examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "local-administrator") String createdBy,
        @Schema(examples = "Churn of the pilot teams") String name,
        @Reference("initiative") @Nullable UUID initiativeId,
        @Reference("kpi") @Nullable UUID kpiId,
        @Nullable Population population,
        @Nullable UUID controlCohortId,
        ChangeBasis changeBasis,
        @Nullable LocalDate interventionStart,
        @Nullable LocalDate interventionEnd,
        @Schema(description = "The method that speaks; null where none is admissible", examples = "POST_ONLY_CONTROL")
                @Nullable String headlineMethod,
        @Nullable Grade grade,
        @Schema(description = "Positive is better; in the KPI's unit", examples = "1626") @Nullable BigDecimal improvement,
        @Schema(description = "The study whose place it took; null where it took none") @Nullable UUID supersedes,
        @Schema(description = "The study that took its place; null while none has") @Nullable UUID supersededBy,
        @Schema(
                        description = "Whether a measurement that it rests on was corrected or deleted since",
                        examples = "false")
                boolean dataChanged,
        @Schema(examples = "1.0") String engineVersion,
        @Schema(examples = "1.0") String ruleSetVersion,
        @Schema(
                        description = "SHA-256 of the inputs in canonical form",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String inputsHash)
        implements Versioned {

    static ImpactStudySummary of(ImpactStudy stored) {
        return new ImpactStudySummary(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.externalReference(),
                stored.createdBy(),
                stored.name(),
                stored.initiativeId(),
                stored.kpiId(),
                stored.population(),
                stored.controlCohortId(),
                stored.changeBasis(),
                stored.interventionStart(),
                stored.interventionEnd(),
                stored.headlineMethod(),
                stored.grade(),
                stored.improvement(),
                stored.supersedes(),
                stored.supersededBy(),
                stored.dataChanged(),
                stored.engineVersion(),
                stored.ruleSetVersion(),
                stored.inputsHash());
    }
}
