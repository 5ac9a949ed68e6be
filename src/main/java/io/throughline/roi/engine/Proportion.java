package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import org.hipparchus.util.FastMath;

/**
 * A share of trials that succeeded, in percent: 28 of 100 are 28.
 *
 * <p>Limits by the score method: with p = x / n, (2 n p + z^2 plus or minus z sqrt(z^2 + 4 n p (1 - p))) / (2 (n +
 * z^2)), here without the subtraction of what is nearly equal. Unlike p plus or minus z standard errors they stay within
 * 0 and 100 and do not shrink to nothing at the ends.
 *
 * <p>Source: Wilson 1927, Journal of the American Statistical Association 22, doi 10.1080/01621459.1927.10502953. Worked
 * examples of Newcombe 1998, Statistics in Medicine 17, 857-872: 81 of 263 give 25.53 to 36.62, 0 of 20 give 0 to 16.11.
 *
 * @param numerator how many trials succeeded
 * @param denominator how many there were
 */
public record Proportion(int numerator, int denominator) implements Sampled, Scored {

    @Override
    public int periods() {
        return denominator == 0 ? 0 : 1;
    }

    @Override
    public int n() {
        return denominator;
    }

    @Override
    public Fraction mean() {
        return share().times(Fraction.HUNDRED);
    }

    /** Of values that are 0 or 100. */
    @Override
    public Fraction variance() {
        return denominator < 2
                ? Fraction.ZERO
                : spread().times(denominator).dividedBy(denominator - 1L).times(10_000);
    }

    @Override
    public Fraction estimate() {
        return mean();
    }

    /** p (1 - p) / n, in points squared. */
    @Override
    public Fraction scoredVariance() {
        return spread().dividedBy(denominator).times(10_000);
    }

    @Override
    public double below(double z) {
        return reach(numerator, z);
    }

    @Override
    public double above(double z) {
        return reach(denominator - numerator, z);
    }

    /** From a share p of x to its lower limit, p (z^2 + R) / (2 x + z^2 + R), R = z sqrt(z^2 + 4 n p (1 - p)). */
    private double reach(double found, double z) {
        double square = z * z;
        double missed = denominator - found;
        double root = z * FastMath.sqrt(square + 4 * found * missed / denominator);
        return found == 0 ? 0 : 100 * found / denominator * (square + root) / (2 * found + square + root);
    }

    private Fraction share() {
        return Fraction.of(numerator, denominator);
    }

    private Fraction spread() {
        return share().times(Fraction.ONE.minus(share()));
    }

    @Override
    public void check(Faults faults) {
        faults.at("numerator").requireNotNegative(numerator);
        faults.at("denominator").requireNotNegative(denominator);
        if (numerator > denominator) {
            faults.at("numerator").add(FaultCode.ABOVE_DENOMINATOR, "no more trials succeed than there are");
        }
    }
}
