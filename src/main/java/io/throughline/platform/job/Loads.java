package io.throughline.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.bulk.RowReaders;
import io.throughline.platform.bulk.StreamedBody;
import io.throughline.platform.json.RequestBody;
import io.throughline.platform.problem.DatabaseRefusal;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.RequestId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The door of loads: takes a file and brings it in, now or later, by one way. */
@Singleton
public class Loads {

    /** Seconds that the transaction of a load may take: it ends with the last byte of its file, not within a minute. */
    public static final int TRANSACTION_SECONDS = 4 * 60 * 60;

    /** What a client prefers that does not wait. */
    public static final String RESPOND_ASYNC = "respond-async";

    private static final Logger LOG = Logger.getLogger(Loads.class);

    /** Each holds a connection for as long as its client sends. */
    private static final int AT_ONCE = 6;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final JobStore store;
    private final LoadsAtWork atWork;
    private final RowReaders readers;
    private final AuditTrail audit;
    private final RequestBody body;
    private final ObjectMapper mapper;
    private final Clock clock;

    Loads(
            JobStore store,
            LoadsAtWork atWork,
            RowReaders readers,
            AuditTrail audit,
            RequestBody body,
            ObjectMapper mapper,
            Clock clock) {
        this.store = store;
        this.atWork = atWork;
        this.readers = readers;
        this.audit = audit;
        this.body = body;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Loads a file as the client prefers it: while it waits, or later. */
    public RestResponse<Record> load(LoadKind kind, LoadOrder order, StreamedBody file, @Nullable String prefer) {
        if (!prefersAsync(prefer)) {
            return RestResponse.ok(now(kind, order, file));
        }
        return RestResponse.ResponseBuilder.<Record>create(RestResponse.Status.ACCEPTED, later(kind, order, file))
                .header("Preference-Applied", RESPOND_ASYNC)
                .build();
    }

    private static boolean prefersAsync(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]")).map(String::strip).anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }

    /**
     * Loads a file while the client waits, in the transaction at hand.
     *
     * @throws ProblemException 422 with the report where refused rows keep it from being written, 400 where the file
     *     cannot be read, 503 where too many loads are at work
     */
    private LoadReport now(LoadKind kind, LoadOrder order, StreamedBody file) {
        return inAPlace(() -> {
            InputStream content = contentOf(file);
            Job.Ticket job = store.begin(kind.name(), json(order), audit.actor(), RequestId.current());
            return run(kind, order, job, content, body::sha256);
        });
    }

    /** Stores a file in the transaction at hand, to be loaded once that is committed. */
    private JobResponse later(LoadKind kind, LoadOrder order, StreamedBody file) {
        return inAPlace(() -> {
            Job job = store.enqueue(kind.name(), json(order), audit.actor(), RequestId.current());
            try {
                SpooledInput.store(store, job.id(), contentOf(file), content -> kind.inspect(order, content));
            } catch (IOException unreadable) {
                throw new IllegalStateException("a body that fails in no known way", unreadable);
            }
            store.rememberDigest(job.id(), body.sha256());
            return JobResponse.of(job, null);
        });
    }

    /** Loads a file that was stored, in the transaction at hand. */
    void resume(LoadKind kind, Job job) {
        try {
            LoadOrder order = mapper.readValue(job.parameters(), LoadOrder.class);
            run(kind, order, job.ticket(), SpooledInput.open(store, job.id()), job::sha256);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a stored input that cannot be read", unreadable);
        }
    }

    private LoadReport run(
            LoadKind kind, LoadOrder order, Job.Ticket job, InputStream content, Supplier<String> sha256) {
        Load load = new Load(job, order, content, readers, new Refusals(store, job.id()));
        atWork.add(load);
        LoadReport report = null;
        try {
            LoadCounts counts = kind.load(load);
            report = load.report(counts);
            if (load.isRefused()) {
                throw refused(report);
            }
            if (counts.changedAnything() && !load.isDryRun()) {
                audit.created(kind.name(), job.id(), clock.instant(), trace(report, sha256.get()), job.createdBy());
            }
            store.succeed(job, load.rowsRead(), json(report));
            return report;
        } catch (ProblemException refusal) {
            fail(load, report, refusal);
            throw refusal;
        } catch (IOException | RuntimeException failure) {
            ProblemException problem = problemOf(failure);
            fail(load, report, problem);
            throw problem;
        } finally {
            atWork.remove(load);
        }
    }

    /** A job that only wants of the database stays as it is: its lease will run out, and another attempt begin. */
    private void fail(Load load, @Nullable LoadReport report, ProblemException problem) {
        if (problem.type() == ProblemType.UNAVAILABLE) {
            return;
        }
        try {
            store.fail(
                    load.job(),
                    load.rowsRead(),
                    report == null ? null : json(report),
                    problem.type().code(),
                    String.valueOf(problem.getMessage()));
        } catch (RuntimeException unsaid) {
            LOG.warnf(
                    unsaid,
                    "The end of job %s could not be recorded",
                    load.job().id());
        }
    }

    private static ProblemException problemOf(Exception failure) {
        return DatabaseRefusal.of(failure).orElseGet(() -> {
            LOG.error("The load failed", failure);
            return new ProblemException(ProblemType.INTERNAL, "The service failed. The requestId finds it in the log.");
        });
    }

    private ProblemException refused(LoadReport report) {
        Map<String, Object> members = mapper.convertValue(report, new TypeReference<>() {});
        return new ProblemException(
                ProblemType.BULK_REFUSED,
                report.refused() + " of " + report.rows() + " rows are refused; nothing was written.",
                members);
    }

    private <T> T inAPlace(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, AT_ONCE + " loads are at work here; try again later.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static InputStream contentOf(StreamedBody file) {
        try {
            return file.content();
        } catch (IOException unreadable) {
            throw new IllegalStateException("a body that fails in no known way", unreadable);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a report that cannot be written", unwritable);
        }
    }

    private static Trace trace(LoadReport report, String sha256) {
        return new Trace(
                sha256,
                report.rows(),
                report.inserted(),
                report.corrected(),
                report.unchanged(),
                report.left(),
                report.refused());
    }

    /** What an audit event keeps of a load; its rows' own history is the history of the records. */
    private record Trace(
            String sha256, long rows, long inserted, long corrected, long unchanged, long left, long refused) {}
}
