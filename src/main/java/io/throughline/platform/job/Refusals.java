package io.throughline.platform.job;

import io.throughline.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The refused rows of one load: stored in batches, outside of its transaction, because they outlive a load that fails. */
final class Refusals {

    static final int SHOWN = 100;
    private static final int BATCH = 1_000;

    private final JobStore store;
    private final UUID jobId;
    private final List<StoredRefusal> pending = new ArrayList<>();
    private long rows;
    private long faults;

    Refusals(JobStore store, UUID jobId) {
        this.store = store;
        this.jobId = jobId;
    }

    void add(long line, List<Violation> found) {
        rows++;
        faults += found.size();
        for (int i = 0; i < found.size(); i++) {
            pending.add(new StoredRefusal(jobId, line, i, found.get(i)));
        }
        if (pending.size() >= BATCH) {
            flush();
        }
    }

    long rows() {
        return rows;
    }

    long faults() {
        return faults;
    }

    List<RowRefusal> first() {
        flush();
        return faults == 0 ? List.of() : store.firstRefusals(jobId, SHOWN);
    }

    private void flush() {
        if (!pending.isEmpty()) {
            store.refuse(pending);
            pending.clear();
        }
    }
}
