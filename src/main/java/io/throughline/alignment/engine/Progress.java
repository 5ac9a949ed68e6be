package io.throughline.alignment.engine;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a KPI target has come on one day, and whether that is far enough.
 *
 * @param share {@code (latest - baseline) / (target - baseline)}, whichever way is better: negative on the way back,
 *     above 1 beyond the target; null where baseline and target are equal, or either end is unknown
 * @param elapsed the share of the time from baseline date to due date that has passed, from 0 to 1; null without a
 *     baseline
 */
public record Progress(@Nullable Fraction share, @Nullable Fraction elapsed, TrackStatus status) {

    static Progress of(TargetFacts target, LocalDate day) {
        BaselineFacts baseline = target.baseline();
        if (baseline == null) {
            return new Progress(null, null, TrackStatus.NO_BASELINE);
        }
        Fraction elapsed = elapsed(baseline.date(), target.dueDate(), day);
        Reading latest = target.latest();
        LocalDate known = latest == null ? baseline.date() : latest.period().end();
        boolean stale = !day.isBefore(twoCadencesAfter(known, target.kpi().cadence()));
        if (latest == null) {
            return new Progress(null, elapsed, stale ? TrackStatus.STALE : TrackStatus.NO_MEASUREMENT);
        }
        Fraction share = share(baseline, target, latest);
        return new Progress(share, elapsed, stale ? TrackStatus.STALE : status(share, elapsed, target, latest));
    }

    private static TrackStatus status(@Nullable Fraction share, Fraction elapsed, TargetFacts target, Reading latest) {
        if (share == null) {
            int distance = latest.value().compareTo(target.value());
            boolean worse = target.kpi().lowerIsBetter() ? distance > 0 : distance < 0;
            return worse ? TrackStatus.OFF_TRACK : TrackStatus.MET;
        }
        if (share.compareTo(Fraction.ONE) >= 0) {
            return TrackStatus.MET;
        }
        return share.compareTo(elapsed) >= 0 ? TrackStatus.ON_TRACK : TrackStatus.OFF_TRACK;
    }

    private static @Nullable Fraction share(BaselineFacts baseline, TargetFacts target, Reading latest) {
        Fraction from = Fraction.of(baseline.value());
        Fraction way = Fraction.of(target.value()).minus(from);
        return way.signum() == 0
                ? null
                : Fraction.of(latest.value()).minus(from).dividedBy(way);
    }

    private static Fraction elapsed(LocalDate from, LocalDate due, LocalDate day) {
        if (!day.isAfter(from)) {
            return Fraction.ZERO;
        }
        return day.isBefore(due)
                ? Fraction.of(ChronoUnit.DAYS.between(from, day), ChronoUnit.DAYS.between(from, due))
                : Fraction.ONE;
    }

    private static LocalDate twoCadencesAfter(LocalDate day, Cadence cadence) {
        return cadence.periodFrom(cadence.periodFrom(day).end()).end();
    }
}
