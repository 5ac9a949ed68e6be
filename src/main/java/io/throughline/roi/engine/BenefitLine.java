package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a program is said to pay: a KPI, the methods that isolate its improvement, and what that is worth.
 *
 * @param changeUnit the unit its author says the change is in, or null when left to the KPI
 * @param subjectsWithData those whose change was measured or estimated; 1 where the basis is a total
 * @param periodsPerYear how many of the KPI's periods the benefit year holds
 * @param unitValue null where nobody has said one, and then the line brings no money
 * @param adjustment a further discount, from 0 to 1
 * @param intangible whether the line is shown apart and never converted
 */
public record BenefitLine(
        String id,
        String name,
        KpiFacts kpi,
        List<IsolationMethod> methods,
        ChangeBasis changeBasis,
        @Nullable ChangeUnit changeUnit,
        int subjectsWithData,
        int periodsPerYear,
        @Nullable UnitValue unitValue,
        BigDecimal adjustment,
        boolean intangible) {

    public BenefitLine {
        methods = List.copyOf(methods);
    }

    /** The line as if everybody who took part had data like those who have. */
    BenefitLine forAll(int participants) {
        if (changeBasis == ChangeBasis.TOTAL) {
            return this;
        }
        List<IsolationMethod> spoken = methods.stream()
                .map(method -> method instanceof Estimates estimates ? estimates.ofThoseWhoSpoke() : method)
                .toList();
        return with(spoken, Math.max(subjectsWithData, participants));
    }

    BenefitLine withRows(UnaryOperator<EstimateRow> change) {
        List<IsolationMethod> changed = methods.stream()
                .map(method -> method instanceof Estimates estimates ? estimates.with(change) : method)
                .toList();
        return with(changed, subjectsWithData);
    }

    private BenefitLine with(List<IsolationMethod> otherMethods, int subjects) {
        return new BenefitLine(
                id,
                name,
                kpi,
                otherMethods,
                changeBasis,
                changeUnit,
                subjects,
                periodsPerYear,
                unitValue,
                adjustment,
                intangible);
    }

    public Scope scope() {
        return new Scope(kpi.direction(), changeBasis, subjectsWithData);
    }

    /** What a unit of improvement of so many subjects is worth in a year: subjects x periods x value x adjustment. */
    Figure<Money> moneyPerUnit(int subjects) {
        return unitValue == null
                ? Figure.absent(Reason.NO_UNIT_VALUE)
                : Figure.of(unitValue
                        .amount()
                        .times(Fraction.of(subjects).times(periodsPerYear).times(Fraction.of(adjustment))));
    }

    void check(Faults faults, Currency currency, LocalDate benefitStart) {
        for (int i = 0; i < methods.size(); i++) {
            checkMethod(methods.get(i), faults.at("methods").at(i));
        }
        faults.at("adjustment").requireShare(adjustment);
        checkChangeUnit(faults.at("changeUnit"));
        checkPeriods(faults.at("periodsPerYear"));
        checkSubjects(faults.at("subjectsWithData"));
        if (unitValue != null && !intangible) {
            unitValue.check(faults.at("unitValue"), currency, benefitStart);
        }
    }

    private void checkMethod(IsolationMethod method, Faults faults) {
        method.check(faults);
        if (method.ofShares() && kpi.unit() != UnitKind.PERCENT) {
            faults.add(FaultCode.CHANGE_UNIT_MISMATCH, "a share of trials is a percent, which this KPI is not");
        }
    }

    /** A forecast becomes no evidence by the passing of time. */
    void checkPurpose(Faults faults, Purpose purpose) {
        for (int i = 0; i < methods.size(); i++) {
            if (purpose == Purpose.EVALUATION && methods.get(i) instanceof UtilityAnalysis) {
                faults.at(i).add(FaultCode.FORECAST_ONLY, "a utility analysis is a forecast and evaluates nothing");
            }
        }
    }

    private void checkChangeUnit(Faults faults) {
        if (changeUnit == null || changeUnit == kpi.unit().changeUnit()) {
            return;
        }
        if (kpi.unit() == UnitKind.PERCENT && changeUnit == ChangeUnit.PERCENT) {
            faults.add(FaultCode.PERCENT_FOR_POINTS, "a percent changes by percentage points");
        } else {
            faults.add(
                    FaultCode.CHANGE_UNIT_MISMATCH,
                    "a change of this KPI is in " + kpi.unit().changeUnit());
        }
    }

    private void checkPeriods(Faults faults) {
        faults.requirePositive(periodsPerYear);
        int most = kpi.mostPeriodsPerYear();
        if (periodsPerYear > most) {
            faults.add(FaultCode.PERIODS_ABOVE_CADENCE, "a year holds at most " + most + " of this KPI's periods");
        }
    }

    private void checkSubjects(Faults faults) {
        if (changeBasis == ChangeBasis.TOTAL && subjectsWithData != 1) {
            faults.add(FaultCode.SUBJECTS_ON_TOTAL, "a total is multiplied by no subjects but 1");
        } else {
            faults.requireNotNegative(subjectsWithData);
        }
    }
}
