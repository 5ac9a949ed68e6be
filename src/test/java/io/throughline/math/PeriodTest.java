package io.throughline.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Period JULY = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 1));

    @Test
    void holdsItsStartAndNotItsEnd() {
        assertThat(JULY.contains(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(JULY.contains(LocalDate.of(2025, 7, 31))).isTrue();
        assertThat(JULY.contains(LocalDate.of(2025, 8, 1))).isFalse();
        assertThat(JULY.days()).isEqualTo(31);
    }

    @Test
    void periodsThatTouchDoNotOverlap() {
        assertThat(JULY.overlaps(Cadence.MONTHLY.periodFrom(JULY.end()))).isFalse();
        assertThat(JULY.overlaps(Cadence.WEEKLY.periodFrom(LocalDate.of(2025, 7, 31))))
                .isTrue();
    }

    @Test
    void refusesToEndWhereItStarts() {
        assertThatThrownBy(() -> new Period(JULY.start(), JULY.start())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2024-02-28, 2024-02-29",
        "WEEKLY, 2025-12-29, 2026-01-05",
        "MONTHLY, 2025-02-01, 2025-03-01",
        "QUARTERLY, 2025-10-01, 2026-01-01",
        "YEARLY, 2024-01-01, 2025-01-01"
    })
    void aPeriodEndsWhereItsCadenceSays(Cadence cadence, LocalDate start, LocalDate end) {
        assertThat(cadence.periodFrom(start)).isEqualTo(new Period(start, end));
    }
}
