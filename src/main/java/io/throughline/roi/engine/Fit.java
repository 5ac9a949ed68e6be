package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The regression behind an effect, ready to be read and drawn.
 *
 * @param rSquared the share of the variance that it explains
 * @param residualDeviation s, in the KPI's unit
 * @param n how many points it was fitted to
 * @param degreesOfFreedom n less the number of coefficients
 * @param errors how standard errors were reckoned
 * @param lag in periods, of Newey and West's errors; null for others
 * @param corrected the certainty of the effect if the errors are correlated as they seem to be
 * @param points in the order of time
 */
public record Fit(
        List<Coefficient> coefficients,
        Figure<Fraction> rSquared,
        Figure<Fraction> residualDeviation,
        int n,
        int degreesOfFreedom,
        Errors errors,
        @Nullable Integer lag,
        Figure<Certainty> corrected,
        List<FittedPoint> points) {

    public Fit {
        coefficients = List.copyOf(coefficients);
        points = List.copyOf(points);
    }

    /** By independent errors of one size. */
    static Fit of(
            LeastSquares fit, List<Coefficient> coefficients, Figure<Certainty> corrected, List<FittedPoint> points) {
        return of(fit, coefficients, Errors.ORDINARY, null, corrected, points);
    }

    static Fit of(
            LeastSquares fit,
            List<Coefficient> coefficients,
            Errors errors,
            @Nullable Integer lag,
            Figure<Certainty> corrected,
            List<FittedPoint> points) {
        return new Fit(
                coefficients,
                fit.rSquared(),
                fit.residualDeviation(),
                fit.n(),
                fit.degreesOfFreedom(),
                errors,
                lag,
                corrected,
                points);
    }

    /** Whose formula gives the standard errors. */
    public enum Errors {
        /** s squared (X'X)^-1: independent errors of one size. */
        ORDINARY,
        /** Robust to errors that are correlated over time and of unequal size. */
        NEWEY_WEST
    }
}
