package io.throughline.objective.currency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** The stored exchange rates. */
@ApplicationScoped
class ExchangeRateRepository implements PanacheRepositoryBase<ExchangeRate, UUID> {

    boolean existsAnother(ExchangeRateRequest request) {
        return count(
                        "fromCurrency = ?1 and toCurrency = ?2 and rateDate = ?3",
                        request.fromCurrency(),
                        request.toCurrency(),
                        request.rateDate())
                > 0;
    }

    /** Of that pair, from the oldest day that still counts to the day itself. */
    Optional<ExchangeRate> newest(Currency from, Currency to, LocalDate oldest, LocalDate day) {
        return find(
                        "fromCurrency = ?1 and toCurrency = ?2 and rateDate between ?3 and ?4 order by rateDate desc",
                        from,
                        to,
                        oldest,
                        day)
                .firstResultOptional();
    }
}
