package io.throughline.objective.kpi;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        return new UnitValue(request, acceptedBasis(null, request));
    }

    @Override
    protected void change(UnitValue stored, UnitValueRequest request) {
        stored.replace(request, acceptedBasis(stored, request));
    }

    @Override
    protected UnitValueRequest asRequest(UnitValue stored) {
        return UnitValueRequest.of(stored);
    }

    @Override
    protected UnitValueResponse answer(UnitValue stored) {
        return UnitValueResponse.of(stored);
    }

    private Basis acceptedBasis(@Nullable UnitValue stored, UnitValueRequest request) {
        Faults faults = faults(stored, request.externalReference());
        Basis basis = Basis.read(request.basis(), "/basis", faults);
        faults.addIf(
                request.value().amount().signum() <= 0, ProblemType.OUT_OF_RANGE, "/value/amount", "must be above 0");
        faults.addIf(
                request.expiresOn() != null && !request.expiresOn().isAfter(request.asOfDate()),
                ProblemType.PERIOD_REVERSED,
                "/expiresOn",
                "must be after asOfDate");
        checkKpi(stored == null ? null : stored.kpiId(), request, faults);
        faults.throwIfAny();
        return Objects.requireNonNull(basis);
    }

    private void checkKpi(@Nullable UUID valued, UnitValueRequest request, Faults faults) {
        Kpi kpi = kpis.hold(request.kpiId());
        if (kpi == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI");
            return;
        }
        faults.addIf(
                kpi.isRetired() && !kpi.id().equals(valued), ProblemType.KPI_RETIRED, "/kpiId", "is a retired KPI");
        Currency own = kpi.definition().unit().currency();
        // A price in another currency would be an exchange rate without a date.
        faults.addIf(
                own != null && !own.getCurrencyCode().equals(request.value().currency()),
                ProblemType.CURRENCY_MISMATCH,
                "/value/currency",
                "must be " + own + ", the currency of the KPI");
    }
}
