package io.throughline.roi.ledger;

import io.throughline.math.Period;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.roi.engine.ChangeBasis;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one benefit line wants to take out of the ledger.
 *
 * @param period that its money covers
 * @param amount an improvement in the KPI's unit on the basis, above 0
 * @param contribution the program's part as its respondents judge it, from 0 to 1; null where nobody judged
 * @param held whether it waits for finance
 */
public record ClaimWanted(
        String lineId,
        KpiFacts kpi,
        Population population,
        Period period,
        ChangeBasis basis,
        BigDecimal amount,
        @Nullable BigDecimal contribution,
        boolean held) {

    /** One order for all, or two that want the same two accounts would wait for each other. */
    static final Comparator<ClaimWanted> ORDER =
            Comparator.comparing((ClaimWanted wanted) -> wanted.kpi().id()).thenComparing(ClaimWanted::lineId);
}
