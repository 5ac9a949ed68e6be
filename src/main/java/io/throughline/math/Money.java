package io.throughline.math;

import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount in one currency, which is never added to an amount in another. */
public record Money(Fraction amount, Currency currency) {

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(Fraction.of(amount), currency);
    }

    /**
     * Reads an amount as it is written.
     *
     * @param amount a decimal in plain notation, such as {@code 1234.50}
     * @param currency an ISO 4217 code, such as {@code EUR}
     * @throws IllegalArgumentException when either is not one
     */
    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(Fraction.ZERO, currency);
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.plus(sameCurrency(other).amount), currency);
    }

    /**
     * What is left of this without the other.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.minus(sameCurrency(other).amount), currency);
    }

    public Money times(Fraction factor) {
        return new Money(amount.times(factor), currency);
    }

    public Money dividedBy(long divisor) {
        return new Money(amount.dividedBy(divisor), currency);
    }

    /**
     * How many times the other amount this one is.
     *
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the other amount is zero
     */
    public Fraction ratioTo(Money other) {
        return amount.dividedBy(sameCurrency(other).amount);
    }

    public Money negated() {
        return new Money(amount.negated(), currency);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** Half-even to the currency's minor unit: EUR 2 decimals, JPY none, BHD 3. */
    public BigDecimal toMinorUnit() {
        // Currencies that are no tender, such as gold, have no minor unit and answer -1.
        return amount.toScale(Math.max(0, currency.getDefaultFractionDigits()));
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be reckoned together without a dated rate".formatted(currency, other.currency));
        }
        return other;
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
