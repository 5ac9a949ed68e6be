package io.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.Caller;
import io.throughline.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final List<String> LISTS = List.of(
            "org-units",
            "objective-categories",
            "objectives",
            "kpis",
            "kpi-links",
            "kpi-targets",
            "unit-values",
            "skills",
            "initiatives",
            "learning-objectives",
            "behaviors",
            "cost-items",
            "kpi-mappings",
            "measurements",
            "roi-calculations");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    @Test
    void tellsItsStoryOnce() throws Exception {
        Map<String, String> wanted = Map.of("THROUGHLINE_DEMO", "true");
        Map<String, String> first;
        try (ServiceProcess service = ServiceProcess.launch(data, wanted).awaitReady()) {
            Caller caller = new Caller(service.baseUri()).awaitReadiness();
            theStoryHolds(caller);
            correct(caller);
            first = everything(caller);
            service.terminate();
        }
        try (ServiceProcess service = ServiceProcess.launch(data, wanted).awaitReady()) {
            Caller caller = new Caller(service.baseUri()).awaitReadiness();

            assertThat(everything(caller)).isEqualTo(first);
        }
        assertThat(first.values()).noneMatch(list -> list.startsWith("{\"items\":[]"));
    }

    /** A restart tells nothing again, not even what is kept under a natural key and would just be corrected back. */
    private static void correct(Caller caller) throws Exception {
        JsonNode measured =
                caller.read("/v1/measurements?limit=1").path("items").path(0);
        ObjectNode correction = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("kpiId", "subjectId", "periodStart")) {
            correction.set(field, measured.get(field));
        }
        correction.put("value", 1).put("source", "corrected");
        assertThat(caller.send("POST", "/v1/measurements", correction.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Both find nothing there, and what one makes the other takes for its own. */
    @Test
    void isToldByTwoReplicasAtOnceAsByOne() throws Exception {
        try (ServiceProcess lender = ServiceProcess.launch(data).awaitReady()) {
            Map<String, String> replica = new HashMap<>(Map.of(
                    "THROUGHLINE_DEMO",
                    "true",
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    lender.databaseUrl(),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    Files.readString(data.resolve("postgresql/password"))));
            try (ServiceProcess one = ServiceProcess.launch(data.resolve("one"), replica)) {
                replica.put("QUARKUS_HTTP_HOST", "0.0.0.0");
                try (ServiceProcess other = ServiceProcess.launch(data.resolve("other"), replica)) {
                    new Caller(one.awaitReady().baseUri()).awaitReadiness();
                    new Caller(other.awaitReady().baseUri()).awaitReadiness();
                    theStoryHolds(new Caller(lender.baseUri()));
                }
            }
        }
    }

    private static Map<String, String> everything(Caller caller) throws Exception {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String list : LISTS) {
            lists.put(list, caller.read("/v1/" + list + "?limit=200").toString());
        }
        return lists;
    }

    private static void theStoryHolds(Caller caller) throws Exception {
        JsonNode calculations = caller.read("/v1/roi-calculations?limit=200").path("items");
        assertThat(calculations.findValuesAsText("benefitCostRatio")).contains("1.2", "3.5");

        String alignment = caller.read("/v1/alignment").toString();
        assertThat(alignment)
                .contains(idOf(caller, "initiatives", "book-club"))
                .contains(idOf(caller, "initiatives", "catalog"))
                .contains(idOf(caller, "objectives", "objective-offers"));

        String pilot = idOf(caller, "initiatives", "pilot");
        String chain =
                caller.read("/v1/initiatives/" + pilot + "/chain-of-impact").toString();
        assertThat(chain)
                .contains("Probing", "Summarizing", idOf(caller, "kpi-targets", "target-churn"))
                .contains(idOf(caller, "objectives", "objective-churn"));
    }

    private static String idOf(Caller caller, String list, String name) throws Exception {
        return caller.read("/v1/" + list + "?sourceSystem=demo&externalId=" + name)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
