package io.throughline.roi;

import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.RateComparison;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Events over exposure of a trained group against one that was not; evidence grade B with counts from before the program,
 * C without, A where chance decided who was trained.
 */
@Schema(name = "RateComparisonMethod", examples = RateComparisonMethod.EXAMPLE)
record RateComparisonMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Schema(
                        description = "The exposure that a rate of the KPI is said for; above 0, and 1 where omitted",
                        defaultValue = "1",
                        examples = "1000")
                @Nullable BigDecimal per,
        @Valid GroupRatesRequest trained,
        @Valid GroupRatesRequest control,
        @Schema(description = PostOnlyControlMethod.RANDOMIZED, defaultValue = "false", examples = "false") @Nullable Boolean randomized)
        implements MethodRequest {

    static final String KIND = "RATE_COMPARISON";

    static final String EXAMPLE =
            """
            {"kind": "RATE_COMPARISON", "per": 10000,
             "trained": {"after": [{"events": 41, "exposure": 28010}]},
             "control": {"after": [{"events": 15, "exposure": 19017}]}}""";

    @Override
    public IsolationMethod toEngine() {
        return new RateComparison(
                Objects.requireNonNullElse(per, BigDecimal.ONE),
                trained.toEngine(),
                control.toEngine(),
                Boolean.TRUE.equals(randomized));
    }
}
