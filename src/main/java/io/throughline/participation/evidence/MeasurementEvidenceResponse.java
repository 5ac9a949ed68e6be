package io.throughline.participation.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a measurement is made of. */
@Schema(name = "MeasurementEvidence")
record MeasurementEvidenceResponse(
        String measurementId,
        UUID kpiId,
        UUID orgUnitId,
        LocalDate periodStart,
        @Schema(description = "The first day after the period") LocalDate periodEnd,
        @Schema(description = "False where the measurement came from elsewhere; then nothing else is known")
                boolean recordedFromEvidence,
        @Schema(examples = "SKILL_CHECK") @Nullable EvidenceKind kind,
        @Schema(description = "The instrument or rubric") @Nullable UUID definitionId,
        @Schema(description = "The version that it was made by: the newest used there and then", examples = "1")
                @Nullable Integer definitionVersion,
        @Schema(description = "Whether people, mean and deviation are withheld, as the measurement's own figures are")
                boolean withheld,
        @Schema(description = "How many people it is made of", examples = "24") @Nullable Long people,
        @Schema(examples = "71.4") @Nullable BigDecimal mean,
        @Schema(examples = "9.8") @Nullable BigDecimal standardDeviation,
        @Schema(description = "Records by earlier versions, which are not in it", examples = "0") @Nullable Long excluded,
        @Schema(description = "What the people took part in") List<UUID> initiativeIds) {}
