package io.throughline.roi.engine;

import static io.throughline.roi.engine.Direction.HIGHER_IS_BETTER;
import static io.throughline.roi.engine.Direction.LOWER_IS_BETTER;
import static io.throughline.roi.engine.Study.means;
import static io.throughline.roi.engine.Study.row;
import static io.throughline.roi.engine.Study.sure;
import static io.throughline.roi.engine.Study.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published examples, by the ids of the design's list. */
class WorkedExamplesTest {

    @Test
    void p1RetailMerchandiseCompanyAgainstAControlGroup() {
        PostOnlyControl method = new PostOnlyControl(means("13690", "11491", "11044"), means("11572", "9683", "10092"));
        RoiResult result = new Study()
                .participants(46)
                .line(Line.of("sales", method)
                        .kpi(HIGHER_IS_BETTER, UnitKind.MONEY, Cadence.WEEKLY)
                        .perSubject(46)
                        .periods(48)
                        .worth("0.02"))
                .cost(CostCategory.FACILITATION, "11250")
                .cost(CostCategory.MATERIALS, "1680")
                .cost(CostCategory.TRAVEL, "4032")
                .cost(CostCategory.FACILITIES, "1080")
                .cost(CostCategory.PARTICIPANTS_TIME, "12442")
                .cost(CostCategory.COORDINATION, "2500")
                .calculate();

        assertThat(method.trained().mean()).isEqualTo(Fraction.of(12_075));
        assertThat(method.control().mean()).isEqualTo(Fraction.of(10_449));
        assertThat(result.benefit()).isEqualTo(Figure.of(usd("71804.16")));
        assertThat(result.cost().total()).isEqualTo(usd("32984"));
        assertThat(Output.benefitCostRatio(result.benefitCostRatio().get())).isEqualTo("2.176939");
        assertThat(Output.roiPercent(result.roiPercent().get())).isEqualTo("117.6939");
        assertThat(result.grade()).contains(Grade.C);
        Effect effect = result.lines().get(0).headline().orElseThrow();
        assertThat(effect.interval()).isEqualTo(Figure.absent(Reason.GROUP_MEANS_ONLY));
        assertThat(effect.flags()).containsExactly(Flag.NO_BASELINE, Flag.GROUP_MEANS_ONLY);
    }

    @Test
    void p2NationsHotelByParticipantEstimates() {
        RoiResult result = new Study()
                .line(Line.of("coaching", sure("1861158")))
                .cost(CostCategory.NEEDS_ASSESSMENT, "10000")
                .cost(CostCategory.FACILITATION, "480000")
                .cost(CostCategory.TRAVEL, "53000")
                .cost(CostCategory.COORDINATION, "9200")
                .cost(CostCategory.MATERIALS, "14000")
                .cost(CostCategory.FACILITIES, "1500")
                .cost(CostCategory.TECHNOLOGY, "2100")
                .cost(CostCategory.EVALUATION, "10000")
                .calculate();

        assertThat(result.cost().total()).isEqualTo(usd("579800"));
        assertThat(result.benefitCostRatio().get().toScale(2)).isEqualTo("3.21");
        assertThat(result.roiPercent().get().toScale(0)).isEqualTo("221");
    }

    @Test
    void p3AnEstimateAdjustedForConfidence() {
        RoiResult result = new Study()
                .participants(20)
                .line(Line.of("output", new Estimates(List.of(row("group", "336000", "1", "0.70"))))
                        .kpi(HIGHER_IS_BETTER, UnitKind.MONEY, Cadence.MONTHLY))
                .calculate();

        assertThat(result.benefit()).isEqualTo(Figure.of(usd("235200")));
        assertThat(result.benefitPerParticipant()).isEqualTo(Figure.of(usd("11760")));
    }

    @Test
    void p4ActionPlanRows() {
        Estimates plans = new Estimates(List.of(
                row("first", "36000", "0.50", "0.85"),
                row("second", "90000", "0.40", "0.90"),
                row("third", "24000", "0.55", "0.60")));
        RoiResult result = new Study().line(Line.of("plans", plans)).calculate();

        assertThat(plans.items().stream().map(EstimateItem::adjusted))
                .containsExactly(Fraction.of(15_300), Fraction.of(32_400), Fraction.of(7_920));
        assertThat(result.benefit()).isEqualTo(Figure.of(usd("55620")));
    }

    @Test
    void p4RowsOfTheSubjectsThemselvesBringTheSameSum() {
        Estimates plans = new Estimates(List.of(
                row("first", "36000", "0.50", "0.85"),
                row("second", "90000", "0.40", "0.90"),
                row("third", "24000", "0.55", "0.60")));
        assertThat(new Study()
                        .line(Line.of("plans", plans).perSubject(3))
                        .calculate()
                        .benefit())
                .isEqualTo(Figure.of(usd("55620")));
    }

    @Test
    void p5TurnoverAsAnEstimateAndItsBreakEven() {
        RoiResult result = turnover(sure("8"), UnitKind.COUNT);

        assertThat(result.cost().total()).isEqualTo(usd("450000"));
        assertThat(result.benefit()).isEqualTo(Figure.of(usd("453000")));
        assertThat(Output.roiPercent(result.roiPercent().get())).isEqualTo("0.6667");
        assertThat(result.grade()).contains(Grade.D);
        LineResult line = result.lines().get(0);
        assertThat(line.flags()).containsExactly(Flag.UNDISCOUNTED_ESTIMATE);
        BreakEven breakEven = result.breakEven(line).get();
        assertThat(breakEven.improvement().toScale(3)).isEqualTo("7.947");
        assertThat(breakEven.wholeUnits()).isEqualTo(BigInteger.valueOf(8));
    }

    @Test
    void p5TurnoverAsBeforeAndAfterOnlyCarriesNoClaim() {
        RoiResult result = turnover(new BeforeAfter(new BigDecimal("23"), new BigDecimal("15")), UnitKind.PERCENT);

        LineResult line = result.lines().get(0);
        assertThat(line.improvement()).isEqualTo(Figure.of(Fraction.of(8)));
        assertThat(line.change()).isEqualTo(Figure.of(Fraction.of(-8)));
        assertThat(result.benefit()).isEqualTo(Figure.absent(Reason.NO_ADMISSIBLE_BENEFIT));
        assertThat(result.roiPercent()).isEqualTo(Figure.absent(Reason.NO_ADMISSIBLE_BENEFIT));
        assertThat(result.rules())
                .contains(new RuleActed(
                        ConservativeRule.NO_ISOLATION_NO_CLAIM, "turnover", Figure.of(usd("-453000")), List.of()));
    }

    private static RoiResult turnover(IsolationMethod method, UnitKind unit) {
        return new Study()
                .participants(100)
                .line(Line.of("turnover", method)
                        .kpi(LOWER_IS_BETTER, unit, Cadence.YEARLY)
                        .worth("56625"))
                .cost(CostCategory.PARTICIPANTS_TIME, "280000")
                .cost(CostCategory.FACILITATION, "170000")
                .calculate();
    }

    @Test
    void p8BenefitCostRatioAndReturnAreTwoFigures() {
        RoiResult result = new Study()
                .line(Line.of("any", sure("386")))
                .cost(CostCategory.FACILITATION, "100")
                .calculate();

        assertThat(Output.benefitCostRatio(result.benefitCostRatio().get())).isEqualTo("3.860000");
        assertThat(Output.roiPercent(result.roiPercent().get())).isEqualTo("286.0000");
    }

    @Test
    void p12ARatioFrom1Point2To3Point5IsAReturnFrom20To250Percent() {
        assertThat(returnAt("120")).isEqualTo(Fraction.of(20));
        assertThat(returnAt("350")).isEqualTo(Fraction.of(250));
        assertThat(relativeChange("1.2", "3.5", UnitKind.RATE).toScale(2)).isEqualTo("191.67");
    }

    @Test
    void p12SixPointsOnTwentyEightAreTwentyOnePercent() {
        LineResult line = beforeAfter("28", "34", UnitKind.PERCENT);
        assertThat(line.change()).isEqualTo(Figure.of(Fraction.of(6)));
        assertThat(line.line().kpi().unit().changeUnit()).isEqualTo(ChangeUnit.PERCENTAGE_POINTS);
        assertThat(relativeChange("28", "34", UnitKind.PERCENT).toScale(2)).isEqualTo("21.43");
    }

    private static Fraction returnAt(String benefit) {
        return new Study()
                .line(Line.of("any", sure(benefit)))
                .cost(CostCategory.FACILITATION, "100")
                .calculate()
                .roiPercent()
                .get();
    }

    private static Fraction relativeChange(String before, String after, UnitKind unit) {
        return beforeAfter(before, after, unit).relativeChangePercent().get();
    }

    private static LineResult beforeAfter(String before, String after, UnitKind unit) {
        BeforeAfter method = new BeforeAfter(new BigDecimal(before), new BigDecimal(after));
        return LineResult.of(
                Line.of("kpi", method)
                        .kpi(HIGHER_IS_BETTER, unit, Cadence.MONTHLY)
                        .build(),
                Fraction.ONE);
    }
}
