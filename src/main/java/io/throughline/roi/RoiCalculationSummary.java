package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored calculation in a list. */
@Schema(name = "RoiCalculationSummary")
record RoiCalculationSummary(
        UUID id,
        @Schema(description = "Always 0: a calculation never changes", examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "local-administrator") String createdBy,
        @Reference("initiative") UUID initiativeId,
        @Schema(description = "The calculation whose place it took; null where it took none") @Nullable UUID supersedes,
        @Schema(description = "The calculation that took its place; null while none has") @Nullable UUID supersededBy,
        @Schema(
                        description = "Whether a measurement under its studies was corrected or deleted since",
                        examples = "false")
                boolean dataChanged,
        @Schema(examples = "EVALUATION") Purpose purpose,
        @Schema(examples = "FINAL") RoiStatus status,
        @Schema(description = "The lowest among the lines that carry money; null where none does", examples = "C")
                @Nullable Grade grade,
        @Schema(examples = "46") int participants,
        LocalDate benefitPeriodStart,
        @Schema(description = "The first day after it") LocalDate benefitPeriodEnd,
        @Schema(description = "Null where no line may claim money") @Nullable MoneyAmount benefit,
        MoneyAmount cost,
        @Schema(description = "Null where there is no benefit or no cost", examples = "2.176939") @Nullable BigDecimal benefitCostRatio,
        @Schema(description = "Null where there is no benefit or no cost", examples = "117.6939") @Nullable BigDecimal roiPercent,
        @Schema(description = "Whether every cost category has a cost or is declared zero", examples = "false")
                boolean fullyLoaded,
        @Schema(examples = "1.0") String engineVersion,
        @Schema(examples = "1.0") String ruleSetVersion,
        @Schema(
                        description = "SHA-256 of the inputs in canonical form",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String inputsHash)
        implements Versioned {

    static RoiCalculationSummary of(RoiCalculation stored) {
        return new RoiCalculationSummary(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.externalReference(),
                stored.createdBy(),
                stored.initiativeId(),
                stored.supersedes(),
                stored.supersededBy(),
                stored.dataChanged(),
                stored.purpose(),
                stored.status(),
                stored.grade(),
                stored.participants(),
                stored.benefitPeriodStart(),
                stored.benefitPeriodEnd(),
                stored.benefit(),
                stored.cost(),
                stored.benefitCostRatio(),
                stored.roiPercent(),
                stored.fullyLoaded(),
                stored.engineVersion(),
                stored.ruleSetVersion(),
                stored.inputsHash());
    }
}
