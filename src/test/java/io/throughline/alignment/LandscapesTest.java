package io.throughline.alignment;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.alignment.LandscapeReader.Seen;
import io.throughline.alignment.engine.Landscape;
import io.throughline.initiative.Costs;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many readers while others write without a pause: what was read is never what the database says now. */
@QuarkusTest
class LandscapesTest {

    private static final int READERS = 8;

    @Inject
    EntityManager entities;

    @Inject
    Moment moment;

    @Inject
    Costs costs;

    private final ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Reads when it is let, an empty landscape of a moment that is over at once. */
    private static final class SlowReader extends LandscapeReader {

        private final Semaphore let = new Semaphore(0);
        private final Semaphore begun = new Semaphore(0);
        private final AtomicInteger readings = new AtomicInteger();

        SlowReader(EntityManager entities, Moment moment, Costs costs) {
            super(entities, moment, costs);
        }

        @Override
        Seen read(LocalDate day) {
            readings.incrementAndGet();
            begun.release();
            let.acquireUninterruptibly();
            return new Seen(
                    UUID.randomUUID().toString(),
                    Landscape.of(day, List.of(), List.of(), List.of(), List.of(), List.of()));
        }
    }

    @Test
    void oneReadingServesAllWhoWaitedForIt() throws Exception {
        SlowReader reader = new SlowReader(entities, moment, costs);
        Landscapes landscapes = new Landscapes(reader, moment, Clock.systemUTC());
        CompletableFuture<Landscape> first = supplyAsync(landscapes::today, threads);
        reader.begun.acquire();
        List<CompletableFuture<Landscape>> waiting = Stream.generate(() -> supplyAsync(landscapes::today, threads))
                .limit(READERS)
                .toList();
        while (landscapes.turn.getQueueLength() < READERS) {
            Thread.onSpinWait();
        }

        reader.let.release(READERS + 1);

        first.get(30, TimeUnit.SECONDS);
        Landscape shared = waiting.get(0).get(30, TimeUnit.SECONDS);
        assertThat(shared).as("begun before they asked").isNotSameAs(first.join());
        for (CompletableFuture<Landscape> reading : waiting) {
            assertThat(reading.get(30, TimeUnit.SECONDS)).isSameAs(shared);
        }
        assertThat(reader.readings).hasValue(2);
    }

    @Test
    void refusesRatherThanToLetWaitWithoutEnd() throws Exception {
        SlowReader reader = new SlowReader(entities, moment, costs);
        Landscapes landscapes = new Landscapes(reader, moment, Clock.systemUTC());
        CompletableFuture<Landscape> first = supplyAsync(landscapes::today, threads);
        reader.begun.acquire();

        assertThatThrownBy(landscapes::today)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ProblemType.UNAVAILABLE));

        reader.let.release();
        first.get(30, TimeUnit.SECONDS);
    }
}
