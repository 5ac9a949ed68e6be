package io.throughline.platform.job;

import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Where replicas meet over jobs. Leases run by the database's clock, the only one that all of them share; whoever moves
 * a job on names the attempt, so that a replica that was taken for dead cannot.
 */
@Singleton
class JobStore {

    private static final Duration LEASE = Duration.ofSeconds(30);

    /** A job that has cost so many replicas their lives is not given to another one. */
    private static final int MAX_ATTEMPTS = 5;

    private static final String LEASED = "now() + interval '" + LEASE.toSeconds() + " seconds'";

    private final EntityManager entities;
    private final Clock clock;

    JobStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Makes a job known before its work begins. */
    @Transactional(TxType.REQUIRES_NEW)
    Job.Ticket begin(String kind, String parameters, String createdBy, String requestId) {
        Job job = Job.running(kind, parameters, createdBy, requestId, clock.instant());
        entities.persist(job);
        entities.flush();
        beat(job.ticket(), 0);
        return job.ticket();
    }

    /** Makes a job known once the transaction at hand is committed. */
    Job enqueue(String kind, String parameters, String createdBy, String requestId) {
        Job job = Job.queued(kind, parameters, createdBy, requestId, clock.instant());
        entities.persist(job);
        entities.flush();
        return job;
    }

    void addInput(UUID jobId, int part, byte[] bytes) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into job_input (job_id, part, bytes) values (?, ?, ?)")) {
                insert.setObject(1, jobId);
                insert.setInt(2, part);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        });
    }

    void rememberDigest(UUID jobId, String sha256) {
        entities.createNativeQuery("update job set sha256 = :sha256 where id = :id")
                .setParameter("sha256", sha256)
                .setParameter("id", jobId)
                .executeUpdate();
    }

    /** One part of a job's input; nothing behind the last. */
    @Transactional(TxType.REQUIRES_NEW)
    byte @Nullable [] input(UUID jobId, int part) {
        List<?> found = entities.createNativeQuery(
                        "select bytes from job_input where job_id = :id and part = :part", byte[].class)
                .setParameter("id", jobId)
                .setParameter("part", part)
                .getResultList();
        return found.isEmpty() ? null : (byte[]) found.get(0);
    }

    /** Takes a job that nobody works on, and starts over. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Job> take() {
        List<?> taken = entities.createNativeQuery("update job set state = 'RUNNING', attempt = attempt + 1,"
                        + " version = version + 1, rows_read = 0, started_at = :now, updated_at = :now, leased_until = "
                        + LEASED
                        + " where id = (select id from job where spooled and attempt < :most"
                        + " and (state = 'QUEUED' or (state = 'RUNNING' and leased_until < now()))"
                        + " order by created_at limit 1 for update skip locked)"
                        + " returning id")
                .setParameter("now", clock.instant())
                .setParameter("most", MAX_ATTEMPTS)
                .getResultList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        entities.createNativeQuery("delete from job_refusal where job_id = :id")
                .setParameter("id", taken.get(0))
                .executeUpdate();
        return Optional.of(entities.find(Job.class, taken.get(0)));
    }

    /** Says that the job is still worked on, and how far it is. */
    @Transactional
    void beat(Job.Ticket job, long rowsRead) {
        entities.createNativeQuery("update job set rows_read = :rows, version = version + 1, updated_at = :now,"
                        + " leased_until = " + LEASED
                        + " where id = :id and attempt = :attempt and state = 'RUNNING'")
                .setParameter("rows", rowsRead)
                .setParameter("now", clock.instant())
                .setParameter("id", job.id())
                .setParameter("attempt", job.attempt())
                .executeUpdate();
    }

    /**
     * Ends a job within the transaction of its effect.
     *
     * @throws IllegalStateException where another attempt is under way, which must undo the effect of this one
     */
    void succeed(Job.Ticket job, long rowsRead, String report) {
        if (end(job, JobState.SUCCEEDED, rowsRead, report, null, null) == 0) {
            throw new IllegalStateException("job " + job.id() + " was taken up by another replica");
        }
    }

    /** Ends a job that has no effect. */
    @Transactional(TxType.REQUIRES_NEW)
    void fail(Job.Ticket job, long rowsRead, @Nullable String report, String code, String detail) {
        end(job, JobState.FAILED, rowsRead, report, code, detail);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void refuse(List<StoredRefusal> refusals) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into job_refusal (job_id, line,"
                    + " ordinal, code, pointer, message) values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                for (StoredRefusal refusal : refusals) {
                    insert.setObject(1, refusal.jobId());
                    insert.setLong(2, refusal.line());
                    insert.setInt(3, refusal.ordinal());
                    insert.setString(4, refusal.code());
                    insert.setString(5, refusal.pointer());
                    insert.setString(6, refusal.message());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<RowRefusal> firstRefusals(UUID jobId, int limit) {
        return entities.createQuery("from StoredRefusal where jobId = :job order by line, ordinal", StoredRefusal.class)
                .setParameter("job", jobId)
                .setMaxResults(limit)
                .getResultStream()
                .map(RowRefusal::of)
                .toList();
    }

    /** Ends what nobody can take up again: loads that went with their connection, and those that were tried in vain. */
    @Transactional(TxType.REQUIRES_NEW)
    void endTheLost() {
        entities.createNativeQuery("update job set state = 'FAILED', failure_code = :code, failure_detail ="
                        + " case when spooled then 'It was tried " + MAX_ATTEMPTS + " times in vain.'"
                        + " else 'The service ended in the middle of it; nothing was written.' end,"
                        + " finished_at = :now, updated_at = :now, version = version + 1"
                        + " where state = 'RUNNING' and leased_until < now() and (not spooled or attempt >= :most)")
                .setParameter("code", ProblemType.JOB_LOST.code())
                .setParameter("now", clock.instant())
                .setParameter("most", MAX_ATTEMPTS)
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(Instant finishedBefore) {
        entities.createNativeQuery("delete from job where finished_at < :before")
                .setParameter("before", finishedBefore)
                .executeUpdate();
    }

    private int end(
            Job.Ticket job,
            JobState state,
            long rowsRead,
            @Nullable String report,
            @Nullable String code,
            @Nullable String detail) {
        int ended = entities.createNativeQuery("update job set state = :state, rows_read = :rows,"
                        + " report = cast(:report as text), failure_code = cast(:code as text),"
                        + " failure_detail = cast(:detail as text), finished_at = :now, updated_at = :now,"
                        + " version = version + 1 where id = :id and attempt = :attempt and state = 'RUNNING'")
                .setParameter("state", state.name())
                .setParameter("rows", rowsRead)
                .setParameter("report", report)
                .setParameter("code", code)
                .setParameter("detail", detail)
                .setParameter("now", clock.instant())
                .setParameter("id", job.id())
                .setParameter("attempt", job.attempt())
                .executeUpdate();
        if (ended > 0) {
            entities.createNativeQuery("delete from job_input where job_id = :id")
                    .setParameter("id", job.id())
                    .executeUpdate();
        }
        return ended;
    }
}
