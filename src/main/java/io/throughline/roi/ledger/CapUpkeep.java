package io.throughline.roi.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Measurements are corrected without the ledger being told, and late ones come every day: what was claimed on them alone
 * is looked at again, so that an account says by itself that it is over-claimed.
 */
@ApplicationScoped
class CapUpkeep {

    private final BenefitLedger ledger;

    CapUpkeep(BenefitLedger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(
            every = "${throughline.benefit-ledger.cap-check}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        ledger.claimedOnMeasuredChange().forEach(ledger::remeasured);
    }
}
