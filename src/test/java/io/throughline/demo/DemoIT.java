package io.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.Caller;
import io.throughline.ServiceProcess;
import java.nio.file.Path;
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
            first = everything(caller);
            theStoryHolds(caller);
            service.terminate();
        }
        try (ServiceProcess service = ServiceProcess.launch(data, wanted).awaitReady()) {
            Caller caller = new Caller(service.baseUri()).awaitReadiness();

            assertThat(everything(caller)).isEqualTo(first);
        }
        assertThat(first.values()).noneMatch(list -> list.startsWith("{\"items\":[]"));
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
