package io.throughline.participation.engine;

import org.jspecify.annotations.Nullable;

/**
 * How far observers agree beyond chance.
 *
 * @param people how many were seen by at least two observers
 * @param observed the share of agreement that was seen, from 0 to 1
 * @param expected the share that chance alone would bring, from 0 to 1
 * @param kappa (observed - expected) / (1 - expected), from -1 to 1
 * @param standardError of kappa, in large samples
 * @param reason why kappa or its interval is missing
 */
public record Agreement(
        int people,
        double observed,
        double expected,
        @Nullable Double kappa,
        @Nullable Double standardError,
        @Nullable Interval interval,
        @Nullable Reason reason) {

    /** Beyond this, what is left of 1 is what doubles leave. */
    private static final double CERTAIN = 1 - 1e-12;

    private static final int FEWEST = 2;

    static Agreement none(int people, Reason reason) {
        return new Agreement(people, 0, 0, null, null, null, reason);
    }

    static boolean isTooFew(int people) {
        return people < FEWEST;
    }

    /** Where chance alone would agree always, kappa divides by nothing. */
    static boolean isCertain(double expected) {
        return expected > CERTAIN;
    }

    static Agreement certain(int people, double observed, double expected) {
        return new Agreement(people, observed, expected, null, null, null, Reason.ONE_LEVEL_ONLY);
    }

    static Agreement of(int people, double observed, double expected, double variance) {
        double kappa = (observed - expected) / (1 - expected);
        double standardError = Math.sqrt(Math.max(0, variance));
        boolean varies = variance > 1e-15;
        return new Agreement(
                people,
                observed,
                expected,
                kappa,
                varies ? standardError : null,
                varies ? Interval.ofKappa(kappa, standardError) : null,
                varies ? null : Reason.ZERO_VARIANCE);
    }
}
