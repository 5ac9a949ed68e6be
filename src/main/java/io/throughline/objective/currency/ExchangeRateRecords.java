package io.throughline.objective.currency;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.References;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The rules of exchange rates: above 0, between two currencies, one for a pair and day, which stay while it is used. */
@Singleton
class ExchangeRateRecords extends Records<ExchangeRate, ExchangeRateRequest, ExchangeRateResponse> {

    private static final String TABLE = "exchange_rate";

    private final ExchangeRateRepository rates;
    private final References references;

    ExchangeRateRecords(RecordSupport support, ExchangeRateRepository rates, References references) {
        super(
                support,
                ListSource.of("exchange-rate", ExchangeRate.class, "rateDate"),
                ExchangeRateRequest.class,
                ExchangeRateResponse.class);
        this.rates = rates;
        this.references = references;
    }

    @Override
    protected ExchangeRate make(ExchangeRateRequest request) {
        refuse(null, request);
        return new ExchangeRate(request);
    }

    @Override
    protected void change(ExchangeRate stored, ExchangeRateRequest request) {
        refuse(stored, request);
        if (!stored.isOf(request)) {
            references.refuseIfAny(TABLE, stored.id());
        }
        stored.replace(request);
    }

    @Override
    protected ExchangeRateRequest asRequest(ExchangeRate stored) {
        return ExchangeRateRequest.of(stored);
    }

    @Override
    protected ExchangeRateResponse answer(ExchangeRate stored) {
        return ExchangeRateResponse.of(stored);
    }

    private void refuse(@Nullable ExchangeRate stored, ExchangeRateRequest request) {
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(request.rate().signum() <= 0, ProblemType.OUT_OF_RANGE, "/rate", "must be above 0");
        faults.addIf(
                request.fromCurrency().equals(request.toCurrency()),
                ProblemType.OUT_OF_RANGE,
                "/toCurrency",
                "must be another currency than fromCurrency");
        faults.addIf(
                (stored == null || !stored.isOf(request)) && rates.existsAnother(request),
                ProblemType.DUPLICATE,
                "/rateDate",
                "has a rate between these currencies already");
        faults.throwIfAny();
    }
}
