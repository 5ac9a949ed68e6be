package io.throughline.platform.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The loads of this replica. While they are here, their leases are kept up. */
@Singleton
class LoadsAtWork {

    private final Set<Load> loads = ConcurrentHashMap.newKeySet();
    private final JobStore store;

    LoadsAtWork(JobStore store) {
        this.store = store;
    }

    void add(Load load) {
        loads.add(load);
    }

    void remove(Load load) {
        loads.remove(load);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        loads.forEach(load -> store.beat(load.job(), load.rowsRead()));
    }
}
