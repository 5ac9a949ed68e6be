package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a finding shows it, exact and with its unit.
 *
 * @param currency of money; null for all else
 */
public record AuditFigure(Fraction value, FigureUnit unit, @Nullable Currency currency) {

    private static final int DECIMALS = 4;

    static AuditFigure of(Fraction value, FigureUnit unit) {
        return new AuditFigure(value, unit, null);
    }

    static AuditFigure of(BigDecimal value, FigureUnit unit) {
        return of(Fraction.of(value), unit);
    }

    static AuditFigure of(long value, FigureUnit unit) {
        return of(Fraction.of(value), unit);
    }

    static AuditFigure of(Money money) {
        return new AuditFigure(money.amount(), FigureUnit.MONEY, money.currency());
    }

    static @Nullable AuditFigure ofNullable(@Nullable Money money) {
        return money == null ? null : of(money);
    }

    static @Nullable AuditFigure ofNullable(@Nullable Fraction value, FigureUnit unit) {
        return value == null ? null : of(value, unit);
    }

    /**
     * As money.
     *
     * @throws NullPointerException where it is none
     */
    public Money money() {
        return new Money(value, Objects.requireNonNull(currency));
    }

    /** For a sentence: the number, rounded, and its unit in words. */
    String text() {
        if (currency != null) {
            return money().toMinorUnit().toPlainString() + " " + currency;
        }
        BigDecimal rounded =
                value.abs().compareTo(Fraction.ONE) < 0 ? value.toDigits(DECIMALS) : value.toScale(DECIMALS);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.toPlainString() + unit.words();
    }
}
