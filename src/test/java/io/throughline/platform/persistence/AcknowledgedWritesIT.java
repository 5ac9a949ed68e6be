package io.throughline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.Caller;
import io.throughline.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgedWritesIT {

    private static final int ENOUGH = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void surviveAKillInTheMiddleOfWriting() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try (ServiceProcess service = ServiceProcess.launch(data).awaitReady()) {
            Caller caller = new Caller(service.baseUri()).awaitReadiness();
            for (int i = 0; i < 4; i++) {
                clients.execute(() -> writeUntilItDies(caller));
            }
            service.await("writing", () -> acknowledged.size() >= ENOUGH);
            service.kill();
        } finally {
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        try (ServiceProcess again = ServiceProcess.launch(data).awaitReady()) {
            Caller caller = new Caller(again.baseUri()).awaitReadiness();
            for (String body : acknowledged) {
                String id = new ObjectMapper().readTree(body).get("id").asText();
                assertThat(caller.get("/v1/org-units/" + id).body()).isEqualTo(body);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    private void writeUntilItDies(Caller caller) {
        try {
            while (true) {
                HttpResponse<String> answer =
                        caller.send("POST", "/v1/org-units", "{\"name\": \"Written\", \"function\": \"BUSINESS\"}");
                if (answer.statusCode() == 201) {
                    acknowledged.add(answer.body());
                }
            }
        } catch (IOException itDied) {
            // What was not answered was not acknowledged.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
