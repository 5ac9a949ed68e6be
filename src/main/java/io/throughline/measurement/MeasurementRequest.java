package io.throughline.measurement;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says was measured. */
@Schema(name = "MeasurementRequest")
record MeasurementRequest(
        UUID kpiId,
        @Schema(description = "The org unit that was measured") UUID subjectId,
        @Schema(description = "First day of the period, as the KPI's cadence cuts them", examples = "2026-07-01")
                LocalDate periodStart,
        @Schema(
                        description =
                                "In the KPI's unit: 28 percent is 28. May be left out where numerator and denominator"
                                        + " are given, and else is their quotient, rounded to the decimals that are sent",
                        examples = "28")
                @Nullable BigDecimal value,
        @Schema(description = "Of a percent or rate KPI: the successes or events", examples = "70") @Nullable BigDecimal numerator,
        @Schema(
                        description =
                                "Of a percent or rate KPI: the trials or exposure, above 0. A value without it is not"
                                        + " aggregated over subjects",
                        examples = "250")
                @Nullable BigDecimal denominator,
        @Min(1) @Schema(description = "Of a group's mean: how many were measured", examples = "250") @Nullable Integer sampleSize,
        @DecimalMin("0") @Schema(description = "Of a group's mean; only with sampleSize", examples = "4.5") @Nullable BigDecimal standardDeviation,
        @Size(min = 1, max = 200) @Schema(description = "The system or person that the value comes from", examples = "salesforce")
                String source) {

    /** The request that would say what is stored. Where there is a ratio it alone speaks, so that a patch can change it. */
    static MeasurementRequest of(Measurement stored) {
        return new MeasurementRequest(
                stored.key().kpiId(),
                stored.key().subjectId(),
                stored.key().periodStart(),
                stored.denominator() == null ? stored.value() : null,
                stored.numerator(),
                stored.denominator(),
                stored.sampleSize(),
                stored.standardDeviation(),
                stored.source());
    }

    MeasurementKey key() {
        return new MeasurementKey(kpiId, subjectId, periodStart);
    }
}
