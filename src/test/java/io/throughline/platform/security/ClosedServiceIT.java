package io.throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.throughline.Caller;
import io.throughline.ServiceProcess;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database that is not its own the service knows nobody yet, and says so to everybody. */
class ClosedServiceIT {

    private static final String SOME_ID = "0190f3a1-7c1e-7000-8000-000000000001";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    @Test
    void answers401ToEveryOperationAndLeavesHealthOpen() throws Exception {
        try (ServiceProcess lender = ServiceProcess.launch(data).awaitReady();
                ServiceProcess closed = ServiceProcess.launch(
                                data.resolve("unused"),
                                Map.of(
                                        "QUARKUS_DATASOURCE_JDBC_URL",
                                        lender.databaseUrl(),
                                        "QUARKUS_DATASOURCE_USERNAME",
                                        "postgres",
                                        "QUARKUS_DATASOURCE_PASSWORD",
                                        Files.readString(data.resolve("postgresql/password")),
                                        "THROUGHLINE_LOCAL",
                                        "true"))
                        .awaitReady()) {
            Caller stranger = new Caller(closed.baseUri()).awaitReadiness();
            List<String> open = new ArrayList<>();
            int asked = 0;
            for (Map.Entry<String, JsonNode> path : paths()) {
                for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                    if (path.getKey().startsWith("/problems")) {
                        continue;
                    }
                    String method = verb.getKey().toUpperCase(Locale.ROOT);
                    HttpResponse<String> answer =
                            stranger.send(method, path.getKey().replaceAll("\\{[^}]+}", SOME_ID), "");
                    asked++;
                    if (answer.statusCode() != 401
                            || !answer.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .startsWith("application/problem+json")
                            || answer.headers().firstValue("WWW-Authenticate").isEmpty()
                            || !answer.body().contains("\"code\":\"unauthenticated\"")) {
                        open.add(method + " " + path.getKey() + " answered " + answer.statusCode());
                    }
                }
            }

            assertThat(open).isEmpty();
            assertThat(asked).isGreaterThan(200);
            assertThat(stranger.get("/q/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> feed = stranger.get("/odata/v4/Kpis");
            assertThat(feed.statusCode()).isEqualTo(401);
            assertThat(feed.body()).startsWith("{\"error\":{\"code\":\"unauthenticated\"");
            assertThat(stranger.get("/v1/objectives;a").statusCode()).isEqualTo(400);
            assertThat(stranger.get("/v1/objectives/").statusCode()).isIn(400, 401, 404);
        }
    }

    private static Iterable<Map.Entry<String, JsonNode>> paths() throws Exception {
        JsonNode contract = new YAMLMapper().readTree(Files.readString(Path.of("openapi", "openapi.yaml")));
        return contract.path("paths").properties();
    }
}
