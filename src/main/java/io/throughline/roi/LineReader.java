package io.throughline.roi;

import io.throughline.objective.kpi.Basis;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.UnitKind;
import io.throughline.objective.kpi.UnitValues.UnitValueFacts;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.ChangeUnit;
import io.throughline.roi.ledger.Population;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one benefit line, and notes what it refers to and does not fit. */
class LineReader {

    /** Stands in for a KPI that is not known, and admits whatever any KPI admits. */
    private static final KpiUsed UNKNOWN =
            new KpiUsed(null, null, null, Direction.HIGHER_IS_BETTER, UnitKind.COUNT, null, null);

    private final BenefitLineRequest line;
    private final Converter converter;
    private final LocalDate benefitStart;
    private final @Nullable KpiFacts named;
    private final Map<UUID, UnitValueFacts> unitValues;
    private final @Nullable Population population;
    private final Faults faults = new Faults();

    LineReader(
            BenefitLineRequest line,
            Converter converter,
            LocalDate benefitStart,
            Map<UUID, KpiFacts> kpis,
            Map<UUID, UnitValueFacts> unitValues,
            @Nullable Population population) {
        this.line = line;
        this.converter = converter;
        this.benefitStart = benefitStart;
        this.named = line.kpiId() == null ? null : kpis.get(line.kpiId());
        this.unitValues = unitValues;
        this.population = population;
    }

    LineUsed read(String numbered) {
        boolean intangible = Boolean.TRUE.equals(line.intangible());
        UnitValueUsed unitValue = unitValue();
        if (unitValue != null && !intangible) {
            checkKpiCurrency(unitValue);
        }
        List<MethodRequest> methods = Objects.requireNonNullElse(line.methods(), List.of());
        for (int i = 0; i < methods.size(); i++) {
            faults.addAll("/methods/" + i, methods.get(i).faults());
        }
        return new LineUsed(
                Objects.requireNonNullElse(line.id(), numbered),
                line.name(),
                kpi(),
                population,
                changeUnit(),
                line.changeBasis(),
                subjects(),
                line.periodsPerYear(),
                unitValue,
                Objects.requireNonNullElse(line.adjustment(), BigDecimal.ONE),
                intangible,
                line.impactStudyId(),
                methods);
    }

    Faults faults() {
        return faults;
    }

    private KpiUsed kpi() {
        if (line.kpiId() != null) {
            faults.addIf(line.kpi() != null, ProblemType.TWO_SOURCES, "/kpi", "is said by kpiId already");
            faults.addIf(named == null, ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI");
            return named == null ? UNKNOWN : KpiUsed.of(named);
        }
        if (line.kpi() != null) {
            return KpiUsed.of(line.kpi());
        }
        faults.add(ProblemType.MISSING, "/kpiId", "is required where kpi is not given");
        return UNKNOWN;
    }

    /** What a change of a KPI that is not known is in cannot be wrong yet. */
    private @Nullable ChangeUnit changeUnit() {
        boolean kpiKnown = line.kpiId() == null ? line.kpi() != null : named != null;
        return line.changeUnit() == null || !kpiKnown
                ? null
                : ChangeUnit.valueOf(line.changeUnit().name());
    }

    private int subjects() {
        faults.addIf(
                line.subjects() == null && line.changeBasis() == ChangeBasis.PER_SUBJECT,
                ProblemType.MISSING,
                "/subjects",
                "is required where the change is PER_SUBJECT");
        return Objects.requireNonNullElse(line.subjects(), 1);
    }

    private @Nullable UnitValueUsed unitValue() {
        InlineUnitValue inline = line.unitValue();
        if (line.unitValueId() != null) {
            faults.addIf(inline != null, ProblemType.TWO_SOURCES, "/unitValue", "is said by unitValueId already");
            return stored(line.unitValueId());
        }
        if (inline == null) {
            return null;
        }
        Basis basis = Basis.read(inline.basis(), "/unitValue/basis", faults);
        // A refused basis stands in for a moment only: the fault has been noted.
        return inline.on(
                Objects.requireNonNullElse(basis, Basis.PROFIT_CONTRIBUTION),
                converter.rate(inline.value(), benefitStart, "/unitValue/value", rateFaults()));
    }

    private @Nullable UnitValueUsed stored(UUID id) {
        UnitValueFacts found = unitValues.get(id);
        if (found == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/unitValueId", "is not a unit value");
            return null;
        }
        faults.addIf(
                !found.kpiId().equals(line.kpiId()),
                ProblemType.UNIT_VALUE_OF_OTHER_KPI,
                "/unitValueId",
                "is a unit value of another KPI than the line's");
        return UnitValueUsed.of(found, converter.rate(found.value(), found.asOfDate(), "/unitValueId", rateFaults()));
    }

    /** What is never turned into money needs no rate. */
    private Faults rateFaults() {
        return Boolean.TRUE.equals(line.intangible()) ? new Faults() : faults;
    }

    /** So much euro for each dollar of sales would be a rate without a date. */
    private void checkKpiCurrency(UnitValueUsed unitValue) {
        if (named == null || named.unit().currency() == null) {
            return;
        }
        String counted = named.unit().currency().getCurrencyCode();
        faults.addIf(
                !counted.equals(unitValue.value().currency()),
                ProblemType.CURRENCY_MISMATCH,
                "/kpiId",
                "is counted in " + counted + ", and its unit value is in "
                        + unitValue.value().currency());
    }
}
