package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Utility analysis on printed figures, and as the forecast of a line. */
class UtilityTest {

    private static final Utility PROGRAMMERS = utility(Utility.Economics.NONE);

    /** Schmidt, Hunter and Pearlman 1982: 200 programmers, 2 years, d 0.65, SDy 10,413, 500 dollars each. */
    @Test
    void theProgrammersOfSchmidtHunterAndPearlman() {
        assertThat(Output.money(PROGRAMMERS.net())).isEqualTo("2607380.00");
        assertThat(PROGRAMMERS.breakEvenEffectSize().get().times(Fraction.of(4_165_200)))
                .isEqualTo(Fraction.of(100_000));
        assertThat(Output.money(PROGRAMMERS.breakEvenStandardDeviation().get())).isEqualTo("384.62");
    }

    /** The same with V -0.05, TAX 0.45 and 10 percent, by the arithmetic of Boudreau 1983. */
    @Test
    void theirEconomicsByBoudreau() {
        Utility adjusted =
                utility(new Utility.Economics(Fraction.of(-5, 100), Fraction.of(45, 100), Fraction.of(1, 10)));

        // 200 x (1/1.1 + 1/1.21) x 0.65 x 10,413 x 0.95 x 0.55 - 100,000 x 0.55
        assertThat(Output.money(adjusted.net())).isEqualTo("1172550.70");
        assertThat(Output.money(adjusted.costAfterTax())).isEqualTo("55000.00");
    }

    @Test
    void isALinesForecastAndNeverItsEvaluation() {
        Line line = Line.of(
                        "programmers",
                        new UtilityAnalysis(
                                new BigDecimal("0.65"),
                                new BigDecimal("0.4"),
                                null,
                                new BigDecimal("10413"),
                                Utility.Economics.NONE))
                .kpi(Direction.HIGHER_IS_BETTER, UnitKind.MONEY, Cadence.YEARLY)
                .perSubject(200);
        Study study = new Study().participants(200).months(24).line(line).cost(CostCategory.FACILITATION, "100000");

        assertThat(RoiEngine.faults(study.inputs())).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.FORECAST_ONLY);
            assertThat(fault.pointer()).isEqualTo("/benefitLines/0/methods/0");
        });
        RoiResult forecast = study.forecast().calculate();
        assertThat(forecast.netBenefit().get()).isEqualTo(usd("2607380"));
        assertThat(forecast.grade()).contains(Grade.D);
        assertThat(forecast.uncertainty().interval()).isEqualTo(Figure.absent(Reason.JUDGEMENT));
        assertThat(forecast.uncertainty().scenario().get().upper())
                .isEqualTo(forecast.roiPercent().get());
    }

    private static Utility utility(Utility.Economics economics) {
        return new Utility(200, Fraction.of(2), Fraction.of(65, 100), usd("10413"), usd("100000"), economics);
    }
}
