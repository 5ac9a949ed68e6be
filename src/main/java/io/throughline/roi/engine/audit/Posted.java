package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody printed, and so rounded: it says every value from which its last printed place can come, as
 * long as the rounding took no tenth of it.
 *
 * @param slack what its parts were rounded by already
 */
record Posted(BigDecimal value, Fraction slack) {

    private static final Fraction A_TENTH = Fraction.of(1, 10);

    static Posted of(BigDecimal value) {
        return new Posted(value, Fraction.ZERO);
    }

    static Posted of(Money money) {
        // Exact: an amount of a statement is a decimal.
        return of(money.amount().toScale(12));
    }

    Posted allowing(Fraction more) {
        return new Posted(value, slack.plus(more));
    }

    Fraction exact() {
        return Fraction.of(value);
    }

    /** Half of one in the last place that is printed; of a whole number a half. */
    Fraction halfUnit() {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return new Fraction(BigInteger.ONE, BigInteger.TEN.pow(decimals).multiply(BigInteger.TWO));
    }

    /** Whether this can be a rounding of that value; of none it is none. */
    boolean says(@Nullable Fraction other) {
        if (other == null) {
            return false;
        }
        Fraction tenth = other.abs().times(A_TENTH);
        Fraction rounding = halfUnit().compareTo(tenth) < 0 ? halfUnit() : tenth;
        return exact().minus(other).abs().compareTo(rounding.plus(slack)) <= 0;
    }
}
