package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateComparisonTest {

    private static final Scope HIGHER = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);
    private static final Scope LOWER = new Scope(Direction.LOWER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);

    /**
     * Rothman, Greenland and Lash 2008, ch. 14, from Boice and Monson 1977: 41 cases in 28,010 person-years against 15 in
     * 19,017 are 14.6 and 7.9, a difference of 6.7 in 10,000; standard error sqrt(41 / 28010^2 + 15 / 19017^2).
     */
    @Test
    void theDifferenceOfRatesIsRothmans() {
        Effect effect = after(per("10000"), counts(one(41, 28010)), counts(one(15, 19017)))
                .effect(HIGHER);

        assertThat(effect.improvement().get().toDouble()).isEqualTo(6.7499, within(5e-5));
        assertThat(effect.reference()).isNotNull();
        Certainty certainty = effect.certainty().get();
        assertThat(certainty.standardError().toDouble()).isEqualTo(3.06163, within(5e-6));
        assertThat(certainty.interval().lower().toDouble()).isEqualTo(0.749, within(5e-4));
        assertThat(certainty.interval().upper().toDouble()).isEqualTo(12.751, within(5e-4));
        assertThat(certainty.degreesOfFreedom()).isNull();
        assertThat(effect.grade()).isEqualTo(Grade.C);
        assertThat(effect.flags()).containsExactly(Flag.NO_BASELINE, Flag.OVERDISPERSION_UNTESTED);
    }

    /**
     * Von Bortkiewicz 1898, deaths by the kick of a horse in 200 corps-years: 109 without, 65 with one, 22, 3 and 1 with
     * four: mean 0.61, variance by n - 1 0.6110, so the counts vary 1.0016 times as much as Poisson's.
     */
    @Test
    void horseKicksAreOverdispersedByNextToNothing() {
        EventCounts kicks = horseKicks();
        Overdispersion found = Overdispersion.of(List.of(kicks));

        assertThat(found.factor().toDouble()).isEqualTo(0.610955 / 0.61, within(1e-5));
        assertThat(found.degreesOfFreedom()).isEqualTo(199);
        assertThat(found.diagnostic().pValue()).isNotNull();
        Effect effect = after(per("1"), kicks, kicks).effect(LOWER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
        assertThat(effect.certainty().get().degreesOfFreedom()).isEqualTo(Fraction.of(398));
    }

    private static EventCounts horseKicks() {
        int[] corps = {109, 65, 22, 3, 1};
        List<EventCount> years = new ArrayList<>();
        for (int deaths = 0; deaths < corps.length; deaths++) {
            for (int i = 0; i < corps[deaths]; i++) {
                years.add(one(deaths, 1));
            }
        }
        return new EventCounts(years);
    }

    /** Counts 10 and 30 over 1 each: expected 20, chi squared 5 + 5 on 1 degree of freedom; against two equal counts. */
    @Test
    void countsThatVaryMoreThanPoissonsWidenTheErrorAndGoByT() {
        Effect effect = after(per("1"), counts(one(10, 1), one(30, 1)), counts(one(20, 1), one(20, 1)))
                .effect(HIGHER);

        assertThat(effect.flags()).contains(Flag.OVERDISPERSED);
        Certainty certainty = effect.certainty().get();
        // D = 10 / 2 degrees of freedom; sqrt(5 x (40 / 4 + 40 / 4)).
        assertThat(certainty.standardError()).isEqualTo(Fraction.of(10));
        assertThat(certainty.degreesOfFreedom()).isEqualTo(Fraction.of(2));
        assertThat(certainty.interval().upper().toDouble()).isEqualTo(43.0265272975, within(1e-9));
    }

    /** Counts that vary less than Poisson's are no reason for a smaller error. */
    @Test
    void underdispersionIsNotBelieved() {
        Effect effect = after(per("1"), counts(one(20, 1), one(20, 1)), counts(one(20, 1), one(20, 1)))
                .effect(HIGHER);
        assertThat(effect.certainty().get().standardError().toDouble()).isEqualTo(Math.sqrt(20), within(1e-12));
        assertThat(effect.flags()).doesNotContain(Flag.OVERDISPERSED);
    }

    /** Catches a standard error of 0 where nothing happened, which would be certainty out of nothing. */
    @Test
    void noEventsAtAllStillLeaveDoubt() {
        Effect effect =
                after(per("100"), counts(one(0, 50)), counts(one(0, 100))).effect(LOWER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
        Certainty certainty = effect.certainty().get();
        assertThat(certainty.pValue()).isEqualTo(Fraction.ONE);
        double square = 1.959963984540054 * 1.959963984540054;
        assertThat(certainty.interval().lower().toDouble()).isEqualTo(-2 * square, within(1e-9));
        assertThat(certainty.interval().upper().toDouble()).isEqualTo(square, within(1e-9));
        assertThat(certainty.standardError().signum()).isPositive();
    }

    /** Catches a search for p that gives up before a wide dispersion lets the interval reach 0. */
    @Test
    void aStrongEffectUnderAWideDispersionStillHasASmallP() {
        Effect effect = after(
                        per("1"),
                        counts(one(9000, 1), one(11_000, 1), one(10_000, 1), one(10_400, 1), one(9600, 1)),
                        counts(one(3, 1), one(2, 1), one(1, 1), one(2, 1), one(1, 1)))
                .effect(HIGHER);
        Certainty certainty = effect.certainty().get();
        assertThat(certainty.interval().lower().signum()).isPositive();
        assertThat(certainty.pValue().toDouble()).isBetween(0.0, 1e-6);
    }

    @Test
    void withAPrePeriodTheChangesOfRatesAreCompared() {
        EventCounts before = counts(dated(1, 30, 100), dated(2, 31, 100), dated(3, 29, 100), dated(4, 30, 100));
        EventCounts fewer = counts(dated(7, 20, 100), dated(8, 20, 100));
        EventCounts same = counts(dated(7, 30, 100), dated(8, 30, 100));
        RateComparison method = new RateComparison(
                per("100"), new RateComparison.Rates(before, fewer), new RateComparison.Rates(before, same), false);
        Effect effect = method.effect(LOWER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(10)));
        assertThat(effect.reference()).isEqualTo(Fraction.of(30));
        assertThat(effect.grade()).isEqualTo(Grade.B);
        assertThat(effect.flags()).doesNotContain(Flag.PRE_TREND_UNTESTED, Flag.PRE_TREND_FAILED);
        assertThat(effect.n()).isEqualTo(12);
    }

    @Test
    void chanceThatDecidedMakesItAnA() {
        RateComparison.Rates rates = new RateComparison.Rates(counts(), counts(one(5, 10)));
        assertThat(new RateComparison(per("1"), rates, rates, true)
                        .effect(LOWER)
                        .grade())
                .isEqualTo(Grade.A);
    }

    @Test
    void aGroupWithoutCountsIsNotAdmissibleForAReason() {
        assertThat(after(per("1"), counts(), counts(one(1, 1))).effect(LOWER).inadmissible())
                .isEqualTo(Reason.NO_TRAINED_DATA);
        assertThat(after(per("1"), counts(one(1, 1)), counts()).effect(LOWER).inadmissible())
                .isEqualTo(Reason.NO_CONTROL_DATA);
        EventCounts some = counts(one(1, 1));
        assertThat(new RateComparison(
                                per("1"),
                                new RateComparison.Rates(some, some),
                                new RateComparison.Rates(counts(), some),
                                false)
                        .effect(LOWER)
                        .inadmissible())
                .isEqualTo(Reason.NO_BASELINE_DATA);
    }

    private static RateComparison after(BigDecimal per, EventCounts trained, EventCounts control) {
        return new RateComparison(
                per, new RateComparison.Rates(counts(), trained), new RateComparison.Rates(counts(), control), false);
    }

    private static BigDecimal per(String exposure) {
        return new BigDecimal(exposure);
    }

    private static EventCounts counts(EventCount... counts) {
        return new EventCounts(
                IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList());
    }

    private static EventCount one(long events, long exposure) {
        return new EventCount(null, events, BigDecimal.valueOf(exposure));
    }

    private static EventCount dated(int month, long events, long exposure) {
        return new EventCount(LocalDate.of(2025, month, 1), events, BigDecimal.valueOf(exposure));
    }
}
