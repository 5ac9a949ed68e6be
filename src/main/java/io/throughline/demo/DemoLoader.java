package io.throughline.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.throughline.platform.http.ServiceAddress;
import io.throughline.platform.security.StartupCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
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
            URI service = ServiceAddress.of(started.options().getHost(), server.getPort());
            int made = tell(new FrontDoor(service, authorization, mapper));
            progress = Progress.LOADED;
            LOG.infof("The demo is loaded: %d requests were new", made);
        } catch (IOException | RuntimeException failed) {
            progress = Progress.FAILED;
            LOG.error("The demo could not be loaded, and the service stays unready", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            credential.withdraw();
        }
    }

    private int tell(FrontDoor service) throws IOException, InterruptedException {
        Scenario scenario = Scenario.read("/demo/scenario.yaml", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Map<String, String> ids = new HashMap<>();
        int made = 0;
        for (Step step : scenario.steps()) {
            Step witness = scenario.witness(step);
            String known = service.find(scenario.path(witness, ids), witness.ref());
            if (known.isEmpty()) {
                known = service.make(scenario.path(step, ids), step.ref(), scenario.body(step, ids));
                made++;
            }
            ids.put(step.ref(), known);
        }
        return made;
    }
}
