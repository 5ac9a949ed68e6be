package io.throughline.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes half a file for a whole one. */
@QuarkusTest
class BrokenExportTest extends ApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TestHTTPResource("/v1/broken-list")
    URI list;

    private HttpResponse<byte[]> send(String accept, int failAt, int length) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(list + "?failAt=" + failAt + "&length=" + length))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson", XLSX})
    void breaksTheConnectionWhereItFailsInMidStream(String accept) throws Exception {
        assertThat(send(accept, 100_000, 100_000).statusCode()).isEqualTo(200);

        assertThatThrownBy(() -> send(accept, 100_000, 100_001)).isInstanceOf(IOException.class);
    }

    @Test
    void isAProblemWhereItFailsBeforeAnythingIsSent() {
        api().accept("text/csv")
                .get("/v1/broken-list?failAt=3&length=4")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Content-Disposition", nullValue())
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"));
    }

    @Test
    void refusesAWorksheetOfMoreRowsThanItHolds() throws Exception {
        assertThat(send(XLSX, 10, 1_048_576).statusCode()).isEqualTo(422);

        api().accept(XLSX)
                .get("/v1/broken-list?failAt=0&length=1048576")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "code",
                        equalTo("export-too-large"),
                        "detail",
                        equalTo("The list has 1048576 rows and a worksheet holds 1048575; take text/csv."));
    }

    /** Each holds a connection of the database for as long as its reader takes. */
    @Test
    void leavesConnectionsToEverybodyElse() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        BrokenListResource.gate = gate;
        int before = BrokenListResource.READERS.get();
        // The pool that all share has no more threads than the machine has processors.
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Integer>> readers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::slowRead, threads))
                .limit(8)
                .toList();
        try {
            while (BrokenListResource.READERS.get() < before + 8) {
                Thread.sleep(20);
            }

            api().accept("text/csv")
                    .get("/v1/org-units")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"));
            get("/v1/org-units").then().statusCode(200);
        } finally {
            gate.countDown();
            threads.shutdown();
        }
        assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isEqualTo(200));
        api().accept("text/csv").get("/v1/org-units?name=nobody").then().statusCode(200);
    }

    private int slowRead() {
        try {
            return send("text/csv", 1, 1).statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
