package io.throughline.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.Caller;
import io.throughline.ServiceProcess;
import io.throughline.organization.workforce.PushedWorkforce;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is killed in the middle of a load of measurements and of a workforce import: what it left, once the files
 * are sent again, is one clean load and one clean import.
 */
class KilledLoadIT {

    private static final int ROWS = 60_000;
    private static final String STATE =
            "select count(*) || ' ' || coalesce(sum(value), 0) || ' ' || coalesce(max(version), 0)"
                    + " || ' ' || (select count(*) from measurement_history) from measurement";
    private static final String CLEAN = ROWS + " " + (long) ROWS * (ROWS - 1) / 2 + " 0 0";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    @Test
    void isTheSameAsOneCleanLoadOnceItWasSentAgain() throws Exception {
        Path data = directory.resolve("sent-again");
        Path file;
        try (ServiceProcess service = ServiceProcess.launch(data).awaitReady()) {
            new Caller(service.baseUri()).awaitReadiness();
            file = file(service);
            try (Connection held = PushedWorkforce.holdUp(service)) {
                CompletableFuture<HttpResponse<String>> imported = PushedWorkforce.push(service, "killed", "wait=600");
                service.await("importing", () -> PushedWorkforce.isHeldUp(service));
                CompletableFuture<HttpResponse<String>> answer = send(service, file, "?mode=partial");
                service.await("merging", () -> isMerging(service));
                service.kill();
                assertThat(answer).failsWithin(java.time.Duration.ofSeconds(30));
                assertThat(imported).failsWithin(java.time.Duration.ofSeconds(30));
                held.rollback();
            }
        }
        try (ServiceProcess again = ServiceProcess.launch(data).awaitReady()) {
            new Caller(again.baseUri()).awaitReadiness();
            assertThat(text(again, STATE)).isEqualTo("0 0 0 0");
            assertThat(PushedWorkforce.written(again)).isEqualTo("0");
            JsonNode report = json.readTree(send(again, file, "").get().body());
            assertThat(report.path("inserted").asInt()).isEqualTo(ROWS);
            assertThat(text(again, STATE)).isEqualTo(CLEAN);
            importsInto(again, "killed");
            importsInto(again, "clean");
            assertThat(PushedWorkforce.state(again, "killed")).isEqualTo(PushedWorkforce.state(again, "clean"));
        }
    }

    private void importsInto(ServiceProcess service, String system) throws Exception {
        HttpResponse<String> answer =
                PushedWorkforce.push(service, system, "wait=600").get();
        assertThat(json.readTree(answer.body()).path("inserted").asInt())
                .as(answer.body())
                .isEqualTo(PushedWorkforce.ROWS);
    }

    @Test
    void isTakenUpAgainWhereItWasAccepted() throws Exception {
        Path data = directory.resolve("accepted");
        String job;
        String imported;
        try (ServiceProcess service = ServiceProcess.launch(data).awaitReady()) {
            new Caller(service.baseUri()).awaitReadiness();
            Path file = file(service);
            try (Connection held = PushedWorkforce.holdUp(service)) {
                imported = accepted(PushedWorkforce.push(service, "accepted", "respond-async")
                        .get());
                service.await("importing", () -> PushedWorkforce.isHeldUp(service));
                HttpRequest request = request(service, file, "")
                        .header("Prefer", "respond-async")
                        .build();
                job = accepted(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
                service.await("merging", () -> isMerging(service));
                service.kill();
                held.rollback();
            }
        }
        try (ServiceProcess again = ServiceProcess.launch(data).awaitReady()) {
            Caller caller = new Caller(again.baseUri()).awaitReadiness();
            again.await("done", () -> state(caller, job).equals("SUCCEEDED"));
            assertThat(caller.read(job).at("/report/inserted").asInt()).isEqualTo(ROWS);
            assertThat(text(again, STATE)).isEqualTo(CLEAN);
            again.await("imported", () -> state(caller, imported).equals("SUCCEEDED"));
            assertThat(caller.read(imported).at("/report/inserted").asInt()).isEqualTo(PushedWorkforce.ROWS);
            importsInto(again, "clean");
            assertThat(PushedWorkforce.state(again, "accepted")).isEqualTo(PushedWorkforce.state(again, "clean"));
            assertThat(text(again, "select count(*) from job_input")).isEqualTo("0");
        }
    }

    private static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private Path file(ServiceProcess service) throws IOException, InterruptedException {
        Caller caller = new Caller(service.baseUri());
        // Or the load would wait for the import to end before it makes them.
        text(service, "select ensure_measurement_partitions(array(select generate_series(2009, 2026)))");
        String unit = id(caller.send("POST", "/v1/org-units", "{\"name\": \"Team\", \"function\": \"BUSINESS\"}"));
        StringBuilder rows = new StringBuilder("kpiId,subjectId,periodStart,value,source\n");
        int value = 0;
        while (value < ROWS) {
            String kpi = id(caller.send(
                    "POST",
                    "/v1/kpis",
                    """
                    {"code": "CALLS_%d", "name": "Calls", "formula": "Calls made", "direction": "HIGHER_IS_BETTER",
                     "unit": {"kind": "COUNT", "label": "calls", "minimum": 0, "maximum": null},
                     "timeAggregation": "SUM", "unitAggregation": "SUM", "cadence": "DAILY", "owner": "Sales",
                     "level": 4, "indicator": "LAGGING", "status": "ACTIVE"}"""
                            .formatted(value)));
            for (int day = 0; day < 6_000; day++) {
                rows.append("%s,%s,%s,%d,crm\n"
                        .formatted(kpi, unit, LocalDate.of(2026, 1, 1).minusDays(day), value++));
            }
        }
        return Files.writeString(Files.createTempFile(directory, "rows", ".csv"), rows);
    }

    private String id(HttpResponse<String> created) throws IOException {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return json.readTree(created.body()).path("id").asText();
    }

    private static HttpRequest.Builder request(ServiceProcess service, Path file, String query) throws IOException {
        return HttpRequest.newBuilder(service.baseUri().resolve("/v1/measurements/bulk" + query))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file));
    }

    private static CompletableFuture<HttpResponse<String>> send(ServiceProcess service, Path file, String query)
            throws IOException {
        return HttpClient.newHttpClient()
                .sendAsync(request(service, file, query).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isMerging(ServiceProcess service) {
        return !text(
                        service,
                        "select count(*) from pg_stat_activity where state = 'active' and query like '%insert into measurement (%'"
                                + " and pid <> pg_backend_pid()")
                .equals("0");
    }

    private static String state(Caller caller, String job) {
        try {
            return caller.read(job).path("state").asText();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String text(ServiceProcess service, String query) {
        try (Connection connection = service.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
