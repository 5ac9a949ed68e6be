package io.throughline.roi.engine;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;

/**
 * Who is compared with whom in a study that is only planned, and what effect it could see by a two-sided t test.
 *
 * <p>With n trained, k n in the control group and an effect of d standard deviations: delta = d sqrt(n k / ((1 + k) D)),
 * n (1 + k) / m - 2 degrees of freedom; of n pairs delta = d sqrt(n / D), n / m - 1 degrees of freedom. m is how many
 * subjects a cluster has and D = 1 + (m - 1) ICC the design effect. Power = P(|T| above t(1 - alpha / 2)), T noncentral
 * by delta.
 *
 * <p>Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 2; clusters: Donner and Klar
 * 2000, Design and Analysis of Cluster Randomization Trials in Health Research, ch. 5. Worked example P14.
 *
 * @param controlPerTrained k, above 0; of pairs nobody reads it
 * @param clusterSize m, at least 1
 * @param intraclassCorrelation how alike subjects of one cluster are, from 0 to 1
 * @param alpha the chance of seeing an effect that is not there, between 0 and 1
 */
public record StudyDesign(
        Kind kind, double controlPerTrained, double clusterSize, double intraclassCorrelation, double alpha) {

    /** More subjects than any population has. */
    private static final double MOST = 1e10;

    private static final int HALVINGS = 200;

    /** What is compared. */
    public enum Kind {
        /** A trained group with another one. */
        TWO_GROUPS,
        /** Subjects with themselves, after with before. */
        PAIRS
    }

    /** How many times as many subjects are needed because those of a cluster are alike. */
    public double designEffect() {
        return 1 + (clusterSize - 1) * intraclassCorrelation;
    }

    /** Whether so many subjects leave anything to estimate their spread by. */
    public boolean admits(double n) {
        return degreesOfFreedom(n) >= 1;
    }

    /**
     * The chance of seeing an effect.
     *
     * @param effect in standard deviations, either sign
     * @param n the trained or the pairs, as many as the design admits
     */
    public double power(double effect, double n) {
        double degreesOfFreedom = degreesOfFreedom(n);
        return power(degreesOfFreedom, critical(degreesOfFreedom), FastMath.abs(effect) * perDeviation(n));
    }

    /** The smallest effect, in standard deviations, that so many subjects show with that power. */
    public double detectable(double n, double power) {
        double degreesOfFreedom = degreesOfFreedom(n);
        double critical = critical(degreesOfFreedom);
        double low = 0;
        double high = 1;
        while (power(degreesOfFreedom, critical, high) < power) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > FastMath.ulp(high); i++) {
            double middle = (low + high) / 2;
            if (power(degreesOfFreedom, critical, middle) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high / perDeviation(n);
    }

    /**
     * How many trained or pairs show that effect with that power: the exact number, to be rounded up, and no less than
     * two in each group; or absent where no population is large enough.
     *
     * @param effect in standard deviations, either sign
     */
    public Figure<Double> sampleSize(double effect, double power) {
        double low = fewest();
        if (power(effect, low) >= power) {
            return Figure.of(low);
        }
        double high = 2 * low;
        while (power(effect, high) < power) {
            high *= 2;
            if (high > MOST) {
                return Figure.absent(Reason.NO_SAMPLE_LARGE_ENOUGH);
            }
        }
        for (int i = 0; i < HALVINGS && high - low > FastMath.ulp(high); i++) {
            double middle = (low + high) / 2;
            if (power(effect, middle) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Figure.of(high);
    }

    /** Two subjects or clusters on the smaller side. */
    private double fewest() {
        double smaller = kind == Kind.PAIRS ? 1 : FastMath.min(1, controlPerTrained);
        return 2 * clusterSize / smaller;
    }

    private double degreesOfFreedom(double n) {
        return kind == Kind.PAIRS ? n / clusterSize - 1 : n * (1 + controlPerTrained) / clusterSize - 2;
    }

    /** How many standard errors a standard deviation is. */
    private double perDeviation(double n) {
        double subjects = kind == Kind.PAIRS ? n : n * controlPerTrained / (1 + controlPerTrained);
        return FastMath.sqrt(subjects / designEffect());
    }

    private double critical(double degreesOfFreedom) {
        TDistribution distribution = Sampling.student(degreesOfFreedom);
        return -distribution.inverseCumulativeProbability(alpha / 2);
    }

    /** Both tails; P(T above t) is P(-T below -t), which keeps the digits of a small chance. */
    private static double power(double degreesOfFreedom, double critical, double delta) {
        return NoncentralT.cumulativeProbability(-critical, degreesOfFreedom, delta)
                + NoncentralT.cumulativeProbability(-critical, degreesOfFreedom, -delta);
    }
}
