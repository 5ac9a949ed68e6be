package io.throughline.measurement;

import io.throughline.platform.job.Load;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a file: a measurement whose KPI and subject may be named as other systems name them. */
@Schema(name = "MeasurementRow")
record MeasurementRow(
        @Schema(description = "The KPI; or else kpiCode") @Nullable UUID kpiId,
        @Size(min = 1, max = 100) @Schema(description = "The KPI's code; or else kpiId", examples = "WIN_RATE")
                @Nullable String kpiCode,
        @Schema(description = "The org unit that was measured; or else subjectSourceSystem and subjectExternalId")
                @Nullable UUID subjectId,
        @Size(min = 1, max = 100) @Schema(description = "The system that knows the subject as subjectExternalId", examples = "workday")
                @Nullable String subjectSourceSystem,
        @Size(min = 1, max = 200) @Schema(examples = "WD-100234") @Nullable String subjectExternalId,
        @Schema(description = "First day of the period, as the KPI's cadence cuts them", examples = "2026-07-01")
                LocalDate periodStart,
        @Schema(description = "In the KPI's unit: 28 percent is 28; see MeasurementRequest", examples = "28") @Nullable BigDecimal value,
        @Schema(examples = "70") @Nullable BigDecimal numerator,
        @Schema(examples = "250") @Nullable BigDecimal denominator,
        @Min(1) @Schema(examples = "250") @Nullable Integer sampleSize,
        @DecimalMin("0") @Schema(examples = "4.5") @Nullable BigDecimal standardDeviation,
        @Size(min = 1, max = 200) @Schema(
                        description =
                                "The system or person that the value comes from; required where the query names none",
                        examples = "salesforce")
                @Nullable String source) {

    /** What a load is asked for that names the source of all its rows. */
    static final String SOURCE = "source";

    /** What a CSV header must name: without these columns no row could be right. */
    static List<String> missing(Set<String> names, Load load) {
        List<String> missing = new ArrayList<>();
        if (!names.contains("kpiId") && !names.contains("kpiCode")) {
            missing.add("lacks kpiId or kpiCode");
        }
        if (!names.contains("subjectId")
                && !(names.contains("subjectSourceSystem") && names.contains("subjectExternalId"))) {
            missing.add("lacks subjectId, or subjectSourceSystem and subjectExternalId");
        }
        if (!names.contains("periodStart")) {
            missing.add("lacks periodStart");
        }
        if (!names.contains("value") && !(names.contains("numerator") && names.contains("denominator"))) {
            missing.add("lacks value, or numerator and denominator");
        }
        if (!names.contains(SOURCE) && load.asked(SOURCE) == null) {
            missing.add("lacks source, which the query does not name either");
        }
        return missing;
    }
}
