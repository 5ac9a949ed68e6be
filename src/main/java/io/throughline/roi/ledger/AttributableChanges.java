package io.throughline.roi.ledger;

import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of a change can be claimed: what the newest study isolated, else what was measured, at least 0. */
@Singleton
class AttributableChanges {

    private final MeasuredChanges measured;
    private final StudiedImprovements studied;

    AttributableChanges(MeasuredChanges measured, StudiedImprovements studied) {
        this.measured = measured;
        this.studied = studied;
    }

    AttributableChange of(BenefitAccount account, KpiFacts kpi) {
        BigDecimal change = measured.of(account, kpi);
        return studied.newest(kpi.id(), account.population(), account.changeBasis(), account.period())
                .map(improvement -> capped(change, improvement, CapSource.IMPACT_STUDY))
                .orElseGet(() -> change == null
                        ? new AttributableChange(null, null, null)
                        : capped(change, improvement(change, kpi), CapSource.MEASURED_CHANGE));
    }

    private static AttributableChange capped(@Nullable BigDecimal change, BigDecimal improvement, CapSource source) {
        return new AttributableChange(change, improvement.max(BigDecimal.ZERO), source);
    }

    private static BigDecimal improvement(BigDecimal change, KpiFacts kpi) {
        return kpi.direction() == Direction.HIGHER_IS_BETTER ? change : change.negate();
    }
}
