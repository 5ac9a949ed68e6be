package io.throughline.measurement;

import static io.throughline.measurement.GivenMeasurement.MEASUREMENTS;
import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.measurement.GivenMeasurement.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Any past state of a list of measurements, exactly. */
@QuarkusTest
class MeasurementAsOfTest extends ApiTest {

    private static String list(String kpi, Instant asOf) {
        return MEASUREMENTS + "?kpiId=" + kpi + "&asOf=" + asOf;
    }

    @Test
    void showsWhatHeldThenAndNothingElse() {
        String kpi = countKpi("DAILY");
        String team = subject();
        Instant before = Instant.now();
        String first = measurement(kpi, team, "2026-02-01", "1");
        measurement(kpi, team, "2026-02-02", "2");
        Instant two = Instant.now();
        post(MEASUREMENTS, json(kpi, team, "2026-02-01", "\"value\": 3")).then().statusCode(200);
        Instant corrected = Instant.now();
        delete(MEASUREMENTS + "/" + first, "*").then().statusCode(204);
        Instant deleted = Instant.now();

        get(list(kpi, before)).then().statusCode(200).body("items", hasSize(0));
        get(list(kpi, two)).then().body("items.value", contains(1, 2), "items.version", contains(0, 0));
        get(list(kpi, corrected)).then().body("items.value", contains(3, 2), "items.version", contains(1, 0));
        get(list(kpi, deleted)).then().body("items.value", contains(2));
        get(list(kpi, two) + "&sort=-periodStart&count=true&periodStartFrom=2026-02-01&source=crm")
                .then()
                .body("items.value", contains(2, 1), "count", equalTo(2));
        assertThat(Pages.of(list(kpi, two) + "&limit=1", "value")).isEqualTo(List.of(List.of(1), List.of(2)));
        get(list(kpi, two) + "&updatedAfter=" + before)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    /** Every state of a random history, asked for afterwards, is the state that was read at the time. */
    @Test
    void agreesWithWhatWasReadAtTheTime() {
        Random random = new Random(3);
        String kpi = countKpi("DAILY");
        String team = subject();
        Map<Instant, List<Map<String, Object>>> seen = new TreeMap<>();
        for (int step = 0; step < 40; step++) {
            String day = "2026-02-0" + (1 + random.nextInt(5));
            Response done = post(MEASUREMENTS, json(kpi, team, day, "\"value\": " + random.nextInt(4)));
            assertThat(done.statusCode()).isIn(200, 201);
            if (random.nextInt(3) == 0) {
                delete(MEASUREMENTS + "/" + done.path("id"), "*").then().statusCode(204);
            }
            seen.put(Instant.now(), get(MEASUREMENTS + "?kpiId=" + kpi).path("items"));
        }

        seen.forEach((then, items) -> assertThat(get(list(kpi, then)).<List<Map<String, Object>>>path("items"))
                .as("as of " + then)
                .isEqualTo(items));
    }
}
