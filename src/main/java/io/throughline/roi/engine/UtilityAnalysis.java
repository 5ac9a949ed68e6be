package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program may bring before anything can be measured: the difference it is expected to make in performance, in
 * standard deviations, times what a standard deviation of performance is worth. A judgement, so grade D, and a forecast:
 * no evaluation rests on it.
 *
 * <p>Improvement of a person and year = d x SDy x (1 + V) (1 - TAX), with d the effect size, SDy in money, V the share
 * of variable cost in it (negative where cost rises with it) and TAX the rate of tax; both 0 where not given. Over N
 * persons and T years that is the Brogden-Cronbach-Gleser model as Schmidt, Hunter and Pearlman (1982, Personnel
 * Psychology 35, 333-347) put it for training, with the economics of Boudreau (1983, Personnel Psychology 36, 551-576).
 * Worked examples in {@link Utility}.
 *
 * @param effectSize d, expected
 * @param leastEffectSize the low end of what is expected; null where it is d itself
 * @param mostEffectSize the high end; null where it is d itself
 * @param standardDeviation SDy, of a person and year, in the calculation's money
 */
public record UtilityAnalysis(
        BigDecimal effectSize,
        @Nullable BigDecimal leastEffectSize,
        @Nullable BigDecimal mostEffectSize,
        BigDecimal standardDeviation,
        Utility.Economics economics)
        implements IsolationMethod {

    @Override
    public String kind() {
        return "UTILITY_ANALYSIS";
    }

    @Override
    public Effect effect(Scope scope) {
        Fraction improvement = worth(effectSize);
        return new Effect(
                Grade.D,
                Figure.of(improvement),
                null,
                null,
                Figure.absent(Reason.JUDGEMENT),
                new Interval(
                        leastEffectSize == null ? improvement : worth(leastEffectSize),
                        mostEffectSize == null ? improvement : worth(mostEffectSize)),
                null,
                Set.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private Fraction worth(BigDecimal size) {
        return Fraction.of(size).times(Fraction.of(standardDeviation)).times(economics.kept());
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(Assumption.HONEST_JUDGEMENT, Assumption.LINEAR_IN_PERFORMANCE);
    }

    @Override
    public void check(Faults faults) {
        if (standardDeviation.signum() < 0) {
            faults.at("standardDeviation").add(FaultCode.NEGATIVE, "a standard deviation is at least 0");
        }
        if (leastEffectSize != null && leastEffectSize.compareTo(effectSize) > 0) {
            faults.at("leastEffectSize").add(FaultCode.NOT_POSITIVE, "the least is not above the expected");
        }
        if (mostEffectSize != null && mostEffectSize.compareTo(effectSize) < 0) {
            faults.at("mostEffectSize").add(FaultCode.NOT_POSITIVE, "the most is not below the expected");
        }
        economics.check(faults);
    }
}
