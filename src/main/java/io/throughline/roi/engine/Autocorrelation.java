package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.Set;

/** What the residuals of a fit say of their memory. */
record Autocorrelation(Diagnostic test, Diagnostic correlation) {

    /** Of a fit whose rows are of these periods, in the order of time. */
    static Autocorrelation of(LeastSquares fit, long[] periods) {
        if (fit.exact()) {
            return unknown(Reason.NO_SCATTER);
        }
        Diagnostic test = DurbinWatson.test(fit, periods);
        if (test.verdict() == Diagnostic.Verdict.UNTESTED) {
            return unknown(Reason.NO_NEIGHBORING_PERIODS);
        }
        Neighbors neighbors = new Neighbors(periods);
        double[] residuals = fit.residuals();
        // Scaled up where periods are missing.
        double found =
                neighbors.products(residuals, residuals) / fit.residualSquares() * (fit.n() - 1) / neighbors.pairs();
        Diagnostic correlation = new Diagnostic(
                Check.FIRST_ORDER_CORRELATION, Figure.of(Fraction.of(found)), null, Diagnostic.Verdict.INFORMATIVE);
        return new Autocorrelation(test, correlation);
    }

    static Autocorrelation unknown(Reason reason) {
        return new Autocorrelation(
                Diagnostic.untested(Check.AUTOCORRELATION, reason),
                Diagnostic.untested(Check.FIRST_ORDER_CORRELATION, reason));
    }

    List<Diagnostic> diagnostics() {
        return List.of(test, correlation);
    }

    /** The same where the standard errors allow for it, so that nothing fails by it. */
    List<Diagnostic> allowedFor() {
        return List.of(test.informative(), correlation);
    }

    /** What a reader of an interval that knows nothing of memory must know. */
    Set<Flag> flags() {
        if (test.verdict() != Diagnostic.Verdict.FAILED) {
            return Set.of();
        }
        return correlation.statistic().get().signum() > 0
                ? Set.of(Flag.AUTOCORRELATED, Flag.INTERVAL_TOO_NARROW)
                : Set.of(Flag.AUTOCORRELATED);
    }
}
