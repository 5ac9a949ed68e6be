package io.throughline.measurement;

import static io.throughline.measurement.GivenMeasurement.MEASUREMENTS;
import static io.throughline.measurement.GivenMeasurement.batch;
import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.measurement.GivenMeasurement.percentKpi;
import static io.throughline.measurement.GivenMeasurement.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurementBatchTest extends ApiTest {

    private static final String BATCH = MEASUREMENTS + "/batch";

    @Test
    void countsWhatItInsertedCorrectedAndLeftAsItWas() {
        String kpi = percentKpi();
        String team = subject();
        String same = measurement(kpi, team, "2026-01-01", "1");
        String other = measurement(kpi, team, "2025-12-01", "1");

        Response answer = post(
                BATCH,
                batch(List.of(
                        json(kpi, team, "2026-02-01", "\"value\": 3"),
                        json(kpi, team, "2026-01-01", "\"value\": 1.0"),
                        json(kpi, team, "2025-12-01", "\"numerator\": 1, \"denominator\": 50"))));

        answer.then()
                .statusCode(200)
                .body("inserted", equalTo(1), "corrected", equalTo(1), "unchanged", equalTo(1), "ids", hasSize(3));
        assertThat(answer.jsonPath().getList("ids", String.class).subList(1, 3)).containsExactly(same, other);
        get(MEASUREMENTS + "/" + other).then().body("value", equalTo(2), "version", equalTo(1));
        get(MEASUREMENTS + "/" + other + "/history").then().body("items.measurement.value", contains(1));
    }

    @Test
    void changesNothingTheSecondTime() {
        String rows = batch(days(countKpi("DAILY"), subject(), 1_000, 7));
        post(BATCH, rows).then().statusCode(200).body("inserted", equalTo(1_000));
        post(BATCH, rows)
                .then()
                .statusCode(200)
                .body("inserted", equalTo(0), "corrected", equalTo(0), "unchanged", equalTo(1_000));
    }

    @Test
    void refusesAllForOneAndPointsAtEach() {
        String kpi = countKpi("DAILY");
        String team = subject();

        post(
                        BATCH,
                        batch(List.of(
                                json(kpi, team, "2026-02-01", "\"value\": 3"),
                                json(kpi, team, "2026-02-02", "\"value\": -3"),
                                json(UUID.randomUUID().toString(), team, "2026-02-03", "\"value\": 3"),
                                json(kpi, team, "2026-02-01", "\"value\": 4"))))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains("/measurements/1/value", "/measurements/2/kpiId", "/measurements/3"),
                        "violations.code",
                        contains("value-out-of-unit", "unknown-reference", "duplicate-in-batch"));
        get(MEASUREMENTS + "?kpiId=" + kpi).then().body("items", hasSize(0));
    }

    @Test
    void pointsAtFaultsOfShapeAsWell() {
        post(
                        BATCH,
                        batch(List.of(
                                json(percentKpi(), subject(), "2026-02-01", "\"sampleSize\": 0, \"vlaue\": 1"),
                                "null")))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains("/measurements/0/vlaue", "/measurements/1", "/measurements/0/sampleSize"));
    }

    @Test
    void namesAHundredFaultsAndHowManyMoreThereAre() {
        post(BATCH, batch(days(countKpi("DAILY"), subject(), 250, -1)))
                .then()
                .statusCode(422)
                .body(
                        "code", equalTo("value-out-of-unit"),
                        "violations", hasSize(101),
                        "violations[99].pointer", equalTo("/measurements/99/value"),
                        "violations[100].pointer", equalTo(""),
                        "violations[100].detail", endsWith("150 more faults"));
    }

    @Test
    void takesFromOneToAThousand() {
        post(BATCH, batch(List.of())).then().statusCode(422).body("violations.pointer", contains("/measurements"));
        post(BATCH, batch(days(countKpi("DAILY"), subject(), 1_001, 1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations.pointer", contains("/measurements"));
    }

    /** Writers that took rows in the order of their requests would wait for each other in a circle. */
    @Test
    void ordersBatchesOverTheSameRowsOneAfterTheOther() throws Exception {
        String kpi = countKpi("DAILY");
        String team = subject();
        // Half of the rows are there before, so that locks and inserts meet.
        post(BATCH, batch(days(kpi, team, 600, 0).subList(0, 300))).then().statusCode(200);

        List<Callable<Response>> writers = new ArrayList<>();
        for (int writer = 1; writer <= 8; writer++) {
            List<String> rows = days(kpi, team, 600, writer);
            if (writer % 2 == 0) {
                Collections.reverse(rows);
            }
            writers.add(() -> post(BATCH, batch(rows)));
        }
        ExecutorService clients = Executors.newFixedThreadPool(writers.size());
        try {
            int inserted = 0;
            for (Future<Response> answer : clients.invokeAll(writers)) {
                answer.get().then().statusCode(200).body("unchanged", equalTo(0));
                inserted += answer.get().jsonPath().getInt("inserted");
            }
            assertThat(inserted).isEqualTo(300);
        } finally {
            clients.shutdown();
        }

        List<Integer> values = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = get(MEASUREMENTS + "?limit=200&kpiId=" + kpi + cursor).jsonPath();
            values.addAll(page.getList("items.value", Integer.class));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        // One writer came last, and every row is its own.
        assertThat(values).hasSize(600);
        assertThat(values.stream().distinct()).hasSize(1);
        String first = get(MEASUREMENTS + "?limit=1&kpiId=" + kpi).path("items[0].id");
        get(MEASUREMENTS + "/" + first + "/history")
                .then()
                .body("items.measurement.version", contains(0, 1, 2, 3, 4, 5, 6, 7));
    }

    private static List<String> days(String kpi, String subject, int count, int value) {
        LocalDate first = LocalDate.of(2023, 1, 1);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(day -> json(kpi, subject, first.plusDays(day).toString(), "\"value\": " + value))
                .toList());
    }
}
