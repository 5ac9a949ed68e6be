package io.throughline.objective.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeRateTest extends RecordLife {

    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Currency SEK = Currency.getInstance("SEK");

    @Inject
    ExchangeRates door;

    @Override
    protected String path() {
        return "/v1/exchange-rates";
    }

    /** Of another day each time, since a pair has one rate a day. */
    @Override
    protected String request() {
        return rate("NOK", "DKK", "0.64", LocalDate.of(1990, 1, 1).plusDays(DAYS.incrementAndGet()));
    }

    @Override
    protected String change() {
        return "{\"rate\": 0.650000000001}";
    }

    @Test
    void refusesWhatIsNoRateAndASecondOneOfTheDay() {
        post(path(), rate("EUR", "EUR", "0", LocalDate.of(2026, 1, 1)))
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/rate", "/toCurrency"));
        String request = request();
        create(path(), request);
        post(path(), request)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/rateDate"));
    }

    /** Catches a rate of the day after, one that is too old, and an opposite pair that goes before the pair itself. */
    @Test
    void isTheNewestOnOrBeforeTheDayAndNotTooOld() {
        create(path(), rate("CHF", "SEK", "11.5", LocalDate.of(2020, 3, 1)));
        create(path(), rate("SEK", "CHF", "0.08", LocalDate.of(2020, 3, 10)));
        create(path(), rate("SEK", "CHF", "0.1", LocalDate.of(2020, 6, 1)));
        Money ten = new Money(Fraction.of(10), CHF);

        assertThat(door.find(CHF, SEK, LocalDate.of(2020, 2, 29))).isEmpty();
        assertThat(converted(ten, LocalDate.of(2020, 3, 1))).isEqualTo(new Money(Fraction.of(115), SEK));
        assertThat(converted(ten, LocalDate.of(2020, 3, 20))).isEqualTo(new Money(Fraction.of(115), SEK));
        assertThat(converted(ten, LocalDate.of(2020, 4, 5))).isEqualTo(new Money(Fraction.of(125), SEK));
        assertThat(door.find(CHF, SEK, LocalDate.of(2020, 5, 1))).isEmpty();
        assertThat(door.missing(CHF, SEK, LocalDate.of(2020, 5, 1)))
                .isEqualTo("needs an exchange rate from CHF to SEK of 2020-05-01 or of the 31 days before it");
    }

    private Money converted(Money money, LocalDate day) {
        return door.find(CHF, SEK, day).orElseThrow().convert(money);
    }

    private static String rate(String from, String to, String rate, LocalDate day) {
        return """
                {"fromCurrency": "%s", "toCurrency": "%s", "rate": %s, "rateDate": "%s", "source": "ECB"}"""
                .formatted(from, to, rate, day);
    }
}
