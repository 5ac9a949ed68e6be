package io.throughline.measurement.series;

import io.throughline.math.Cadence;
import io.throughline.math.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much time one point of a series stands for. */
@Schema(name = "SeriesGrain")
enum Grain {
    DAY(Cadence.DAILY),
    WEEK(Cadence.WEEKLY),
    MONTH(Cadence.MONTHLY),
    QUARTER(Cadence.QUARTERLY),
    YEAR(Cadence.YEARLY);

    private final Cadence cadence;

    Grain(Cadence cadence) {
        this.cadence = cadence;
    }

    static Grain of(Cadence cadence) {
        return Arrays.stream(values())
                .filter(grain -> grain.cadence == cadence)
                .findAny()
                .orElseThrow();
    }

    Period periodOf(LocalDate day) {
        return cadence.periodOf(day);
    }

    /** How many points stand for that span. */
    long pointsIn(Period span) {
        return cadence.startsIn(span);
    }

    /** As the database names it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
