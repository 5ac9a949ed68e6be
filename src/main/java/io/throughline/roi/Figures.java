package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Output;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints the figures of one part of an answer: each by its value, or null and the reason under its name. */
public final class Figures {

    private static final int MOST_DIGITS = 18;

    private final Map<String, Remark> undefined = new TreeMap<>();

    @Nullable MoneyAmount money(String name, Figure<Money> figure) {
        return print(name, figure, Figures::money);
    }

    public @Nullable BigDecimal statistic(String name, Figure<Fraction> figure) {
        return print(name, figure, Figures::statistic);
    }

    @Nullable BigDecimal number(String name, Figure<Fraction> figure, Function<Fraction, BigDecimal> rounded) {
        return print(name, figure, exact -> Decimals.plain(rounded.apply(exact)));
    }

    public <T, R> @Nullable R print(String name, Figure<T> figure, Function<T, R> printed) {
        if (figure.reason() != null) {
            undefined.put(name, Remark.of(figure.reason()));
            return null;
        }
        return printed.apply(figure.get());
    }

    /** The figures that are null, each with the reason, by name. */
    public Map<String, Remark> undefined() {
        return undefined;
    }

    /**
     * Money as it is sent.
     *
     * @throws ProblemException 422 where it has more digits than money can have on the wire
     */
    static MoneyAmount money(Money exact) {
        BigDecimal rounded = Output.money(exact);
        if (rounded.precision() - rounded.scale() > MOST_DIGITS) {
            new Faults()
                    .add(ProblemType.FIGURE_TOO_LARGE, "", "gives an amount of more than 18 digits before the point")
                    .throwIfAny();
        }
        return MoneyAmount.of(rounded, exact.currency());
    }

    static @Nullable BigDecimal statisticOrNull(@Nullable Fraction exact) {
        return exact == null ? null : statistic(exact);
    }

    static BigDecimal statistic(double figure) {
        return Decimals.plain(Output.statistic(figure));
    }

    static @Nullable BigDecimal statisticOrNull(@Nullable Double figure) {
        return figure == null ? null : statistic(figure.doubleValue());
    }

    public static BigDecimal statistic(Fraction exact) {
        return Decimals.plain(Output.statistic(exact));
    }
}
