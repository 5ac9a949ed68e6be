package io.throughline.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * An exact rational number, always in lowest terms with a positive denominator, so that equal values are equal objects.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);

    /** Of what cannot stay exact; twice what a double holds. */
    private static final int DIGITS = 34;

    /**
     * The quotient of two whole numbers.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction has no zero denominator");
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The exact binary value of a double, which is the same on every JDK; its shortest decimal is not. */
    public static Fraction of(double value) {
        return of(new BigDecimal(value));
    }

    public static Fraction sum(Stream<Fraction> terms) {
        return terms.reduce(ZERO, Fraction::plus);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    /**
     * How many times the divisor this is.
     *
     * @throws ArithmeticException when the divisor is zero
     */
    public Fraction dividedBy(Fraction divisor) {
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public Fraction dividedBy(long divisor) {
        return dividedBy(of(divisor));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction abs() {
        return signum() < 0 ? negated() : this;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** The smallest whole number that is not below this value. */
    public BigInteger ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** Half-even, to so many decimals. */
    public BigDecimal toScale(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
    }

    /** Half-even, to so many significant digits. */
    public BigDecimal toDigits(int digits) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /**
     * To 34 significant digits; a double would overflow where a decimal does not.
     *
     * @throws ArithmeticException when this is negative
     */
    public Fraction squareRoot() {
        return of(toDigits(DIGITS).sqrt(new MathContext(DIGITS, RoundingMode.HALF_EVEN)));
    }

    /** The nearest double, by way of more digits than a double holds. */
    public double toDouble() {
        return toDigits(DIGITS).doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
