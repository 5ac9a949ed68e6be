package io.throughline.platform.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.RequestId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes up jobs that wait, on this replica or any other, and those whose replica has died. */
@Singleton
class LoadWorker {

    private static final Logger LOG = Logger.getLogger(LoadWorker.class);
    private static final int AT_ONCE = 2;

    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, LoadWorker::thread);
    private final JobStore store;
    private final Loads loads;
    private final Map<String, LoadKind> kinds;
    private final Clock clock;
    private final Duration kept;
    private volatile boolean leaving;

    LoadWorker(
            JobStore store,
            Loads loads,
            @All List<LoadKind> kinds,
            Clock clock,
            @ConfigProperty(name = "throughline.jobs.kept", defaultValue = "30d") Duration kept) {
        this.store = store;
        this.loads = loads;
        this.kinds = kinds.stream().collect(Collectors.toMap(LoadKind::name, Function.identity()));
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForWork() {
        while (!leaving && hands.tryAcquire()) {
            Optional<Job> job = take();
            if (job.isEmpty()) {
                hands.release();
                return;
            }
            threads.execute(() -> work(job.get()));
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endTheLost() {
        store.endTheLost();
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        store.forget(clock.instant().minus(kept));
    }

    /** What is under way is rolled back with its connection, and taken up elsewhere. */
    void leave(@Observes ShutdownEvent end) {
        leaving = true;
        threads.shutdownNow();
    }

    private Optional<Job> take() {
        try {
            return store.take();
        } catch (RuntimeException failure) {
            hands.release();
            throw failure;
        }
    }

    private void work(Job job) {
        RequestId.takeOver(job.ticket().requestId());
        try {
            LoadKind kind = kinds.get(job.kind());
            if (kind == null) {
                throw new IllegalStateException("no room loads " + job.kind());
            }
            QuarkusTransaction.requiringNew().timeout(Loads.TRANSACTION_SECONDS).run(() -> loads.resume(kind, job));
        } catch (ProblemException refusal) {
            LOG.infof("Job %s failed: %s", job.id(), refusal.getMessage());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Job %s failed", job.id());
        } finally {
            hands.release();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "load-worker");
        thread.setDaemon(true);
        return thread;
    }
}
