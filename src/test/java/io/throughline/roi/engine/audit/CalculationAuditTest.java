package io.throughline.roi.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.roi.engine.BeforeAfter;
import io.throughline.roi.engine.BenefitLine;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.DifferenceInDifferences;
import io.throughline.roi.engine.Direction;
import io.throughline.roi.engine.EstimateRow;
import io.throughline.roi.engine.Estimates;
import io.throughline.roi.engine.Group;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.KpiFacts;
import io.throughline.roi.engine.Observation;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiInputs;
import io.throughline.roi.engine.Side;
import io.throughline.roi.engine.SubjectPanel;
import io.throughline.roi.engine.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worth a second look in a calculation that nothing refuses. */
class CalculationAuditTest {

    private static final IsolationMethod MEASURED = new BeforeAfter(BigDecimal.ONE, BigDecimal.TEN);

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 48",
        "WEEKLY, 52",
        "MONTHLY, 12",
        "MONTHLY, 10",
        "QUARTERLY, 4",
        "YEARLY, 1",
        "DAILY, 220",
        ", 12"
    })
    void aYearOfWorkingPeriodsIsNoFinding(@Nullable Cadence cadence, int periods) {
        assertThat(findings(cadence, periods, MEASURED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 1, 12", "QUARTERLY, 1, 4", "WEEKLY, 12, 52", "DAILY, 52, 365", "MONTHLY, 4, 12"})
    void periodsOfAnotherCadenceAreAFinding(Cadence cadence, int periods, int follows) {
        assertThat(findings(cadence, periods, MEASURED)).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(InputRule.MONTHLY_FOR_YEARLY);
            assertThat(found.pointer()).isEqualTo("/benefitLines/0/periodsPerYear");
            assertThat(found.follows()).isEqualTo(AuditFigure.of(follows, FigureUnit.PERIODS_PER_YEAR));
        });
    }

    @Test
    void namesTogetherWhoIsWhollySure() {
        Estimates estimates = new Estimates(List.of(
                row("wren", "1", "0.5"), row("adler", "0.5", "1"), row("finch", "0.5", "0.5"), row("mute", "1", null)));
        assertThat(findings(Cadence.YEARLY, 1, MEASURED, estimates))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(InputRule.UNDISCOUNTED_ESTIMATE);
                    assertThat(found.pointer()).isEqualTo("/benefitLines/0/methods/1/rows");
                    assertThat(found.items()).containsExactly("adler", "wren");
                    assertThat(found.explanation()).startsWith("2 of 4 estimates ");
                });
    }

    @Test
    void countsWhoIsInBothGroups() {
        SubjectPanel panel = new SubjectPanel(List.of(
                value("wren", Group.TRAINED, Side.BEFORE),
                value("wren", Group.CONTROL, Side.AFTER),
                value("adler", Group.CONTROL, Side.BEFORE),
                value("adler", Group.CONTROL, Side.AFTER)));
        assertThat(findings(Cadence.YEARLY, 1, new DifferenceInDifferences(panel, false)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(InputRule.CONTROL_CONTAMINATED);
                    assertThat(found.pointer()).isEqualTo("/benefitLines/0/methods/0/observations");
                    assertThat(found.explanation()).startsWith("1 of the 2 people in the control group ");
                });
    }

    private static Observation value(String subject, Group group, Side side) {
        return new Observation(subject, group, null, side, null, BigDecimal.ONE);
    }

    private static EstimateRow row(String respondent, String contribution, @Nullable String confidence) {
        return new EstimateRow(
                respondent,
                BigDecimal.TEN,
                new BigDecimal(contribution),
                confidence == null ? null : new BigDecimal(confidence),
                true);
    }

    private static List<InputFinding> findings(@Nullable Cadence cadence, int periods, IsolationMethod... methods) {
        BenefitLine line = new BenefitLine(
                "a",
                "a line",
                new KpiFacts(Direction.HIGHER_IS_BETTER, UnitKind.COUNT, cadence),
                List.of(methods),
                ChangeBasis.TOTAL,
                null,
                1,
                periods,
                null,
                BigDecimal.ONE,
                false);
        Currency dollars = Currency.getInstance("USD");
        return CalculationAudit.of(new RoiInputs(
                dollars, 1, LocalDate.of(2026, 7, 1), 12, Purpose.EVALUATION, List.of(line), List.of(), Map.of()));
    }
}
