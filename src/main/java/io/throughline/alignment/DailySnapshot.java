package io.throughline.alignment;

import io.quarkus.scheduler.Scheduled;
import io.throughline.alignment.engine.Landscape;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the alignment of each day. A day on which the service was down at the time is kept as soon as it is up again;
 * one on which it was never up stays a gap, and is not made up afterwards.
 */
@ApplicationScoped
class DailySnapshot {

    private static final Logger LOG = Logger.getLogger(DailySnapshot.class);

    private final AlignmentSnapshots snapshots;
    private final Landscapes landscapes;
    private final Clock clock;
    private final LocalTime from;

    DailySnapshot(
            AlignmentSnapshots snapshots,
            Landscapes landscapes,
            Clock clock,
            @ConfigProperty(name = "throughline.alignment.snapshot-time") LocalTime from) {
        this.snapshots = snapshots;
        this.landscapes = landscapes;
        this.clock = clock;
        this.from = from;
    }

    @Scheduled(
            every = "${throughline.alignment.snapshot-check}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepIfDue() {
        if (LocalTime.now(clock).isBefore(from) || snapshots.isKept(LocalDate.now(clock))) {
            return;
        }
        Landscape landscape = landscapes.today();
        // Before there is anything to judge, "0 of 0" would only stand in the way of the first real figures.
        if (!landscape.isEmpty() && snapshots.keepForTheDay(landscape)) {
            LOG.infof("Kept the alignment of %s", landscape.day());
        }
    }
}
