package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.row;
import static io.throughline.roi.engine.Study.sure;
import static io.throughline.roi.engine.Study.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    @Test
    void tellsAllFaultsAtOnceWithTheirPlaces() {
        Study study = new Study()
                .participants(-1)
                .months(0)
                .line(Line.of("a", new Estimates(List.of(row("x", "1", "1.2", "-0.1"))))
                        .kpi(Direction.HIGHER_IS_BETTER, UnitKind.COUNT, Cadence.MONTHLY)
                        .periods(13)
                        .adjusted("1.01"))
                .line(Line.of("a", sure("1"))
                        .worth(new UnitValue(Money.of("0", "EUR"), UnitValue.Basis.SAVED_COST, true, Study.START)))
                .cost(CostCategory.TRAVEL, "-1")
                .cost(new CostLine(
                        "shared", CostCategory.OVERHEAD, CostState.ACTUAL, Money.of("1", "EUR"), Fraction.of(37, 36)))
                .declareZero(CostCategory.TRAVEL, "walked");

        assertThat(found(study))
                .containsExactly(
                        at("/participants", FaultCode.NEGATIVE),
                        at("/benefitMonths", FaultCode.NOT_POSITIVE),
                        at("/benefitLines/0/methods/0/rows/0/contribution", FaultCode.OUTSIDE_ZERO_TO_ONE),
                        at("/benefitLines/0/methods/0/rows/0/confidence", FaultCode.OUTSIDE_ZERO_TO_ONE),
                        at("/benefitLines/0/adjustment", FaultCode.OUTSIDE_ZERO_TO_ONE),
                        at("/benefitLines/0/periodsPerYear", FaultCode.PERIODS_ABOVE_CADENCE),
                        at("/benefitLines/1/unitValue/amount", FaultCode.MIXED_CURRENCIES),
                        at("/benefitLines/1/unitValue/amount", FaultCode.NOT_POSITIVE),
                        at("/benefitLines/1/unitValue/expiry", FaultCode.UNIT_VALUE_EXPIRED),
                        at("/benefitLines/1/id", FaultCode.DUPLICATE_ID),
                        at("/costLines/0/amount", FaultCode.NEGATIVE),
                        at("/costLines/1/amount", FaultCode.MIXED_CURRENCIES),
                        at("/costLines/1/share", FaultCode.OUTSIDE_ZERO_TO_ONE),
                        at("/declaredZero/TRAVEL", FaultCode.DECLARED_ZERO_HAS_COST));
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void refusesMorePeriodsThanTheCadenceHolds(Cadence cadence) {
        assertThat(found(periods(cadence, cadence.periodsPerYear()))).isEmpty();
        assertThat(found(periods(cadence, cadence.periodsPerYear() + 1)))
                .containsExactly(at("/benefitLines/0/periodsPerYear", FaultCode.PERIODS_ABOVE_CADENCE));
    }

    @Test
    void refusesATotalTimesSubjects() {
        assertThat(found(new Study().line(Line.of("a", sure("1")).basis(ChangeBasis.TOTAL, 46))))
                .containsExactly(at("/benefitLines/0/subjectsWithData", FaultCode.SUBJECTS_ON_TOTAL));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, PERCENT, PERCENT_FOR_POINTS",
        "PERCENT, KPI_UNIT, CHANGE_UNIT_MISMATCH",
        "COUNT, PERCENT, CHANGE_UNIT_MISMATCH",
        "COUNT, PERCENTAGE_POINTS, CHANGE_UNIT_MISMATCH"
    })
    void refusesAChangeInTheWrongUnit(UnitKind unit, ChangeUnit said, FaultCode code) {
        assertThat(found(new Study()
                        .line(Line.of("a", sure("1"))
                                .kpi(Direction.HIGHER_IS_BETTER, unit, Cadence.MONTHLY)
                                .changeIn(said))))
                .containsExactly(at("/benefitLines/0/changeUnit", code));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, true", "2025-01-01, true", "2025-01-02, false"})
    void aUnitValueHoldsUntilTheDayBeforeItsExpiry(LocalDate expiry, boolean refused) {
        UnitValue value = new UnitValue(usd("1"), UnitValue.Basis.SAVED_COST, true, expiry);
        assertThat(found(new Study().line(Line.of("a", sure("1")).worth(value))).isEmpty())
                .isNotEqualTo(refused);
    }

    @Test
    void refusesSpreadsAndPartsThatCannotBe() {
        GroupValues.Sample impossible = new GroupValues.Sample(BigDecimal.ONE, 0, new BigDecimal("-1"));
        assertThat(found(new Study()
                        .line(Line.of("a", new PostOnlyControl(impossible, Study.means("1"))))
                        .cost(new CostLine("c", CostCategory.TRAVEL, CostState.ACTUAL, usd("1"), Fraction.of(-1)))))
                .containsExactly(
                        at("/benefitLines/0/methods/0/trained/n", FaultCode.NOT_POSITIVE),
                        at("/benefitLines/0/methods/0/trained/standardDeviation", FaultCode.NEGATIVE),
                        at("/costLines/0/share", FaultCode.OUTSIDE_ZERO_TO_ONE));
    }

    @Test
    void theCalculationIsRefusedWithTheSameFaults() {
        RoiInputs inputs = new Study().participants(-1).inputs();
        InputsRefused refused = catchThrowableOfType(InputsRefused.class, () -> RoiEngine.calculate(inputs));
        assertThat(refused.faults()).isEqualTo(RoiEngine.faults(inputs)).hasSize(1);
    }

    @Test
    void codesAreSlugs() {
        assertThat(FaultCode.UNIT_VALUE_EXPIRED.code()).isEqualTo("unit-value-expired");
        assertThat(Reason.NO_ADMISSIBLE_BENEFIT.code()).isEqualTo("no-admissible-benefit");
    }

    private static Study periods(Cadence cadence, int number) {
        return new Study()
                .line(Line.of("a", sure("1"))
                        .kpi(Direction.HIGHER_IS_BETTER, UnitKind.COUNT, cadence)
                        .periods(number));
    }

    private static List<Tuple> found(Study study) {
        return RoiEngine.faults(study.inputs()).stream()
                .map(fault -> at(fault.pointer(), fault.code()))
                .toList();
    }

    private static Tuple at(String pointer, FaultCode code) {
        return Tuple.tuple(pointer, code);
    }
}
