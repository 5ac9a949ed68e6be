package io.throughline.measurement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.throughline.measurement.MeasurementRules.World;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.Subjects;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one load has learned of KPIs and subjects, so that a million rows need few questions. It forgets everything
 * when it has grown too large, and the whole with the load: what changes meanwhile is found before rows are written.
 */
class RowWorld {

    private static final int MAX_KPIS = 5_000;
    private static final int MAX_SUBJECTS = 50_000;

    private final Kpis kpis;
    private final Subjects subjects;
    private final @Nullable String source;
    private final World world;
    private final Map<String, UUID> codes = new HashMap<>();
    private final Map<ExternalReference, UUID> references = new HashMap<>();

    RowWorld(Kpis kpis, Subjects subjects, LocalDate today, @Nullable String source) {
        this.kpis = kpis;
        this.subjects = subjects;
        this.source = source;
        this.world = new World(new HashMap<>(), new HashSet<>(), today);
    }

    /** Looks up what these rows name and none before them did. */
    void learn(List<MeasurementRow> rows) {
        if (world.kpis().size() > MAX_KPIS || world.subjects().size() > MAX_SUBJECTS) {
            world.kpis().clear();
            world.subjects().clear();
            codes.clear();
            references.clear();
        }
        ask(unknown(rows, MeasurementRow::kpiCode, codes.keySet()), kpis::findAllByCode, this::add);
        ask(unknown(rows, MeasurementRow::kpiId, world.kpis().keySet()), kpis::findAll, this::add);
        ask(unknown(rows, RowWorld::reference, references.keySet()), subjects::knownAs, this::add);
        ask(unknown(rows, MeasurementRow::subjectId, world.subjects()), subjects::existing, world.subjects()::addAll);
    }

    /** One row, judged; nothing where it is wrong. */
    @Nullable Reading judge(MeasurementRow row, Faults faults) {
        UUID kpi = kpiOf(row, faults);
        UUID subject = subjectOf(row, faults);
        String from = row.source() == null ? source : row.source();
        if (from == null) {
            faults.add(ProblemType.MISSING, "/source", "is required, here or in the query");
        }
        if (kpi == null || subject == null || from == null) {
            return null;
        }
        Reading reading = MeasurementRules.judge(
                new MeasurementRequest(
                        kpi,
                        subject,
                        row.periodStart(),
                        row.value(),
                        row.numerator(),
                        row.denominator(),
                        row.sampleSize(),
                        row.standardDeviation(),
                        from),
                world,
                faults);
        return faults.isEmpty() ? reading : null;
    }

    private @Nullable UUID kpiOf(MeasurementRow row, Faults faults) {
        if (row.kpiCode() == null) {
            faults.addIf(row.kpiId() == null, ProblemType.MISSING, "/kpiId", "is required, or kpiCode");
            return row.kpiId();
        }
        UUID kpi = codes.get(row.kpiCode());
        faults.addIf(kpi == null, ProblemType.UNKNOWN_REFERENCE, "/kpiCode", "is not the code of a KPI");
        faults.addIf(row.kpiId() != null, ProblemType.TWO_SOURCES, "/kpiCode", "stands beside kpiId");
        return kpi;
    }

    private @Nullable UUID subjectOf(MeasurementRow row, Faults faults) {
        ExternalReference reference = reference(row);
        if (reference == null) {
            boolean half = row.subjectSourceSystem() != null || row.subjectExternalId() != null;
            faults.addIf(
                    half,
                    ProblemType.MISSING,
                    row.subjectSourceSystem() == null ? "/subjectSourceSystem" : "/subjectExternalId",
                    "is required with its other half");
            faults.addIf(
                    !half && row.subjectId() == null,
                    ProblemType.MISSING,
                    "/subjectId",
                    "is required, or subjectSourceSystem and subjectExternalId");
            return row.subjectId();
        }
        UUID subject = references.get(reference);
        faults.addIf(
                subject == null,
                ProblemType.UNKNOWN_REFERENCE,
                "/subjectExternalId",
                "is not known in the system that subjectSourceSystem names");
        faults.addIf(row.subjectId() != null, ProblemType.TWO_SOURCES, "/subjectExternalId", "stands beside subjectId");
        return subject;
    }

    private static @Nullable ExternalReference reference(MeasurementRow row) {
        return row.subjectSourceSystem() == null || row.subjectExternalId() == null
                ? null
                : new ExternalReference(row.subjectSourceSystem(), row.subjectExternalId());
    }

    private static <K> Set<K> unknown(
            List<MeasurementRow> rows, Function<MeasurementRow, @Nullable K> field, Set<K> known) {
        return rows.stream()
                .map(field)
                .filter(Objects::nonNull)
                .filter(key -> !known.contains(key))
                .collect(Collectors.toSet());
    }

    private static <K, A> void ask(Set<K> unknown, Function<Collection<K>, A> question, Consumer<A> learn) {
        if (!unknown.isEmpty()) {
            // Beside the load's own transaction, whose connection is taking in rows.
            learn.accept(QuarkusTransaction.requiringNew().call(() -> question.apply(unknown)));
        }
    }

    private void add(List<KpiFacts> found) {
        for (KpiFacts kpi : found) {
            world.kpis().put(kpi.id(), kpi);
            codes.put(kpi.code(), kpi.id());
        }
    }

    private void add(Map<ExternalReference, UUID> found) {
        references.putAll(found);
        world.subjects().addAll(found.values());
    }
}
