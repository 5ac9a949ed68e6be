package io.throughline.alignment.engine;

import io.throughline.math.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of the benefit ledger from which more is claimed than can be attributed by now.
 *
 * @param kpi what people call the KPI
 * @param period that the money of the claims covers
 * @param claimed improvement in the KPI's own unit, more than 0
 * @param cap the improvement that can be attributed, at least 0; null where it is not known any more
 * @param initiativeIds those that hold a claim
 */
public record AccountFacts(
        UUID id,
        UUID kpiId,
        String kpi,
        Period period,
        BigDecimal claimed,
        @Nullable BigDecimal cap,
        List<UUID> initiativeIds) {

    public AccountFacts {
        initiativeIds = List.copyOf(initiativeIds);
    }
}
