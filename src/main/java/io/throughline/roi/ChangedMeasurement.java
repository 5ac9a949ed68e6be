package io.throughline.roi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measurement that something stored rests on and that is not what it was any more. */
@Schema(name = "ChangedMeasurement")
public record ChangedMeasurement(
        UUID impactStudyId,
        UUID kpiId,
        @Schema(description = "Null where it is of fewer than five people, or would give those away") @Nullable UUID subjectId,
        @Schema(examples = "2026-08-01") LocalDate periodStart,
        @Schema(description = "Null where it is withheld", examples = "34") @Nullable BigDecimal valueUsed,
        @Schema(description = "Null where it is withheld, or was deleted", examples = "33") @Nullable BigDecimal valueNow,
        @Schema(examples = "false") boolean deleted,
        @Schema(description = "Whether its figures are kept back", examples = "false") boolean withheld) {}
