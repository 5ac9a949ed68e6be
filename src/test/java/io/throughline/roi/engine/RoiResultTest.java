package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.means;
import static io.throughline.roi.engine.Study.row;
import static io.throughline.roi.engine.Study.sure;
import static io.throughline.roi.engine.Study.unsupported;
import static io.throughline.roi.engine.Study.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoiResultTest {

    @Test
    void withoutAnyLineNothingCanBeSaidOfTheBenefit() {
        RoiResult result = new Study()
                .cost(CostCategory.FACILITATION, "100")
                .participants(4)
                .calculate();

        assertThat(List.of(
                        result.benefit(),
                        result.netBenefit(),
                        result.benefitCostRatio(),
                        result.roiPercent(),
                        result.paybackMonths(),
                        result.breakEvenFactor(),
                        result.benefitPerParticipant()))
                .allSatisfy(figure -> assertThat(figure.reason()).isEqualTo(Reason.NO_ADMISSIBLE_BENEFIT));
        assertThat(result.costPerParticipant()).isEqualTo(Figure.of(usd("25")));
        assertThat(result.grade()).isEmpty();
    }

    @Test
    void withoutCostThereIsNoReturnAndNothingToPayBack() {
        RoiResult result = new Study().line(Line.of("a", sure("5"))).calculate();

        assertThat(result.benefitCostRatio()).isEqualTo(Figure.absent(Reason.NO_COST));
        assertThat(result.roiPercent()).isEqualTo(Figure.absent(Reason.NO_COST));
        assertThat(result.paybackMonths()).isEqualTo(Figure.of(Fraction.ZERO));
    }

    @Test
    void linesThatSumToZeroLoseTheWholeCost() {
        RoiResult result = costing("100", Line.of("a", sure("70")), Line.of("b", sure("-70")));

        assertThat(result.benefit()).isEqualTo(Figure.of(usd("0")));
        assertThat(result.roiPercent()).isEqualTo(Figure.of(Fraction.of(-100)));
        assertThat(result.paybackMonths()).isEqualTo(Figure.absent(Reason.NEVER_PAYS_BACK));
        assertThat(result.breakEvenFactor()).isEqualTo(Figure.absent(Reason.NEVER_BREAKS_EVEN));
    }

    @Test
    void aHarmLowersTheBenefitBelowTotalLoss() {
        RoiResult result = costing("100", Line.of("a", sure("-50")));

        assertThat(result.roiPercent()).isEqualTo(Figure.of(Fraction.of(-150)));
        assertThat(result.lines().get(0).claimsMoney()).isTrue();
    }

    @Test
    void paysBackInMonthsOfTheFirstYearsBenefit() {
        assertThat(Output.months(costing("100", Line.of("a", sure("360")))
                        .paybackMonths()
                        .get()))
                .isEqualTo("3.33");
    }

    @Test
    void anIntangibleIsKeptApart() {
        RoiResult result = costing(
                "100", Line.of("a", sure("300")), Line.of("morale", sure("40")).intangible());

        assertThat(result.benefit()).isEqualTo(Figure.of(usd("300")));
        assertThat(result.intangibles()).extracting(line -> line.line().id()).containsExactly("morale");
        assertThat(result.intangibles().get(0).improvement()).isEqualTo(Figure.of(Fraction.of(40)));
        assertThat(result.rules())
                .contains(
                        new RuleActed(ConservativeRule.INTANGIBLES_APART, "morale", Figure.of(usd("-40")), List.of()));
    }

    @Test
    void aLineWithoutUnitValueBringsNoMoney() {
        RoiResult result = costing("100", Line.of("a", sure("300")).worth((UnitValue) null));

        assertThat(result.lines().get(0).annualBenefit()).isEqualTo(Figure.absent(Reason.NO_UNIT_VALUE));
        assertThat(result.benefit()).isEqualTo(Figure.absent(Reason.NO_ADMISSIBLE_BENEFIT));
    }

    @Test
    void aLineWhoseRowsAreAllUnsupportedMakesNoSilentZero() {
        RoiResult result = costing("100", Line.of("a", new Estimates(List.of(unsupported(row("x", "300", "1", "1"))))));

        assertThat(result.lines().get(0).annualBenefit()).isEqualTo(Figure.absent(Reason.NO_ADMISSIBLE_EFFECT));
        assertThat(result.roiPercent()).isEqualTo(Figure.absent(Reason.NO_ADMISSIBLE_BENEFIT));
    }

    @Test
    void theGradeIsTheLowestThatCarriesMoney() {
        PostOnlyControl control = new PostOnlyControl(means("5"), means("3"));
        assertThat(costing("100", Line.of("a", control), Line.of("b", sure("1")))
                        .grade())
                .contains(Grade.D);
        assertThat(costing("100", Line.of("a", control), Line.of("b", sure("1")).intangible())
                        .grade())
                .contains(Grade.C);
    }

    @Test
    void anUnvalidatedUnitValueMakesItProvisional() {
        UnitValue unvalidated = new UnitValue(usd("1"), UnitValue.Basis.SAVED_COST, false, null);
        RoiResult result = costing("100", Line.of("a", sure("300")).worth(unvalidated));

        assertThat(result.status()).isEqualTo(RoiStatus.PROVISIONAL);
        assertThat(result.lines().get(0).flags()).contains(Flag.UNVALIDATED_UNIT_VALUE);
        assertThat(costing("100", Line.of("a", sure("300")).worth(unvalidated).intangible())
                        .status())
                .isEqualTo(RoiStatus.FINAL);
    }

    @Test
    void breaksEvenPerLineWithTheOthersFixed() {
        Line counted = Line.of("b", sure("9"))
                .kpi(Direction.HIGHER_IS_BETTER, UnitKind.COUNT, Cadence.YEARLY)
                .worth("7");
        RoiResult result = costing("100", Line.of("a", sure("80")), counted);

        assertThat(result.breakEven(result.lines().get(0)).get()).isEqualTo(new BreakEven(Fraction.of(37), null));
        assertThat(result.breakEven(result.lines().get(1)).get())
                .isEqualTo(new BreakEven(Fraction.of(20, 7), BigInteger.valueOf(3)));
        assertThat(result.breakEvenFactor()).isEqualTo(Figure.of(Fraction.of(100, 143)));
    }

    @Test
    void breaksEvenAtZeroWhereTheOthersCoverTheCost() {
        RoiResult result = costing("100", Line.of("a", sure("80")), Line.of("b", sure("120")));
        assertThat(result.breakEven(result.lines().get(0)).get().improvement()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aLineWhoseUnitBringsNothingNeverBreaksEven() {
        RoiResult result = costing("100", Line.of("a", sure("80")).adjusted("0"));
        assertThat(result.breakEven(result.lines().get(0))).isEqualTo(Figure.absent(Reason.NO_MONEY_PER_UNIT));
    }

    @Test
    void thoseWithoutDataBringNothingAndTheirShareIsTold() {
        Line line = Line.of("a", new PostOnlyControl(means("5"), means("3")))
                .perSubject(10)
                .periods(12);
        RoiResult result = new Study()
                .participants(12)
                .line(line)
                .cost(CostCategory.FACILITATION, "100")
                .calculate();

        assertThat(result.benefit()).isEqualTo(Figure.of(usd("240")));
        assertThat(result.rules())
                .contains(new RuleActed(ConservativeRule.NO_DATA_NO_BENEFIT, "a", Figure.of(usd("-48")), List.of()));
    }

    /** Catches a horizon that lengthens the stated period and not the money, or one that hastens the payback. */
    @ParameterizedTest
    @CsvSource({"6, 180, -10, 40, -20", "12, 360, 80, 20, -40", "24, 720, 260, 10, -80"})
    void theMonthsThatCountMultiplyTheBenefitAndNotThePaceOfThePayback(
            int months, String benefit, String roi, String breakEven, String discount) {
        RoiResult result = new Study()
                .months(months)
                .cost(CostCategory.FACILITATION, "200")
                .line(Line.of("a", new Estimates(List.of(row("x", "40", "1", "0.9"))))
                        .periods(10))
                .calculate();

        assertThat(result.annualBenefit()).isEqualTo(Figure.of(usd("360")));
        assertThat(result.lines().get(0).annualBenefit()).isEqualTo(Figure.of(usd("360")));
        assertThat(result.benefit()).isEqualTo(Figure.of(usd(benefit)));
        assertThat(result.lines().get(0).benefit()).isEqualTo(Figure.of(usd(benefit)));
        assertThat(result.roiPercent()).isEqualTo(Figure.of(Fraction.of(new BigDecimal(roi))));
        assertThat(result.paybackMonths()).isEqualTo(Figure.of(Fraction.of(20, 3)));
        assertThat(result.breakEven(result.lines().get(0)).get().improvement())
                .isEqualTo(Fraction.of(new BigDecimal(breakEven)));
        assertThat(result.rules())
                .contains(
                        new RuleActed(ConservativeRule.ESTIMATES_DISCOUNTED, "a", Figure.of(usd(discount)), List.of()))
                .extracting(RuleActed::rule)
                .satisfies(rules -> assertThat(rules.contains(ConservativeRule.FIRST_YEAR_ONLY))
                        .isEqualTo(months <= 12));
    }

    private static RoiResult costing(String cost, Line... lines) {
        Study study = new Study().cost(CostCategory.FACILITATION, cost);
        List.of(lines).forEach(study::line);
        return study.calculate();
    }
}
