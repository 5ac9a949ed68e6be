package io.throughline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.throughline.platform.security.StartupCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the story to the service itself, request by request, and is done when all of it is there. */
@ApplicationScoped
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final String SOURCE = "demo";

    private enum Progress {
        NOT_ASKED_FOR,
        LOADING,
        LOADED,
        FAILED
    }

    private final boolean wanted;
    private final ObjectMapper mapper;
    private final StartupCredential credential;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Progress progress;

    DemoLoader(
            @ConfigProperty(name = "throughline.demo", defaultValue = "false") boolean wanted,
            ObjectMapper mapper,
            StartupCredential credential,
            Clock clock) {
        this.wanted = wanted;
        this.mapper = mapper;
        this.credential = credential;
        this.clock = clock;
        this.progress = wanted ? Progress.LOADING : Progress.NOT_ASKED_FOR;
    }

    String progress() {
        return progress.name();
    }

    boolean isSettled() {
        return progress == Progress.NOT_ASKED_FOR || progress == Progress.LOADED;
    }

    void load(@ObservesAsync HttpServerStart started, HttpServer server) {
        if (!wanted) {
            return;
        }
        String authorization = credential.issue();
        try {
            int made = tell(URI.create("http://127.0.0.1:" + server.getPort()), authorization);
            progress = Progress.LOADED;
            LOG.infof("The demo is loaded: %d records were new", made);
        } catch (IOException | RuntimeException failed) {
            progress = Progress.FAILED;
            LOG.error("The demo could not be loaded, and the service stays unready", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            credential.withdraw();
        }
    }

    private int tell(URI service, String authorization) throws IOException, InterruptedException {
        Scenario scenario = Scenario.read("/demo/scenario.yaml", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Map<String, String> ids = new HashMap<>();
        int made = 0;
        for (Step step : scenario.steps()) {
            String path = scenario.path(step, ids);
            String known = step.ref().isEmpty() ? "" : find(service, authorization, path, step.ref());
            if (known.isEmpty()) {
                JsonNode answer = post(service, authorization, path, step, scenario.body(step, ids));
                known = answer.path("id").asText();
                made++;
            }
            ids.put(step.ref(), known);
        }
        return made;
    }

    /** The id of what an earlier start made; empty where nothing has. */
    private String find(URI service, String authorization, String path, String ref)
            throws IOException, InterruptedException {
        URI query = service.resolve(path + "?sourceSystem=" + SOURCE + "&externalId=" + ref);
        JsonNode page = send(request(query, authorization).GET().build());
        return page.path("items").path(0).path("id").asText();
    }

    private JsonNode post(URI service, String authorization, String path, Step step, JsonNode body)
            throws IOException, InterruptedException {
        if (!step.ref().isEmpty() && body instanceof ObjectNode object) {
            object.putObject("externalReference").put("sourceSystem", SOURCE).put("externalId", step.ref());
        }
        return send(request(service.resolve(path), authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                .build());
    }

    private static HttpRequest.Builder request(URI uri, String authorization) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri().getPath() + " was refused: " + answer.body());
        }
        return mapper.readTree(answer.body());
    }
}
