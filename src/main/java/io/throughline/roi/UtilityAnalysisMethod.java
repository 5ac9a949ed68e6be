package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.Utility;
import io.throughline.roi.engine.UtilityAnalysis;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a program may bring a person and year, by the difference expected in performance; evidence grade D, of forecasts
 * alone. The line is PER_SUBJECT, its subjects are those to be trained, once a year, and a unit is worth 1.
 */
@Schema(name = "UtilityAnalysisMethod")
record UtilityAnalysisMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Schema(description = "Expected difference of trained and untrained, in standard deviations", examples = "0.65")
                BigDecimal effectSize,
        @Schema(description = "The low end of what is expected; effectSize where omitted", examples = "0.4") @Nullable BigDecimal leastEffectSize,
        @Schema(description = "The high end; effectSize where omitted", examples = "0.8") @Nullable BigDecimal mostEffectSize,
        @Schema(
                        description = "What a standard deviation of performance is worth, of a person and year, in the"
                                + " KPI's unit, which is money",
                        examples = "10413")
                BigDecimal standardDeviation,
        @Schema(
                        description = "The share of it that goes with variable cost, from -1 to 1; negative where cost"
                                + " rises with performance. 0 where omitted",
                        defaultValue = "0",
                        minimum = "-1",
                        maximum = "1",
                        examples = "-0.05")
                @Nullable BigDecimal variableCostShare,
        @Schema(description = "0 where omitted", defaultValue = "0", minimum = "0", maximum = "1", examples = "0.45")
                @Nullable BigDecimal taxRate)
        implements MethodRequest {

    static final String KIND = "UTILITY_ANALYSIS";

    @Override
    public IsolationMethod toEngine() {
        return new UtilityAnalysis(
                effectSize,
                leastEffectSize,
                mostEffectSize,
                standardDeviation,
                new Utility.Economics(share(variableCostShare), share(taxRate), null));
    }

    static Fraction share(@Nullable BigDecimal given) {
        return Fraction.of(Objects.requireNonNullElse(given, BigDecimal.ZERO));
    }
}
