package io.throughline.roi.engine;

import io.throughline.math.Cadence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A benefit line as tests tell it: money, in total, once a year and worth 1 a unit, until the test says otherwise. */
final class Line {

    private final String id;
    private final List<IsolationMethod> methods;
    private KpiFacts kpi = new KpiFacts(Direction.HIGHER_IS_BETTER, UnitKind.MONEY, Cadence.DAILY);
    private ChangeBasis basis = ChangeBasis.TOTAL;
    private @Nullable ChangeUnit changeUnit;
    private int subjects = 1;
    private int periods = 1;
    private @Nullable UnitValue unitValue = Study.worth("1");
    private BigDecimal adjustment = BigDecimal.ONE;
    private boolean intangible;

    private Line(String id, List<IsolationMethod> methods) {
        this.id = id;
        this.methods = methods;
    }

    static Line of(String id, IsolationMethod... methods) {
        return new Line(id, List.of(methods));
    }

    Line kpi(Direction direction, UnitKind unit, Cadence cadence) {
        kpi = new KpiFacts(direction, unit, cadence);
        return this;
    }

    Line perSubject(int number) {
        return basis(ChangeBasis.PER_SUBJECT, number);
    }

    Line basis(ChangeBasis changeBasis, int number) {
        basis = changeBasis;
        subjects = number;
        return this;
    }

    Line changeIn(ChangeUnit unit) {
        changeUnit = unit;
        return this;
    }

    Line periods(int perYear) {
        periods = perYear;
        return this;
    }

    Line worth(String perUnit) {
        return worth(Study.worth(perUnit));
    }

    Line worth(@Nullable UnitValue value) {
        unitValue = value;
        return this;
    }

    Line adjusted(String share) {
        adjustment = new BigDecimal(share);
        return this;
    }

    Line intangible() {
        intangible = true;
        return this;
    }

    BenefitLine build() {
        return new BenefitLine(
                id,
                "line " + id,
                kpi,
                methods,
                basis,
                changeUnit,
                subjects,
                periods,
                unitValue,
                adjustment,
                intangible);
    }
}
