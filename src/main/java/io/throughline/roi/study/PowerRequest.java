package io.throughline.roi.study;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.StudyDesign;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who would be compared with whom, and how much the KPI varies. */
@Schema(name = "StudyPowerRequest", examples = PowerRequest.EXAMPLE)
record PowerRequest(
        @Schema(description = "Two groups of subjects, or the same subjects before and after", examples = "TWO_GROUPS")
                StudyDesign.Kind design,
        @Max(10_000_000) @Schema(
                        description = "The trained, or of PAIRS the pairs; null to ask only how many it would take",
                        minimum = "2",
                        examples = "46")
                @Nullable Integer trained,
        @Max(10_000_000) @Schema(
                        description = "The control group of TWO_GROUPS; as many as trained where both are null",
                        minimum = "2",
                        examples = "46")
                @Nullable Integer control,
        @Schema(
                        description =
                                "Of one subject's value in one period; of PAIRS, where correlation is null, of the change."
                                        + " Above 0; instead of measured",
                        examples = "1450.5")
                @Nullable BigDecimal standardDeviation,
        @Valid @Schema(
                        description = "Where stored measurements show how much a subject's value varies; instead of"
                                + " standardDeviation")
                @Nullable MeasuredSpreadRequest measured,
        @Schema(
                        description =
                                "Of a subject's values before and after, above -1 and below 1. Where given, changes are"
                                        + " compared, whose deviation is sqrt(2 (1 - correlation)) times as large",
                        minimum = "-1",
                        maximum = "1",
                        examples = "0.6")
                @Nullable BigDecimal correlation,
        @Schema(
                        description =
                                "How many subjects a cluster has where clusters are trained as a whole, such as teams",
                        minimum = "1",
                        maximum = "10000000",
                        defaultValue = "1",
                        examples = "8")
                @Nullable BigDecimal clusterSize,
        @Schema(
                        description = "How alike the subjects of a cluster are",
                        minimum = "0",
                        maximum = "1",
                        defaultValue = "0",
                        examples = "0.05")
                @Nullable BigDecimal intraclassCorrelation,
        @Schema(
                        description = "The chance of seeing an effect that is not there, in both directions",
                        minimum = "0.000001",
                        maximum = "0.5",
                        defaultValue = "0.05",
                        examples = "0.05")
                @Nullable BigDecimal alpha,
        @Schema(
                        description = "The chance wanted of seeing an effect that is there; above alpha",
                        minimum = "0.01",
                        maximum = "0.999999",
                        defaultValue = "0.8",
                        examples = "0.8")
                @Nullable BigDecimal power,
        @Schema(description = "The improvement hoped for, in the KPI's unit; above 0", examples = "725.25") @Nullable BigDecimal improvement,
        @Valid @Nullable BreakEvenRequest breakEven) {

    static final String EXAMPLE =
            """
            {"design": "TWO_GROUPS", "trained": 46, "control": 46, "standardDeviation": 1450.5, "improvement": 725.25,
             "breakEven": {"cost": {"amount": "32984.00", "currency": "USD"},
                           "unitValue": {"amount": "0.02", "currency": "USD"}, "subjects": 46, "periodsPerYear": 48}}""";

    private static final BigDecimal LARGEST_CLUSTER = BigDecimal.valueOf(10_000_000);

    PowerRequest {
        clusterSize = Objects.requireNonNullElse(clusterSize, BigDecimal.ONE);
        intraclassCorrelation = Objects.requireNonNullElse(intraclassCorrelation, BigDecimal.ZERO);
        alpha = Objects.requireNonNullElse(alpha, new BigDecimal("0.05"));
        power = Objects.requireNonNullElse(power, new BigDecimal("0.8"));
    }

    /** The same, now that the deviation is known. */
    PowerRequest varyingBy(BigDecimal deviation) {
        return new PowerRequest(
                design,
                trained,
                control,
                deviation,
                null,
                correlation,
                clusterSize,
                intraclassCorrelation,
                alpha,
                power,
                improvement,
                breakEven);
    }

    StudyDesign toEngine() {
        return new StudyDesign(
                design,
                trained == null || control == null ? 1 : control.doubleValue() / trained,
                Objects.requireNonNull(clusterSize).doubleValue(),
                Objects.requireNonNull(intraclassCorrelation).doubleValue(),
                Objects.requireNonNull(alpha).doubleValue());
    }

    double wantedPower() {
        return Objects.requireNonNull(power).doubleValue();
    }

    /** Of what is compared: values, or changes of subjects measured twice. */
    double deviation() {
        double ofValues = Objects.requireNonNull(standardDeviation).doubleValue();
        return correlation == null ? ofValues : ofValues * Math.sqrt(2 * (1 - correlation.doubleValue()));
    }

    Faults faults() {
        Faults faults = new Faults();
        within(faults, "/trained", trained == null ? null : BigDecimal.valueOf(trained), BigDecimal.valueOf(2), null);
        within(faults, "/control", control == null ? null : BigDecimal.valueOf(control), BigDecimal.valueOf(2), null);
        faults.addIf(
                design == StudyDesign.Kind.TWO_GROUPS && trained != null && control == null,
                ProblemType.MISSING,
                "/control",
                "is required where two groups are compared and trained is given");
        faults.addIf(trained == null && control != null, ProblemType.MISSING, "/trained", "is required beside control");
        faults.addIf(
                design == StudyDesign.Kind.PAIRS && control != null,
                ProblemType.TWO_SOURCES,
                "/control",
                "belongs to two groups; pairs are compared with themselves");
        faults.addIf(
                standardDeviation == null && measured == null,
                ProblemType.MISSING,
                "/standardDeviation",
                "is required where measured is not given");
        faults.addIf(
                standardDeviation != null && measured != null,
                ProblemType.TWO_SOURCES,
                "/standardDeviation",
                "is read from what was measured");
        if (measured != null) {
            faults.addAll("/measured", measured.faults());
        }
        above(faults, "/standardDeviation", standardDeviation);
        above(faults, "/improvement", improvement);
        faults.addIf(
                correlation != null && correlation.abs().compareTo(BigDecimal.ONE) >= 0,
                ProblemType.OUT_OF_RANGE,
                "/correlation",
                "must be above -1 and below 1");
        within(faults, "/clusterSize", clusterSize, BigDecimal.ONE, LARGEST_CLUSTER);
        within(faults, "/intraclassCorrelation", intraclassCorrelation, BigDecimal.ZERO, BigDecimal.ONE);
        within(faults, "/alpha", alpha, new BigDecimal("0.000001"), new BigDecimal("0.5"));
        within(faults, "/power", power, new BigDecimal("0.01"), new BigDecimal("0.999999"));
        faults.addIf(
                alpha != null && power != null && power.compareTo(alpha) <= 0,
                ProblemType.OUT_OF_RANGE,
                "/power",
                "must be above alpha, which nothing at all has");
        return breakEven == null ? faults : faults.addAll("/breakEven", breakEven.faults());
    }

    private static void within(
            Faults faults, String pointer, @Nullable BigDecimal value, BigDecimal least, @Nullable BigDecimal most) {
        faults.addIf(
                value != null && (value.compareTo(least) < 0 || (most != null && value.compareTo(most) > 0)),
                ProblemType.OUT_OF_RANGE,
                pointer,
                () -> most == null ? "must be at least " + least : "must be from " + least + " to " + most);
    }

    private static void above(Faults faults, String pointer, @Nullable BigDecimal value) {
        faults.addIf(value != null && value.signum() <= 0, ProblemType.OUT_OF_RANGE, pointer, "must be above 0");
    }
}
