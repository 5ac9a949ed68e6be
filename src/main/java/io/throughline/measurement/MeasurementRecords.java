package io.throughline.measurement;

import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.json.RequestBody;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The life of a measurement: recorded, corrected by whoever sends its key again, deleted, and never forgotten. */
@Singleton
class MeasurementRecords {

    private static final ListSource<Measurement> NOW = new ListSource<>(
            "measurement",
            Measurement.class,
            List.of("kpiId", "subjectId", "periodStart"),
            // There are millions, so they are ordered by what has an index and by nothing else.
            Set.of("kpiId", "subjectId", "periodStart", "updatedAt"));

    private static final ListSource<MeasurementAtSomeTime> THEN = new ListSource<>(
            "measurement-as-of",
            MeasurementAtSomeTime.class,
            List.of("kpiId", "subjectId", "periodStart"),
            Set.of("kpiId", "subjectId", "periodStart", "updatedAt"));

    private static final String FIXED = "is part of what the measurement is; delete it and record another";

    private static final ListSource<PastMeasurement> PAST = ListSource.keyed(
            "measurement-history", PastMeasurement.class, List.of("kpiId", "subjectId", "periodStart", "version"));

    private final RecordSupport support;
    private final MeasurementRules rules;
    private final MeasurementStore store;
    private final MeasurementAnswers answers;
    private final RequestBody body;
    private final Clock clock;

    MeasurementRecords(
            RecordSupport support,
            MeasurementRules rules,
            MeasurementStore store,
            MeasurementAnswers answers,
            RequestBody body,
            Clock clock) {
        this.support = support;
        this.rules = rules;
        this.store = store;
        this.answers = answers;
        this.body = body;
        this.clock = clock;
    }

    /** A measurement after it was sent, and whether it is the first of its key. */
    record Recorded(MeasurementResponse measurement, boolean isNew) {}

    /** The measurements now, or all that held at an instant, those that were deleted since included. */
    Page<MeasurementResponse> list(MeasurementFilter filter, ListParameters asked) {
        if (filter.asOf() != null && asked.updatedAfter() != null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "asOf asks for a state, updatedAfter for changes; leave one out.");
        }
        if (filter.asOf() != null) {
            return support.lists().page(THEN, filter, asked, answers::of);
        }
        Page<MeasurementResponse> page = support.lists().page(NOW, filter, asked, answers::of);
        return page.rows() == null
                ? page
                : Page.whole(new MeasurementCopy(support.entities(), page.rows(), NOW, filter, asked));
    }

    /** The measurement now, or as it was. */
    MeasurementResponse get(MeasurementKey key, ReadParameters asked) {
        Measurement stored = support.entities().find(Measurement.class, key);
        MeasuredState state = asked.asOf() == null ? stored : stateAt(key, stored, asked.asOf());
        if (state == null) {
            throw key.notFound();
        }
        return answers.of(state);
    }

    /** The values that held before, oldest first; those of a deleted measurement remain. */
    Page<PastMeasurementResponse> history(MeasurementKey key, @Nullable Integer limit, @Nullable String cursor) {
        if (support.entities().find(Measurement.class, key) == null && !wasThere(key)) {
            throw key.notFound();
        }
        return support.lists().page(PAST, key, ListParameters.of(limit, cursor, null), answers::of);
    }

    @Transactional
    Recorded record(MeasurementRequest request) {
        Reading reading = rules.judge(request);
        boolean isNew =
                !store.insert(List.of(reading), clock.instant(), actor()).isEmpty();
        Measurement stored = existing(reading.key());
        if (!isNew) {
            return new Recorded(corrected(stored, reading), false);
        }
        MeasurementResponse after = MeasurementResponse.of(stored);
        support.audit().created(NOW.resource(), after.id(), after.createdAt(), after);
        return new Recorded(answers.of(stored), true);
    }

    @Transactional
    MeasurementBatchResponse recordAll(MeasurementBatchRequest request) {
        List<Reading> readings = rules.judgeAll(request.measurements());
        Instant now = clock.instant();
        Set<MeasurementKey> inserted = store.insert(readings, now, actor());
        List<Reading> others = readings.stream()
                .filter(reading -> !inserted.contains(reading.key()))
                .toList();
        int corrected = others.isEmpty() ? 0 : store.correct(others, now, actor());
        BatchTrace trace = new BatchTrace(body.sha256(), inserted.size(), corrected, others.size() - corrected);
        if (trace.leftAnything()) {
            support.audit().created("measurement-batch", UuidVersion7Strategy.INSTANCE.generateUuid(null), now, trace);
        }
        return new MeasurementBatchResponse(
                trace.inserted(),
                trace.corrected(),
                trace.unchanged(),
                readings.stream().map(reading -> reading.key().id()).toList());
    }

    @Transactional
    MeasurementResponse replace(MeasurementKey key, @Nullable String ifMatch, MeasurementRequest request) {
        return changed(locked(key, ifMatch), request);
    }

    @Transactional
    MeasurementResponse patch(MeasurementKey key, @Nullable String ifMatch, MergePatch patch) {
        Measurement stored = locked(key, ifMatch);
        return changed(stored, support.patches().apply(patch, MeasurementRequest.of(stored), MeasurementRequest.class));
    }

    @Transactional
    void delete(MeasurementKey key, @Nullable String ifMatch) {
        MeasurementResponse before = MeasurementResponse.of(locked(key, ifMatch));
        store.delete(key, clock.instant(), actor());
        support.audit().deleted(NOW.resource(), before.id(), before);
    }

    /** What an audit event keeps of a batch; its rows' own history is the history table. */
    private record BatchTrace(String sha256, int inserted, int corrected, int unchanged) {
        boolean leftAnything() {
            return inserted + corrected > 0;
        }
    }

    private @Nullable MeasuredState stateAt(MeasurementKey key, @Nullable Measurement stored, Instant asOf) {
        if (stored != null && !stored.updatedAt().isAfter(asOf)) {
            return stored;
        }
        return support.entities()
                .createQuery(
                        "from PastMeasurement where kpiId = :kpi and subjectId = :subject and periodStart = :start"
                                + " and updatedAt <= :asOf and endedAt > :asOf order by version desc",
                        PastMeasurement.class)
                .setParameter("kpi", key.kpiId())
                .setParameter("subject", key.subjectId())
                .setParameter("start", key.periodStart())
                .setParameter("asOf", asOf)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private boolean wasThere(MeasurementKey key) {
        return !support.entities()
                .createQuery(
                        "select 1 from PastMeasurement where kpiId = :kpi and subjectId = :subject"
                                + " and periodStart = :start",
                        Integer.class)
                .setParameter("kpi", key.kpiId())
                .setParameter("subject", key.subjectId())
                .setParameter("start", key.periodStart())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Measurement locked(MeasurementKey key, @Nullable String ifMatch) {
        Measurement stored = support.entities().find(Measurement.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            throw key.notFound();
        }
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private MeasurementResponse changed(Measurement stored, MeasurementRequest request) {
        MeasurementKey key = stored.key();
        new Faults()
                .addIf(!request.kpiId().equals(key.kpiId()), ProblemType.IMMUTABLE, "/kpiId", FIXED)
                .addIf(!request.subjectId().equals(key.subjectId()), ProblemType.IMMUTABLE, "/subjectId", FIXED)
                .addIf(!request.periodStart().equals(key.periodStart()), ProblemType.IMMUTABLE, "/periodStart", FIXED)
                .throwIfAny();
        return corrected(stored, rules.judge(request));
    }

    /** Writes a correction of a measurement that is locked; one that changes nothing leaves no trace. */
    private MeasurementResponse corrected(Measurement stored, Reading reading) {
        MeasurementResponse before = MeasurementResponse.of(stored);
        if (store.correct(List.of(reading), clock.instant(), actor()) == 0) {
            return answers.of(stored);
        }
        support.entities().refresh(stored);
        MeasurementResponse after = MeasurementResponse.of(stored);
        support.audit().changed(NOW.resource(), after.id(), after.updatedAt(), before, after);
        return answers.of(stored);
    }

    private Measurement existing(MeasurementKey key) {
        Measurement stored = support.entities().find(Measurement.class, key);
        if (stored == null) {
            throw key.notFound();
        }
        return stored;
    }

    private String actor() {
        return support.audit().actor();
    }
}
