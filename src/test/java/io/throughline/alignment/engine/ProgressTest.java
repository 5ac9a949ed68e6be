package io.throughline.alignment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final String STARTED = "2026-07-01";
    private static final String DUE = "2026-10-09"; // 100 days later

    private static TargetFacts target(
            boolean lowerIsBetter, @Nullable BaselineFacts baseline, String value, @Nullable Reading latest) {
        KpiFacts kpi = lowerIsBetter ? Given.monthlyAndLowerIsBetter("churn") : Given.monthly("win rate");
        return new TargetFacts(
                Given.id("t"), kpi, Given.id("o"), true, baseline, new BigDecimal(value), LocalDate.parse(DUE), latest);
    }

    private static Progress progress(TargetFacts target, String day) {
        return target.on(LocalDate.parse(day));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, now {3} on {4}: {5}, {7}")
    @CsvSource({
        // lower is better, baseline, target, latest, day, progress, elapsed, status
        "false, 28, 34, 31,   2026-08-20, 1/2,  1/2,  ON_TRACK",
        "false, 28, 34, 31,   2026-08-21, 1/2,  51/100, OFF_TRACK",
        "false, 28, 34, 34,   2026-08-20, 1,    1/2,  MET",
        "false, 28, 34, 40,   2026-08-20, 2,    1/2,  MET",
        "false, 28, 34, 27,   2026-08-20, -1/6, 1/2,  OFF_TRACK",
        "false, 28, 34, 33.9, 2026-10-09, 59/60, 1,   OFF_TRACK",
        "false, 28, 34, 34,   2026-10-09, 1,    1,    MET",
        "false, 28, 34, 28,   2026-07-01, 0,    0,    ON_TRACK",
        "false, 28, 34, 28,   2026-06-15, 0,    0,    ON_TRACK",
        "false, 28, 34, 27,   2026-06-15, -1/6, 0,    OFF_TRACK",
        "true,  12, 10, 11,   2026-08-20, 1/2,  1/2,  ON_TRACK",
        "true,  12, 10, 11.5, 2026-08-20, 1/4,  1/2,  OFF_TRACK",
        "true,  12, 10, 9,    2026-08-20, 3/2,  1/2,  MET",
        "true,  12, 10, 13,   2026-08-20, -1/2, 1/2,  OFF_TRACK",
    })
    void comparesTheWayMadeWithTheTimeGone(
            boolean lowerIsBetter,
            String baseline,
            String value,
            String latest,
            String day,
            String share,
            String elapsed,
            TrackStatus status) {
        Progress progress = progress(
                target(lowerIsBetter, Given.baseline(baseline, STARTED), value, Given.month(latest, "2026-08-01")),
                day);

        assertThat(String.valueOf(progress.share())).isEqualTo(share);
        assertThat(String.valueOf(progress.elapsed())).isEqualTo(elapsed);
        assertThat(progress.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "kept at 30 with {1}, lower is better {0}: {2}")
    @CsvSource({
        "false, 30, MET",
        "false, 31, MET",
        "false, 29, OFF_TRACK",
        "true,  30, MET",
        "true,  29, MET",
        "true,  31, OFF_TRACK",
    })
    void asksOnlyWhetherAKpiIsWorseWhereItIsToStayAsItIs(boolean lowerIsBetter, String latest, TrackStatus status) {
        Progress progress = progress(
                target(lowerIsBetter, Given.baseline("30", STARTED), "30", Given.month(latest, "2026-08-01")),
                "2026-08-20");

        assertThat(progress).isEqualTo(new Progress(null, Fraction.of(1, 2), status));
    }

    @ParameterizedTest(name = "measured for {0} to {1}, on {2}: {3}")
    @CsvSource({
        "MONTHLY,   2026-07-01, 2026-09-30, MET",
        "MONTHLY,   2026-07-01, 2026-10-01, STALE",
        "WEEKLY,    2026-07-06, 2026-07-26, MET",
        "WEEKLY,    2026-07-06, 2026-07-27, STALE",
        "DAILY,     2026-07-06, 2026-07-08, MET",
        "DAILY,     2026-07-06, 2026-07-09, STALE",
        "QUARTERLY, 2026-07-01, 2027-03-31, MET",
        "QUARTERLY, 2026-07-01, 2027-04-01, STALE",
    })
    void trustsNoMeasurementThatIsTwoCadencesOld(Cadence cadence, String start, String day, TrackStatus status) {
        TargetFacts target = new TargetFacts(
                Given.id("t"),
                new KpiFacts(Given.id("k"), "k", false, cadence),
                Given.id("o"),
                true,
                Given.baseline("28", STARTED),
                new BigDecimal("34"),
                LocalDate.parse(DUE),
                new Reading(new BigDecimal("34"), cadence.periodFrom(LocalDate.parse(start))));

        assertThat(progress(target, day).status()).isEqualTo(status);
        assertThat(progress(target, day).share()).isEqualTo(Fraction.ONE);
    }

    @Test
    void waitsTwoCadencesForTheFirstMeasurement() {
        TargetFacts target = target(false, Given.baseline("28", STARTED), "34", null);

        assertThat(progress(target, "2026-08-31").status()).isEqualTo(TrackStatus.NO_MEASUREMENT);
        assertThat(progress(target, "2026-09-01").status()).isEqualTo(TrackStatus.STALE);
        assertThat(progress(target, "2026-09-01").share()).isNull();
    }

    @Test
    void knowsNoProgressWithoutABaseline() {
        assertThat(progress(target(false, null, "34", Given.month("34", "2026-08-01")), "2026-08-20"))
                .isEqualTo(new Progress(null, null, TrackStatus.NO_BASELINE));
    }
}
