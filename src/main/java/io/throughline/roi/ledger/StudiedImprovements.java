package io.throughline.roi.ledger;

import io.throughline.math.Period;
import io.throughline.roi.engine.ChangeBasis;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What studies have isolated: the ledger asks, and the room that keeps studies answers. */
public interface StudiedImprovements {

    /**
     * The headline of the newest study of grade A to C that is not superseded, of a KPI in a population, whose program
     * ended at most a year before the period starts.
     */
    Optional<BigDecimal> newest(UUID kpiId, Population population, ChangeBasis basis, Period period);
}
