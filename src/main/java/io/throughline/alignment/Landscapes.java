package io.throughline.alignment;

import io.throughline.alignment.LandscapeReader.Seen;
import io.throughline.alignment.engine.Landscape;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The landscape as it stands now. It is read once and kept while nothing has changed, which the database is asked each time. */
@ApplicationScoped
class Landscapes {

    private static final long PATIENCE_SECONDS = 5;

    private final LandscapeReader reader;
    private final Moment moment;
    private final Clock clock;
    final ReentrantLock turn = new ReentrantLock();

    private volatile @Nullable Kept kept;

    Landscapes(LandscapeReader reader, Moment moment, Clock clock) {
        this.reader = reader;
        this.moment = moment;
        this.clock = clock;
    }

    /**
     * What was seen, and when that reading began.
     *
     * @param begun by {@link System#nanoTime}
     */
    private record Kept(Seen seen, long begun) {}

    /**
     * The landscape with all that was committed before the call.
     *
     * @throws ProblemException 503 where the readings of others take too long
     */
    Landscape today() {
        long asked = System.nanoTime();
        LocalDate day = LocalDate.now(clock);
        Kept known = kept;
        if (known != null && isOf(day, known) && known.seen().moment().equals(moment.name())) {
            return known.seen().landscape();
        }
        if (!mayRead()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many wait for the landscape to be read.");
        }
        try {
            return read(day, asked);
        } finally {
            turn.unlock();
        }
    }

    /** One reader at a time: those who waited take what was begun to be read after they asked, however much is written. */
    private Landscape read(LocalDate day, long asked) {
        Kept newer = kept;
        if (newer == null || !isOf(day, newer) || newer.begun() - asked < 0) {
            long begun = System.nanoTime();
            newer = new Kept(reader.read(day), begun);
            kept = newer;
        }
        return newer.seen().landscape();
    }

    private boolean mayRead() {
        try {
            return turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isOf(LocalDate day, Kept known) {
        return known.seen().landscape().day().equals(day);
    }
}
