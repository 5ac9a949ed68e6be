package io.throughline.participation.evidence;

import io.throughline.math.Period;
import io.throughline.measurement.KpiSubject;
import io.throughline.measurement.Measurements;
import io.throughline.measurement.Measurements.Summary;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.platform.persistence.Locks;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings measurements up to the checks or observations that they are made of, in the transaction that changed these.
 * Transactions about the same figure come one after the other, so that none adds up without what the other wrote.
 */
@Singleton
public class RollUps {

    private static final Logger LOG = Logger.getLogger(RollUps.class);

    private final Feeds feeds;
    private final Tallies tallies;
    private final Kpis kpis;
    private final Measurements measurements;
    private final Locks locks;

    RollUps(Feeds feeds, Tallies tallies, Kpis kpis, Measurements measurements, Locks locks) {
        this.feeds = feeds;
        this.tallies = tallies;
        this.kpis = kpis;
        this.measurements = measurements;
        this.locks = locks;
    }

    /** That something was recorded, or is no more, of somebody who worked in that unit on that day. */
    public record Affected(EvidenceKind kind, UUID definition, UUID orgUnit, LocalDate day) {}

    private record Figure(EvidenceKind kind, UUID definition, UUID kpi, UUID unit, LocalDate start) {

        private static final Comparator<Figure> ORDER =
                Comparator.comparing(Figure::kpi).thenComparing(Figure::unit).thenComparing(Figure::start);
    }

    /** All that an instrument or a rubric was ever used for. */
    public void all(EvidenceKind kind, UUID definition) {
        of(feeds.days(kind, definition).stream()
                .map(day -> new Affected(kind, definition, day.unit(), day.date()))
                .toList());
    }

    public void of(Collection<Affected> affected) {
        Map<UUID, Optional<KpiFacts>> fed = new HashMap<>();
        SortedMap<Figure, KpiFacts> figures = new TreeMap<>(Figure.ORDER);
        for (Affected one : affected) {
            fed.computeIfAbsent(one.definition(), id -> kpiOf(one.kind(), id))
                    .ifPresent(kpi -> figures.put(
                            new Figure(
                                    one.kind(),
                                    one.definition(),
                                    kpi.id(),
                                    one.orgUnit(),
                                    kpi.cadence().periodOf(one.day()).start()),
                            kpi));
        }
        // All in one order, or two transactions could wait for each other.
        figures.keySet()
                .forEach(figure ->
                        locks.acquire("roll-up " + figure.kpi() + " " + figure.unit() + " " + figure.start()));
        figures.forEach(this::bringUp);
    }

    private Optional<KpiFacts> kpiOf(EvidenceKind kind, UUID definition) {
        return feeds.kpiOf(kind, definition).flatMap(kpis::find);
    }

    private void bringUp(Figure figure, KpiFacts kpi) {
        KpiSubject about = new KpiSubject(figure.kpi(), figure.unit());
        Period period = kpi.cadence().periodFrom(figure.start());
        Optional<Tally> tally = tallies.of(figure.kind(), figure.definition(), figure.unit(), period)
                .filter(Tally::isShown);
        if (tally.isEmpty()) {
            measurements.withdraw(about, figure.start(), figure.kind().source());
        } else if (!measurements.record(
                about,
                figure.start(),
                summary(tally.get(), FedKpis.isShare(figure.kind(), kpi)),
                figure.kind().source())) {
            LOG.warnf(
                    "The KPI %s has no room for what was shown in %s from %s on: it was redefined since",
                    figure.kpi(), figure.unit(), figure.start());
        }
    }

    private static Summary summary(Tally tally, boolean share) {
        int people = Math.toIntExact(tally.people());
        if (share) {
            return new Summary(null, BigDecimal.valueOf(tally.meeting()), BigDecimal.valueOf(people), people, null);
        }
        BigDecimal deviation = tally.standardDeviation();
        return new Summary(
                Rounded.of(tally.mean()), null, null, people, deviation == null ? null : Rounded.of(deviation));
    }
}
