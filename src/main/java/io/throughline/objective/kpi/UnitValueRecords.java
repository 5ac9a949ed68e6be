package io.throughline.objective.kpi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;

/** The rules of unit values: above 0, resting on profit or saved cost, in the currency of a money KPI itself. */
@Singleton
class UnitValueRecords extends Records<UnitValue, UnitValueRequest, UnitValueResponse> {

    private final KpiRepository kpis;

    UnitValueRecords(RecordSupport support, KpiRepository kpis) {
        super(
                support,
                ListSource.of("unit-value", UnitValue.class, "asOfDate", "source"),
                UnitValueRequest.class,
                UnitValueResponse.class);
        this.kpis = kpis;
    }

    @Override
    protected UnitValue make(UnitValueRequest request) {
        return new UnitValue(request, acceptedBasis(request));
    }

    @Override
    protected void change(UnitValue stored, UnitValueRequest request) {
        stored.replace(request, acceptedBasis(request));
    }

    @Override
    protected UnitValueRequest asRequest(UnitValue stored) {
        return UnitValueRequest.of(stored);
    }

    @Override
    protected UnitValueResponse answer(UnitValue stored) {
        return UnitValueResponse.of(stored);
    }

    private Basis acceptedBasis(UnitValueRequest request) {
        Faults faults = new Faults();
        Basis basis = Basis.read(request.basis(), "/basis", faults);
        faults.addIf(
                request.value().amount().signum() <= 0, ProblemType.OUT_OF_RANGE, "/value/amount", "must be above 0");
        faults.addIf(
                request.expiresOn() != null && !request.expiresOn().isAfter(request.asOfDate()),
                ProblemType.PERIOD_REVERSED,
                "/expiresOn",
                "must be after asOfDate");
        checkKpi(request.kpiId(), request.value(), faults);
        faults.throwIfAny();
        return Objects.requireNonNull(basis);
    }

    private void checkKpi(UUID kpiId, MoneyAmount value, Faults faults) {
        Kpi kpi = kpis.findById(kpiId);
        if (kpi == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI");
            return;
        }
        Currency own = kpi.definition().unit().currency();
        // A price in another currency would be an exchange rate without a date.
        faults.addIf(
                own != null && !own.getCurrencyCode().equals(value.currency()),
                ProblemType.CURRENCY_MISMATCH,
                "/value/currency",
                "must be " + own + ", the currency of the KPI");
    }
}
