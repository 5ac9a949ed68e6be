package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.util.FastMath;

/**
 * Sums of independent t-distributed parts around a center, drawn from Well19937c with a seed: the same on every machine.
 *
 * <p>T with v degrees of freedom = Z / sqrt(G / v), Z standard normal and G chi-squared with v. Source: Student 1908,
 * Biometrika 6(1); the generator by Panneton, L'Ecuyer and Matsumoto 2006, ACM TOMS 32(1).
 */
final class Draws {

    private static final double LOWER_TAIL = 0.025;

    private final double[] ascending;

    private Draws(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * One part.
     *
     * @param scale what a unit of T is worth in the sum; its sign does not matter
     * @param degreesOfFreedom infinite for the normal distribution
     */
    record Spread(double scale, double degreesOfFreedom) {}

    static Draws of(double center, List<Spread> spreads, int draws, long seed) {
        RandomGenerator random = new Well19937c(seed);
        RandomDataGenerator data = RandomDataGenerator.of(random);
        Spread[] parts = spreads.toArray(Spread[]::new);
        double[] sums = new double[draws];
        for (int i = 0; i < draws; i++) {
            double sum = center;
            for (Spread part : parts) {
                sum += part.scale() * student(random, data, part.degreesOfFreedom());
            }
            sums[i] = sum;
        }
        Arrays.sort(sums);
        return new Draws(sums);
    }

    private static double student(RandomGenerator random, RandomDataGenerator data, double degreesOfFreedom) {
        double normal = random.nextGaussian();
        return Double.isInfinite(degreesOfFreedom)
                ? normal
                : normal / FastMath.sqrt(data.nextGamma(degreesOfFreedom / 2, 2) / degreesOfFreedom);
    }

    /** Two-sided, 95 percent, by quantiles of type 7. */
    Interval interval() {
        return new Interval(Fraction.of(quantile(LOWER_TAIL)), Fraction.of(quantile(1 - LOWER_TAIL)));
    }

    private double quantile(double share) {
        double position = (ascending.length - 1) * share;
        int below = (int) position;
        double lower = ascending[below];
        double upper = ascending[Math.min(below + 1, ascending.length - 1)];
        return lower + (position - below) * (upper - lower);
    }

    /** The share of draws above a threshold. */
    Fraction above(double threshold) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Fraction.of(ascending.length - low, ascending.length);
    }

    Fraction standardDeviation() {
        double mean = Sums.mean(ascending);
        double squares = 0;
        for (double sum : ascending) {
            squares += (sum - mean) * (sum - mean);
        }
        return Fraction.of(FastMath.sqrt(squares / (ascending.length - 1)));
    }
}
