package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.row;
import static io.throughline.roi.engine.Study.silent;
import static io.throughline.roi.engine.Study.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.EstimateItem.Fate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static final Scope TOTAL = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.TOTAL, 1);

    @Test
    void aNegativeEstimateIsNotDiscounted() {
        assertThat(row("a", "-100", "0.5", "0.5").adjusted()).isEqualTo(Fraction.of(-100));
    }

    @Test
    void aRowWithoutConfidenceIsNoDataAndListed() {
        EstimateRow halfSaid = new EstimateRow("b", BigDecimal.TEN, BigDecimal.ONE, null, true);
        Effect effect = new Estimates(List.of(row("a", "100", "0.5", "0.8"), halfSaid)).effect(TOTAL);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(40)));
        assertThat(effect.flags()).isEmpty();
        assertThat(effect.corrections())
                .containsExactly(
                        new Correction(ConservativeRule.ESTIMATES_DISCOUNTED, Figure.of(Fraction.of(-60)), List.of()),
                        new Correction(
                                ConservativeRule.NO_DATA_NO_BENEFIT,
                                Figure.absent(Reason.UNKNOWN_AMOUNT),
                                List.of("b")));
    }

    @Test
    void aJudgementHasAScenarioRangeAndNoInterval() {
        Effect effect = new Estimates(List.of(row("a", "100", "0.5", "0.8"))).effect(TOTAL);

        assertThat(effect.grade()).isEqualTo(Grade.D);
        assertThat(effect.interval()).isEqualTo(Figure.absent(Reason.JUDGEMENT));
        assertThat(effect.scenario()).isEqualTo(new Interval(Fraction.of(40), Fraction.of(60)));
    }

    @Test
    void aHarmIsLeastInTheFavorableScenario() {
        Effect effect = new Estimates(List.of(row("a", "-100", "0.5", "0.8"))).effect(TOTAL);
        assertThat(effect.scenario()).isEqualTo(new Interval(Fraction.of(-100), Fraction.of(-40)));
    }

    @Test
    void unsupportedRowsAreExcludedAndTheirAmountTold() {
        Effect effect = new Estimates(
                        List.of(row("a", "100", "0.5", "0.8"), unsupported(row("b", "1000", "0.5", "0.5"))))
                .effect(TOTAL);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(40)));
        assertThat(effect.corrections())
                .contains(new Correction(
                        ConservativeRule.UNSUPPORTED_ITEMS_EXCLUDED, Figure.of(Fraction.of(-250)), List.of("b")));
    }

    /** Catches a total of two rows that is spread over one. */
    @Test
    void withTheExcludedTheAverageIsOverThemAsWell() {
        Effect effect = new Estimates(
                        List.of(row("manager", "10", "1", "1"), unsupported(row("other manager", "30", "1", "1"))))
                .effect(perSubject(1));

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(10)));
        assertThat(effect.improvementWithExcluded()).isEqualTo(Fraction.of(20));
    }

    @Test
    void whenAllRowsAreUnsupportedNothingIsAdmissible() {
        Effect effect = new Estimates(List.of(unsupported(row("a", "100", "1", "1")), silent("b"))).effect(TOTAL);

        assertThat(effect.admissible()).isFalse();
        assertThat(effect.improvement()).isEqualTo(Figure.absent(Reason.NO_USABLE_ESTIMATE));
    }

    @Test
    void noRowAtAllIsNotAdmissible() {
        assertThat(new Estimates(List.of()).effect(TOTAL).inadmissible()).isEqualTo(Reason.NO_USABLE_ESTIMATE);
    }

    /** Seven rows of 10 to 16 and one of 1000: Q1 11.75, Q3 15.25, so the fence stands at 25.75. */
    @Test
    void ofEightRowsAnExtremeOneIsExcludedAndListed() {
        Estimates estimates = new Estimates(rows(7, "1000"));

        assertThat(estimates.items().get(7).fate()).isEqualTo(Fate.EXTREME);
        Effect effect = estimates.effect(TOTAL);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(91)));
        assertThat(effect.improvementWithExcluded()).isEqualTo(Fraction.of(1091));
        assertThat(effect.corrections())
                .containsExactly(new Correction(
                        ConservativeRule.EXTREME_ITEMS_EXCLUDED, Figure.of(Fraction.of(-1000)), List.of("last")));
    }

    @Test
    void ofSevenRowsNoneIsExtreme() {
        assertThat(new Estimates(rows(6, "1000")).items())
                .extracting(EstimateItem::fate)
                .containsOnly(Fate.COUNTED);
    }

    @Test
    void aValueOnTheFenceStays() {
        assertThat(new Estimates(rows(7, "25.75")).items().get(7).fate()).isEqualTo(Fate.COUNTED);
        assertThat(new Estimates(rows(7, "25.76")).items().get(7).fate()).isEqualTo(Fate.EXTREME);
    }

    @Test
    void silentAndUnsupportedRowsDoNotMakeUpTheEight() {
        List<EstimateRow> rows = new ArrayList<>(rows(6, "1000"));
        rows.add(silent("silent"));
        rows.add(unsupported(row("unsupported", "11", "1", "1")));
        assertThat(new Estimates(rows).items()).extracting(EstimateItem::fate).doesNotContain(Fate.EXTREME);
    }

    @Test
    void aManagersEstimatePerSubjectStandsForEachSubject() {
        Effect effect = new Estimates(List.of(row("manager", "10", "0.5", "1"))).effect(perSubject(46));
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(5)));
    }

    /** Catches an average over those who answered, which would lend the silent subject their improvement. */
    @Test
    void aSilentSubjectBringsNothingWhetherItIsCountedAsASubjectOrNot() {
        Estimates estimates = new Estimates(List.of(row("a", "30", "1", "1"), row("b", "60", "1", "1"), silent("c")));
        assertThat(total(estimates, 2)).isEqualTo(Fraction.of(90));
        assertThat(total(estimates, 3)).isEqualTo(Fraction.of(90));
    }

    /** Each of them is a silent row that nobody had to write down. */
    @Test
    void nonRespondentsCountAsSubjectsWithoutImprovement() {
        List<EstimateRow> rows = List.of(row("a", "30", "1", "1"), row("b", "60", "1", "1"));
        Estimates counted = new Estimates(rows, EstimateSource.PARTICIPANT, 2);
        Estimates written = new Estimates(List.of(rows.get(0), rows.get(1), silent("c"), silent("d")));

        assertThat(counted.silent()).isEqualTo(2);
        assertThat(written.silent()).isEqualTo(2);
        assertThat(counted.effect(perSubject(4)).improvement())
                .isEqualTo(written.effect(perSubject(4)).improvement())
                .isEqualTo(Figure.of(Fraction.of(90, 4)));
        assertThat(counted.effect(perSubject(4)).corrections())
                .containsExactly(new Correction(
                        ConservativeRule.NO_DATA_NO_BENEFIT, Figure.absent(Reason.UNKNOWN_AMOUNT), List.of()));
    }

    @Test
    void silenceDoesNotTalkAHarmSmaller() {
        Estimates harm = new Estimates(List.of(row("manager", "-10", "0.5", "1"), silent("other manager")));
        assertThat(total(harm, 46)).isEqualTo(Fraction.of(-460));
    }

    private static Fraction total(Estimates estimates, int subjects) {
        return estimates.effect(perSubject(subjects)).improvement().get().times(subjects);
    }

    private static Scope perSubject(int subjects) {
        return new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.PER_SUBJECT, subjects);
    }

    private static List<EstimateRow> rows(int ordinary, String last) {
        List<EstimateRow> rows = new ArrayList<>();
        for (int i = 0; i < ordinary; i++) {
            rows.add(row("r" + i, Integer.toString(10 + i), "1", "1"));
        }
        rows.add(row("last", last, "1", "1"));
        return rows;
    }
}
