package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.means;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {

    private static final Scope HIGHER = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);
    private static final Scope LOWER = new Scope(Direction.LOWER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);

    /** Student 1908, extra hours of sleep of ten patients under two drugs. */
    private static final String[] DRUG_1 = {"0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0.0", "2.0"};

    private static final String[] DRUG_2 = {"1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4"};

    /** P11: 2.75 with a standard error of 1.80 as four independent groups. */
    @Test
    void p11CardAndKruegersFourCells() {
        Effect effect = new DifferenceInDifferences(
                        new GroupCells(
                                new BeforeAndAfter(printed("20.44", "0.51", 321), printed("21.03", "0.52", 319)),
                                new BeforeAndAfter(printed("23.33", "1.35", 77), printed("21.17", "0.94", 77)),
                                List.of()),
                        false)
                .effect(HIGHER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(275, 100)));
        assertThat(effect.certainty().get().standardError().toScale(2)).isEqualTo("1.80");
        assertThat(effect.grade()).isEqualTo(Grade.B);
        assertThat(effect.n()).isEqualTo(321 + 319 + 77 + 77);
        assertThat(effect.reference()).isEqualTo(Fraction.of(1828, 100));
        assertThat(effect.flags())
                .containsExactly(Flag.PRE_TREND_UNTESTED, Flag.BASELINES_DIFFER, Flag.INDISTINGUISHABLE_FROM_ZERO);
    }

    /**
     * Snow 1855, On the Mode of Communication of Cholera, deaths in 10,000 houses by water company, as in Cunningham 2021,
     * Causal Inference: The Mixtape, table 9.2: Lambeth 85 to 19, Southwark and Vauxhall 135 to 147: 78 fewer.
     */
    @Test
    void snowsWaterCompaniesAreMeansOnly() {
        Effect effect = new DifferenceInDifferences(
                        new GroupCells(
                                new BeforeAndAfter(means("85"), means("19")),
                                new BeforeAndAfter(means("135"), means("147")),
                                List.of()),
                        false)
                .effect(LOWER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(78)));
        assertThat(effect.interval()).isEqualTo(Figure.absent(Reason.GROUP_MEANS_ONLY));
        assertThat(effect.flags()).containsExactly(Flag.GROUP_MEANS_ONLY, Flag.PRE_TREND_UNTESTED);
    }

    /** The changes are Student's two groups; R: t.test(extra ~ group) gives df 17.776 and [-3.3654832, 0.2054832]. */
    @Test
    void pairedSubjectsAreComparedByTheirChanges() {
        Effect effect = panel(pairs()).effect(HIGHER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(158, 100)));
        Certainty certainty = effect.certainty().get();
        assertThat(certainty.interval().lower().toScale(7)).isEqualTo("-0.2054832");
        assertThat(certainty.interval().upper().toScale(7)).isEqualTo("3.3654832");
        assertThat(Objects.requireNonNull(certainty.degreesOfFreedom()).toScale(3))
                .isEqualTo("17.776");
        assertThat(certainty.pValue().toScale(5)).isEqualTo("0.07939");
        assertThat(effect.n()).isEqualTo(20);
    }

    @Test
    void subjectsOnOneSideOnlyAreLeftOutAndCounted() {
        List<Observation> more = new ArrayList<>(pairs());
        more.add(value("left", Group.TRAINED, Side.BEFORE, "1000"));
        more.add(value("joined", Group.CONTROL, Side.AFTER, "1000"));
        Effect effect = panel(more).effect(HIGHER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(158, 100)));
        assertThat(effect.n()).isEqualTo(20);
        assertThat(effect.flags()).contains(Flag.UNPAIRED_SUBJECTS_EXCLUDED);
        assertThat(statistic(effect, Check.UNPAIRED_SUBJECTS)).isEqualTo(Fraction.of(2));
    }

    @Test
    void otherSubjectsOnTheOtherSideAreIndependentGroups() {
        List<Observation> others = pairs().stream()
                .map(each -> new Observation(
                        each.subject() + each.side(), each.group(), null, each.side(), null, each.value()))
                .toList();
        Effect effect = panel(others).effect(HIGHER);
        Effect cells = new DifferenceInDifferences(
                        new GroupCells(
                                new BeforeAndAfter(RawSamples.of(hundreds()), RawSamples.of(plusHundred(DRUG_2))),
                                new BeforeAndAfter(RawSamples.of(hundreds()), RawSamples.of(plusHundred(DRUG_1))),
                                List.of()),
                        false)
                .effect(HIGHER);

        assertThat(effect.improvement()).isEqualTo(cells.improvement());
        assertThat(effect.certainty()).isEqualTo(cells.certainty());
        assertThat(effect.n()).isEqualTo(40);
        assertThat(effect.flags()).doesNotContain(Flag.UNPAIRED_SUBJECTS_EXCLUDED);
    }

    /** A few on both sides of many are not independent of themselves, and each is a cluster. */
    @Test
    void theFewOnBothSidesCountAsClusters() {
        List<Observation> mixed = new ArrayList<>();
        pairs().forEach(each -> mixed.add(
                each.subject().endsWith("0")
                        ? each
                        : new Observation(
                                each.subject() + each.side(), each.group(), null, each.side(), null, each.value())));
        Effect effect = panel(mixed).effect(HIGHER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(158, 100)));
        assertThat(statistic(effect, Check.CLUSTERS)).isEqualTo(Fraction.of(38));
        assertThat(effect.certainty().known()).isTrue();
    }

    @Test
    void clustersAreToldAndFewOfThemFlagged() {
        List<Observation> teams = pairs().stream()
                .map(each -> new Observation(
                        each.subject(),
                        each.group(),
                        each.group()
                                + each.subject()
                                        .substring(each.subject().length() - 1)
                                        .replaceAll("[5-9]", "x"),
                        each.side(),
                        null,
                        each.value()))
                .toList();
        Effect effect = panel(teams).effect(HIGHER);

        assertThat(effect.flags()).contains(Flag.FEW_CLUSTERS);
        assertThat(statistic(effect, Check.CLUSTERS)).isEqualTo(Fraction.of(12));
        assertThat(statistic(effect, Check.CLUSTER_VARIANCE).signum()).isPositive();
    }

    @Test
    void severalPeriodsOfASubjectAreOneValueOfItsSide() {
        List<Observation> months = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            months.add(dated("t" + i, Group.TRAINED, Side.BEFORE, 1, 10 + i));
            months.add(dated("t" + i, Group.TRAINED, Side.BEFORE, 2, 12 + i));
            months.add(dated("t" + i, Group.TRAINED, Side.AFTER, 7, 15 + 2 * i));
            months.add(dated("c" + i, Group.CONTROL, Side.BEFORE, 1, 9 + i));
            months.add(dated("c" + i, Group.CONTROL, Side.AFTER, 7, 9 + i * i));
        }
        Effect effect = panel(months).effect(HIGHER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(11, 2).minus(Fraction.of(2))));
        assertThat(effect.n()).isEqualTo(8);
        assertThat(effect.flags()).contains(Flag.PRE_TREND_UNTESTED);
    }

    @Test
    void trendsThatPartBeforeTheProgramLeaveGradeC() {
        List<PrePeriod> apart = List.of(month(1, "10", "10"), month(2, "12", "10.1"), month(3, "14.1", "10"));
        Effect effect = cells(apart, false).effect(HIGHER);

        assertThat(effect.grade()).isEqualTo(Grade.C);
        assertThat(effect.flags()).contains(Flag.PRE_TREND_FAILED);
        assertThat(cells(apart, true).effect(HIGHER).grade()).isEqualTo(Grade.A);
    }

    @Test
    void trendsThatRunAlikeKeepGradeB() {
        Effect effect = cells(
                        List.of(
                                month(3, "11", "21.2"),
                                month(1, "10", "20"),
                                month(4, "11.4", "21.5"),
                                month(2, "10.4", "20.5")),
                        false)
                .effect(HIGHER);
        assertThat(effect.grade()).isEqualTo(Grade.B);
        assertThat(effect.flags()).doesNotContain(Flag.PRE_TREND_FAILED, Flag.PRE_TREND_UNTESTED);
    }

    @Test
    void linesWithoutNoiseAreTheSameOrTheyAreNot() {
        assertThat(cells(List.of(month(1, "1", "5"), month(2, "2", "6"), month(3, "3", "7")), false)
                        .effect(HIGHER)
                        .grade())
                .isEqualTo(Grade.B);
        assertThat(cells(List.of(month(1, "1", "5"), month(2, "1", "5"), month(3, "1", "5")), false)
                        .effect(HIGHER)
                        .grade())
                .isEqualTo(Grade.B);
        Effect apart = cells(
                        List.of(
                                new PrePeriod(LocalDate.of(2025, 1, 6), BigDecimal.ONE, BigDecimal.ONE),
                                new PrePeriod(LocalDate.of(2025, 1, 13), BigDecimal.valueOf(2), BigDecimal.ONE),
                                new PrePeriod(LocalDate.of(2025, 1, 20), BigDecimal.valueOf(3), BigDecimal.ONE)),
                        false)
                .effect(HIGHER);
        assertThat(apart.grade()).isEqualTo(Grade.C);
        assertThat(statistic(apart, Check.PRE_TREND)).isEqualTo(Fraction.ONE);
    }

    @Test
    void subjectsWithThreePrePeriodsHaveSlopesOfTheirOwn() {
        Random random = new Random(7);
        List<Observation> steep = new ArrayList<>();
        List<Observation> alike = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Group group = i < 6 ? Group.TRAINED : Group.CONTROL;
            for (int month = 1; month <= 5; month++) {
                Side side = month < 5 ? Side.BEFORE : Side.AFTER;
                int noise = random.nextInt(10);
                steep.add(dated("s" + i, group, side, month, 100 + noise + (i < 6 ? 20 * month : 0)));
                alike.add(dated("s" + i, group, side, month, 100 + noise + 20 * month));
            }
        }
        assertThat(panel(steep).effect(HIGHER).grade()).isEqualTo(Grade.C);
        assertThat(panel(alike).effect(HIGHER).grade()).isEqualTo(Grade.B);
        Collections.shuffle(steep, random);
        assertThat(panel(steep).effect(HIGHER).diagnostics())
                .isEqualTo(panel(sorted(steep)).effect(HIGHER).diagnostics());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(missing(Group.TRAINED, Side.AFTER)).isEqualTo(Reason.NO_TRAINED_DATA);
        assertThat(missing(Group.CONTROL, Side.AFTER)).isEqualTo(Reason.NO_CONTROL_DATA);
        assertThat(missing(Group.TRAINED, Side.BEFORE)).isEqualTo(Reason.NO_BASELINE_DATA);
        assertThat(panel(List.of()).effect(HIGHER).inadmissible()).isEqualTo(Reason.NO_TRAINED_DATA);
        assertThat(new DifferenceInDifferences(
                                new GroupCells(
                                        new BeforeAndAfter(means(), means("1")),
                                        new BeforeAndAfter(means("1"), means("1")),
                                        List.of()),
                                false)
                        .effect(HIGHER)
                        .inadmissible())
                .isEqualTo(Reason.NO_BASELINE_DATA);
    }

    private static @Nullable Reason missing(Group group, Side side) {
        return panel(pairs().stream()
                        .filter(each -> each.group() != group || each.side() != side)
                        .toList())
                .effect(HIGHER)
                .inadmissible();
    }

    @Test
    void oneSubjectInAGroupAndChangesThatAreAllEqualLeaveAPoint() {
        List<Observation> one = new ArrayList<>(pairs());
        one.removeIf(each -> each.group() == Group.CONTROL && !each.subject().equals("c0"));
        assertThat(panel(one).effect(HIGHER).interval()).isEqualTo(Figure.absent(Reason.TOO_FEW_SUBJECTS));

        List<Observation> equal = pairs().stream()
                .map(each -> value(each.subject(), each.group(), each.side(), each.side() == Side.AFTER ? "5" : "3"))
                .toList();
        Effect effect = panel(equal).effect(HIGHER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
        assertThat(effect.interval()).isEqualTo(Figure.absent(Reason.ZERO_VARIANCE));
    }

    @Test
    void aSubjectInBothGroupsIsTold() {
        List<Observation> both = new ArrayList<>(pairs());
        both.add(value("t0", Group.CONTROL, Side.BEFORE, "1"));
        both.add(value("t0", Group.CONTROL, Side.AFTER, "1"));
        assertThat(panel(both).effect(HIGHER).flags()).contains(Flag.CONTROL_CONTAMINATED);
    }

    @Test
    void refusesTwoValuesOfOneSideAndTwoClustersOfOneSubject() {
        Faults faults = Faults.none();
        panel(List.of(
                        value("a", Group.TRAINED, Side.BEFORE, "1"),
                        value("a", Group.TRAINED, Side.BEFORE, "2"),
                        new Observation("a", Group.TRAINED, "x", Side.AFTER, null, BigDecimal.ONE)))
                .check(faults);
        assertThat(faults.all())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/observations/1/subject", FaultCode.DUPLICATE_ID),
                        org.assertj.core.groups.Tuple.tuple("/observations/2/cluster", FaultCode.OTHER_CLUSTER));
    }

    /** Card and Krueger's standard errors are what their standard deviations would be. */
    @Test
    void aStandardErrorSaysTheSameAsAStandardDeviation() {
        GroupValues.Sample byDeviation = new GroupValues.Sample(new BigDecimal("5"), 4, new BigDecimal("3"));
        assertThat(printed("5", "1.5", 4).variance()).isEqualTo(byDeviation.variance());
        assertThat(printed("5", "1.5", 4).varianceOfMean().toDouble()).isEqualTo(2.25, within(0.0));
    }

    private static DifferenceInDifferences cells(List<PrePeriod> prePeriods, boolean randomized) {
        return new DifferenceInDifferences(
                new GroupCells(
                        new BeforeAndAfter(means("10"), means("15")),
                        new BeforeAndAfter(means("20"), means("21")),
                        prePeriods),
                randomized);
    }

    private static DifferenceInDifferences panel(List<Observation> observations) {
        return new DifferenceInDifferences(new SubjectPanel(observations), false);
    }

    /** Ten trained people who change by drug 2 and ten others who change by drug 1. */
    private static List<Observation> pairs() {
        List<Observation> pairs = new ArrayList<>();
        for (int i = 0; i < DRUG_1.length; i++) {
            pairs.add(value("t" + i, Group.TRAINED, Side.BEFORE, "100"));
            pairs.add(value("t" + i, Group.TRAINED, Side.AFTER, plusHundred(DRUG_2)[i]));
            pairs.add(value("c" + i, Group.CONTROL, Side.BEFORE, "100"));
            pairs.add(value("c" + i, Group.CONTROL, Side.AFTER, plusHundred(DRUG_1)[i]));
        }
        return pairs;
    }

    private static String[] hundreds() {
        String[] hundreds = new String[DRUG_1.length];
        java.util.Arrays.fill(hundreds, "100");
        return hundreds;
    }

    private static String[] plusHundred(String[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> new BigDecimal(value).add(new BigDecimal("100")).toPlainString())
                .toArray(String[]::new);
    }

    private static List<Observation> sorted(List<Observation> observations) {
        return observations.stream()
                .sorted(java.util.Comparator.comparing(Observation::subject)
                        .thenComparing(each -> String.valueOf(each.period())))
                .toList();
    }

    private static Fraction statistic(Effect effect, Check check) {
        return effect.diagnostics().stream()
                .filter(each -> each.check() == check)
                .findFirst()
                .orElseThrow()
                .statistic()
                .get();
    }

    private static Observation value(String subject, Group group, Side side, String value) {
        return new Observation(subject, group, null, side, null, new BigDecimal(value));
    }

    private static Observation dated(String subject, Group group, Side side, int month, int value) {
        return new Observation(subject, group, null, side, LocalDate.of(2025, month, 1), BigDecimal.valueOf(value));
    }

    private static PrePeriod month(int month, String trained, String control) {
        return new PrePeriod(LocalDate.of(2025, month, 1), new BigDecimal(trained), new BigDecimal(control));
    }

    private static SampleWithError printed(String mean, String standardError, int n) {
        return new SampleWithError(new BigDecimal(mean), n, new BigDecimal(standardError));
    }
}
