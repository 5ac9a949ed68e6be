package io.throughline.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-02-28, 2026-02-28, 2026-03-01",
        "WEEKLY, 2026-07-05, 2026-06-29, 2026-07-06",
        "WEEKLY, 2026-07-06, 2026-07-06, 2026-07-13",
        "MONTHLY, 2024-02-29, 2024-02-01, 2024-03-01",
        "QUARTERLY, 2026-12-31, 2026-10-01, 2027-01-01",
        "QUARTERLY, 2026-04-01, 2026-04-01, 2026-07-01",
        "YEARLY, 2026-12-31, 2026-01-01, 2027-01-01"
    })
    void findsThePeriodOfADay(Cadence cadence, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(cadence.periodOf(day)).isEqualTo(new Period(start, end));
    }

    /** Against counting them one by one. */
    @ParameterizedTest
    @EnumSource
    void countsThePeriodsThatStartWithinASpan(Cadence cadence) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
            Period span = new Period(from, from.plusDays(1 + random.nextInt(1_500)));

            assertThat(cadence.startsIn(span))
                    .as(span.toString())
                    .isEqualTo(Stream.iterate(span.start(), span::contains, day -> day.plusDays(1))
                            .filter(cadence::isPeriodStart)
                            .count());
        }
    }
}
