package io.throughline.roi.study;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.ledger.Population;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which stored measurements it is to be seen how much the KPI varies. */
@Schema(name = "MeasuredSpreadRequest")
record MeasuredSpreadRequest(
        UUID kpiId,
        Population population,
        @Schema(description = "The first day whose measurements count", examples = "2026-01-01") LocalDate from,
        @Schema(description = "The first day after those that count", examples = "2026-07-01") LocalDate to) {

    /** The day on which the population is looked at. */
    LocalDate day() {
        return Objects.requireNonNullElse(population.asOf(), from);
    }

    Faults faults() {
        return new Faults()
                .addIf(!from.isBefore(to), ProblemType.PERIOD_REVERSED, "/to", "is not after from")
                .addAll("/population", population.faults());
    }
}
