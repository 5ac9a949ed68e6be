package io.throughline.participation.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What people gained between two checks by the same instrument.
 *
 * <p>d(i) = post - pre of person i; mean gain = mean of d; standard deviation s with n - 1; standard error = s / sqrt n;
 * interval = mean plus or minus t(0.975, n - 1) times the standard error; p = 2 P(T above |mean| / standard error); effect
 * size dz = mean / s.
 *
 * <p>Source: Student 1908, Biometrika 6(1), doi 10.1093/biomet/6.1.1 (ten patients, two drugs: mean 1.58, s 1.23, p 0.002833); dz:
 * Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 2nd ed., p. 48; Lakens 2013, Frontiers in
 * Psychology 4:863, doi 10.3389/fpsyg.2013.00863.
 *
 * @param pairs how many people have both checks
 * @param standardDeviation of the gains; null of fewer than two
 * @param pValue two-sided, of no gain
 * @param reason why the interval or the effect size is missing
 */
public record PairedGain(
        int pairs,
        double meanPre,
        double meanPost,
        double meanGain,
        @Nullable Double standardDeviation,
        @Nullable Double standardError,
        @Nullable Interval interval,
        @Nullable Double pValue,
        @Nullable Double effectSize,
        @Nullable Reason reason) {

    /**
     * The gain of at least one person.
     *
     * @param pre the score before of each person
     * @param post the score after, of the same people in the same order
     */
    public static PairedGain of(double[] pre, double[] post) {
        int n = pre.length;
        if (n == 0 || post.length != n) {
            throw new IllegalArgumentException("a gain is between pairs: " + n + " before, " + post.length + " after");
        }
        double[] gains =
                IntStream.range(0, n).mapToDouble(i -> post[i] - pre[i]).toArray();
        double mean = mean(gains);
        if (n < 2) {
            return new PairedGain(n, mean(pre), mean(post), mean, null, null, null, null, null, Reason.TOO_FEW_PAIRS);
        }
        double squares =
                Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
        double deviation = Math.sqrt(squares / (n - 1));
        double error = deviation / Math.sqrt(n);
        boolean varies = deviation > 0;
        return new PairedGain(
                n,
                mean(pre),
                mean(post),
                mean,
                deviation,
                error,
                varies ? Interval.byT(mean, error, n - 1) : null,
                varies ? chance(Math.abs(mean) / error, n - 1) : null,
                varies ? mean / deviation : null,
                varies ? null : Reason.ZERO_VARIANCE);
    }

    /** The lower tail of -t keeps the digits that 1 - P would lose. */
    private static double chance(double t, int degreesOfFreedom) {
        return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-t);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
