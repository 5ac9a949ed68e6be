package io.throughline.objective.currency;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** How much of one currency a unit of another brought on a day, and who says so. */
@Entity
@Table(name = "exchange_rate")
class ExchangeRate extends StoredRecord {

    @Column(name = "from_currency")
    private Currency fromCurrency;

    @Column(name = "to_currency")
    private Currency toCurrency;

    private BigDecimal rate;

    @Column(name = "rate_date")
    private LocalDate rateDate;

    private String source;

    protected ExchangeRate() {}

    ExchangeRate(ExchangeRateRequest request) {
        replace(request);
    }

    final void replace(ExchangeRateRequest request) {
        fromCurrency = request.fromCurrency();
        toCurrency = request.toCurrency();
        rate = request.rate();
        rateDate = request.rateDate();
        source = request.source();
        knownAs(request.externalReference());
    }

    /** Whether the request is about the same two currencies on the same day. */
    boolean isOf(ExchangeRateRequest request) {
        return fromCurrency.equals(request.fromCurrency())
                && toCurrency.equals(request.toCurrency())
                && rateDate.equals(request.rateDate());
    }

    Currency fromCurrency() {
        return fromCurrency;
    }

    Currency toCurrency() {
        return toCurrency;
    }

    BigDecimal rate() {
        return rate;
    }

    LocalDate rateDate() {
        return rateDate;
    }

    String source() {
        return source;
    }
}
