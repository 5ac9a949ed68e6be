package io.throughline.objective.currency;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.platform.json.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of the exchange rates for what stands above them. */
@ApplicationScoped
public class ExchangeRates {

    private final ExchangeRateRepository rates;
    private final Clock clock;
    private final int mostDays;

    ExchangeRates(
            ExchangeRateRepository rates,
            Clock clock,
            @ConfigProperty(name = "throughline.exchange-rate.most-days", defaultValue = "31") int mostDays) {
        this.rates = rates;
        this.clock = clock;
        this.mostDays = mostDays;
    }

    /**
     * The rate for money of a day: the newest on or before it that is not too old, and of the opposite pair only where
     * the pair itself has none. Money of days to come is converted at today's.
     */
    public Optional<RateFacts> find(Currency from, Currency to, LocalDate day) {
        LocalDate on = dayOf(day);
        LocalDate oldest = on.minusDays(mostDays);
        return rates.newest(from, to, oldest, on)
                .or(() -> rates.newest(to, from, oldest, on))
                .map(RateFacts::of);
    }

    /** Why there is none, for whoever misses it. */
    public String missing(Currency from, Currency to, LocalDate day) {
        return "needs an exchange rate from " + from + " to " + to + " of " + dayOf(day) + " or of the " + mostDays
                + " days before it";
    }

    /** Those of the ids that are exchange rates. */
    public List<RateFacts> findAll(Collection<UUID> ids) {
        return rates.list("id in ?1", ids).stream().map(RateFacts::of).toList();
    }

    private LocalDate dayOf(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return day.isAfter(today) ? today : day;
    }

    /**
     * An exchange rate as other rooms know it.
     *
     * @param rate how much of the one currency a unit of the other brings, above 0
     */
    public record RateFacts(
            UUID id, Currency fromCurrency, Currency toCurrency, BigDecimal rate, LocalDate rateDate, String source) {

        static RateFacts of(ExchangeRate stored) {
            return new RateFacts(
                    stored.id(),
                    stored.fromCurrency(),
                    stored.toCurrency(),
                    Decimals.plain(stored.rate()),
                    stored.rateDate(),
                    stored.source());
        }

        /**
         * Money of either currency in the other, exactly.
         *
         * @throws IllegalArgumentException when it is of neither
         */
        public Money convert(Money money) {
            return convert(money, fromCurrency, toCurrency, rate);
        }

        /** The same for whoever keeps the parts of a rate. */
        public static Money convert(Money money, Currency from, Currency to, BigDecimal rate) {
            if (money.currency().equals(from)) {
                return new Money(money.amount().times(Fraction.of(rate)), to);
            }
            if (money.currency().equals(to)) {
                return new Money(money.amount().dividedBy(Fraction.of(rate)), from);
            }
            throw new IllegalArgumentException("a rate of " + from + " and " + to + " says nothing of " + money);
        }
    }
}
