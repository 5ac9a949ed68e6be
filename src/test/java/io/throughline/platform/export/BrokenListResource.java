package io.throughline.platform.export;

import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.Rows;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A list of the tests that breaks off at a row, or claims to be as long as one likes. */
@Path("/v1/broken-list")
class BrokenListResource {

    record Item(int id, String text) {}

    /** Readers wait here until a test lets them go on. */
    static volatile CountDownLatch gate = new CountDownLatch(0);

    static final AtomicInteger READERS = new AtomicInteger();

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Page<Item> list(@QueryParam("failAt") Integer failAt, @QueryParam("length") Integer length) {
        return Page.whole(new Rows<>() {
            @Override
            public long count() {
                return length;
            }

            @Override
            public void each(Reader<? super Item> reader) throws IOException {
                READERS.incrementAndGet();
                await();
                for (int i = 0; i < failAt; i++) {
                    reader.read(new Item(i, "a text of some length, so that there is something to send"));
                }
                if (failAt < length) {
                    throw new ProblemException(ProblemType.UNAVAILABLE, "The database went away.");
                }
            }
        });
    }

    private static void await() {
        try {
            gate.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
