package io.throughline.measurement;

import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measurement as clients see it. */
@Schema(name = "Measurement")
record MeasurementResponse(
        @Schema(
                        description = "Opaque; stands for KPI, subject and period start",
                        examples = "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAIAAFCV")
                String id,
        long version,
        @Schema(description = "When the first value was recorded") Instant createdAt,
        @Schema(description = "When this value was recorded") Instant updatedAt,
        @Schema(description = "In whose name this value was recorded", examples = "local-administrator")
                String recordedBy,
        @Reference("kpi") UUID kpiId,
        @Schema(description = "The version of the KPI's definition that the value was recorded under", examples = "1")
                int definitionVersion,
        @Schema(description = "The org unit, employee or cohort that was measured") UUID subjectId,
        @Schema(examples = "2026-07-01") LocalDate periodStart,
        @Schema(description = "First day after the period", examples = "2026-08-01") LocalDate periodEnd,
        @Schema(description = "In the KPI's unit: 28 percent is 28; null where it is withheld", examples = "28")
                @Nullable BigDecimal value,
        @Schema(examples = "70") @Nullable BigDecimal numerator,
        @Schema(examples = "250") @Nullable BigDecimal denominator,
        @Schema(examples = "250") @Nullable Integer sampleSize,
        @Schema(examples = "4.5") @Nullable BigDecimal standardDeviation,
        @Schema(examples = "salesforce") String source,
        @Schema(
                        description =
                                "Whether the figures are left out because they are about fewer than five people, or would give"
                                        + " those away. Who leads all of them sees the figures",
                        examples = "false")
                boolean withheld)
        implements Versioned {

    /** What a measurement said, now or once. */
    static MeasurementResponse of(MeasuredState state) {
        return new MeasurementResponse(
                state.key().id(),
                state.version(),
                state.createdAt(),
                state.updatedAt(),
                state.recordedBy(),
                state.key().kpiId(),
                state.definitionVersion(),
                state.key().subjectId(),
                state.key().periodStart(),
                state.periodEnd(),
                state.value(),
                state.numerator(),
                state.denominator(),
                state.sampleSize(),
                state.standardDeviation(),
                state.source(),
                false);
    }

    /** The same without its figures. */
    MeasurementResponse withoutFigures() {
        return new MeasurementResponse(
                id,
                version,
                createdAt,
                updatedAt,
                recordedBy,
                kpiId,
                definitionVersion,
                subjectId,
                periodStart,
                periodEnd,
                null,
                null,
                null,
                null,
                null,
                source,
                true);
    }
}
