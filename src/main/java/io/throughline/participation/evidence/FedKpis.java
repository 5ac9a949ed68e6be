package io.throughline.participation.evidence;

import io.throughline.objective.kpi.KpiStatus;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.UnitKind;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which KPI an instrument or a rubric may be recorded for: of its level, with room for its scale, and fed by no other. */
@Singleton
public class FedKpis {

    private static final List<UnitKind> WHOLE = List.of(UnitKind.MONEY, UnitKind.RATE);

    private final Kpis kpis;
    private final EntityManager entities;

    FedKpis(Kpis kpis, EntityManager entities) {
        this.kpis = kpis;
        this.entities = entities;
    }

    /**
     * Adds what keeps a KPI from being fed.
     *
     * @param own the instrument or rubric itself
     * @param lowest what its lowest measurement could be
     * @param highest what its highest could be
     */
    public void check(
            @Nullable UUID kpiId, UUID own, EvidenceKind kind, BigDecimal lowest, BigDecimal highest, Faults faults) {
        if (kpiId == null) {
            return;
        }
        KpiFacts kpi = kpis.find(kpiId).orElse(null);
        if (kpi == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI");
            return;
        }
        faults.addIf(kpi.status() == KpiStatus.RETIRED, ProblemType.KPI_RETIRED, "/kpiId", "is retired");
        faults.addIf(
                kpi.level() != kind.level(),
                ProblemType.LEVEL_MISMATCH,
                "/kpiId",
                () -> "is of level " + kpi.level() + ", not " + kind.level());
        faults.addIf(
                WHOLE.contains(kpi.unit().kind()),
                ProblemType.UNIT_MISMATCH,
                "/kpiId",
                () -> "is counted in " + kpi.unit().kind() + ", not in scores");
        Faults bounds = new Faults();
        if (!isShare(kind, kpi)) {
            kpi.unit().check(lowest, "", bounds);
            kpi.unit().check(highest, "", bounds);
        }
        faults.addIf(
                !bounds.isEmpty(),
                ProblemType.VALUE_OUT_OF_UNIT,
                "/kpiId",
                () -> "has no room for values from " + lowest + " to " + highest);
        faults.addIf(
                isFedByAnother(kpiId, own),
                ProblemType.KPI_FED_ALREADY,
                "/kpiId",
                "is fed by another instrument or rubric");
    }

    /** Whether the measurement is the percentage of people who meet the criterion, and not a mean. */
    static boolean isShare(EvidenceKind kind, KpiFacts kpi) {
        return kind == EvidenceKind.OBSERVATION && kpi.unit().kind() == UnitKind.PERCENT;
    }

    private boolean isFedByAnother(UUID kpiId, UUID own) {
        return (Boolean)
                entities.createNativeQuery("select exists (select from instrument where kpi_id = :kpi and id <> :own)"
                                + " or exists (select from rubric where kpi_id = :kpi and id <> :own)")
                        .setParameter("kpi", kpiId)
                        .setParameter("own", own)
                        .getSingleResult();
    }
}
