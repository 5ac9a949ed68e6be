package io.throughline.measurement;

import static io.throughline.RecordLife.with;
import static io.throughline.measurement.GivenMeasurement.MEASUREMENTS;
import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.countKpiRequest;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.measurement.GivenMeasurement.percentKpi;
import static io.throughline.measurement.GivenMeasurement.rateKpi;
import static io.throughline.measurement.GivenMeasurement.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.Rival;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeasurementTest extends ApiTest {

    private static final String ANYTHING = "\"value\": 28";

    @Inject
    Measurements measurements;

    @Inject
    DataSource database;

    @Test
    void isAboutNothingThatIsGone() {
        String team = subject();
        delete("/v1/org-units/" + team, "*").then().statusCode(204);

        post(MEASUREMENTS, json(percentKpi(), team, "2026-02-01", ANYTHING))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations.pointer", contains("/subjectId"));
    }

    @Test
    void keepsWhatItIsAboutAlsoFromGoingAtTheSameTime() throws Exception {
        String kpi = percentKpi();
        String team = subject();
        measurement(kpi, subject(), "2026-02-01", "28");

        Rival.meets(
                        database,
                        "update measurement set subject_id = '" + team + "' where kpi_id = ?",
                        kpi,
                        () -> delete("/v1/org-units/" + team, "*"))
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"));
        get("/v1/org-units/" + team).then().statusCode(200);
    }

    /** A retired KPI takes no new plans; evidence of what it was may come late. */
    @Test
    void mayStillComeOfARetiredKpi() {
        String kpi = percentKpi();
        patch("/v1/kpis/" + kpi, "*", "{\"status\": \"RETIRED\"}").then().statusCode(200);

        measurement(kpi, subject(), "2026-02-01", "28");
    }

    @Test
    void answersTheSameBytesToPostAndToTheNextGet() {
        String kpi = percentKpi();
        String team = subject();

        Response posted = post(
                MEASUREMENTS,
                json(kpi, team, "2026-02-01", "\"value\": 28.50, \"sampleSize\": 40, \"standardDeviation\": 4.5"));
        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("http://.*/v1/measurements/[A-Za-z0-9_-]{48}"))
                .body(
                        "kpiId", equalTo(kpi),
                        "subjectId", equalTo(team),
                        "periodStart", equalTo("2026-02-01"),
                        "periodEnd", equalTo("2026-03-01"),
                        "value", equalTo(28.5f),
                        "definitionVersion", equalTo(1),
                        "recordedBy", equalTo("local-administrator"));

        get(posted.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(equalTo(posted.asString()));
        api().header("If-None-Match", "\"0\"")
                .get(posted.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void takesTheSameKeyAgainAsACorrection() {
        String kpi = percentKpi();
        String team = subject();
        JsonPath first = created(MEASUREMENTS, json(kpi, team, "2026-02-01", ANYTHING));
        String path = MEASUREMENTS + "/" + first.getString("id");
        String before = get(path).asString();

        Response again = post(MEASUREMENTS, json(kpi, team, "2026-02-01", ANYTHING));
        again.then().statusCode(200).header("ETag", "\"0\"").body(equalTo(before));
        assertThat(again.header("Location")).isNull();
        get(path + "/history").then().statusCode(200).body("items", hasSize(0));

        Response corrected = post(
                MEASUREMENTS, json(kpi, team, "2026-02-01", "\"value\": 29").replace("\"crm\"", "\"finance\""));
        corrected
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(first.getString("id")), "value", equalTo(29), "source", equalTo("finance"));

        get(path + "/history")
                .then()
                .body(
                        "items", hasSize(1),
                        "items[0].ending", equalTo("CORRECTED"),
                        "items[0].endedBy", equalTo("local-administrator"),
                        "items[0].endedAt", equalTo(corrected.jsonPath().getString("updatedAt")),
                        "items[0].measurement.value", equalTo(28),
                        "items[0].measurement.source", equalTo("crm"));
        get(path + "?asOf=" + first.getString("updatedAt"))
                .then()
                .statusCode(200)
                .body(equalTo(before));
        get(path + "?asOf=" + corrected.jsonPath().getString("updatedAt"))
                .then()
                .body(equalTo(corrected.asString()));
        get(path + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void replacesAndPatchesFromTheVersionThatWasRead() {
        String kpi = percentKpi();
        String team = subject();
        String path = MEASUREMENTS + "/" + measurement(kpi, team, "2026-02-01", "28");

        put(path, "\"0\"", json(kpi, team, "2026-02-01", "\"value\": 30"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("value", equalTo(30));
        put(path, "\"1\"", json(kpi, team, "2026-02-01", "\"value\": 30"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(path, "\"0\"", json(kpi, team, "2026-02-01", "\"value\": 31"))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        api().contentType(ContentType.JSON)
                .body(json(kpi, team, "2026-02-01", "\"value\": 31"))
                .put(path)
                .then()
                .statusCode(428);
        patch(path, "\"1\"", "{\"value\": 32, \"sampleSize\": 12}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("value", equalTo(32), "sampleSize", equalTo(12), "source", equalTo("crm"));
        patch(path, "*", "{\"sampleSize\": null}").then().statusCode(200).body("sampleSize", nullValue());
        get(path + "/history").then().body("items.measurement.version", contains(0, 1, 2));
    }

    @Test
    void keepsItsKey() {
        String kpi = percentKpi();
        String team = subject();
        String path = MEASUREMENTS + "/" + measurement(kpi, team, "2026-02-01", "28");

        put(path, "\"0\"", json(percentKpi(), subject(), "2026-03-01", ANYTHING))
                .then()
                .statusCode(409)
                .body(
                        "code",
                        equalTo("immutable"),
                        "violations.pointer",
                        contains("/kpiId", "/subjectId", "/periodStart"));
    }

    @Test
    void keepsTheHistoryOfWhatWasDeletedAndGoesOnWithItsVersions() {
        String kpi = percentKpi();
        String team = subject();
        JsonPath first = created(MEASUREMENTS, json(kpi, team, "2026-02-01", ANYTHING));
        String path = MEASUREMENTS + "/" + first.getString("id");
        String before = get(path).asString();

        delete(path, "\"7\"").then().statusCode(412);
        delete(path, "\"0\"").then().statusCode(204);
        get(path).then().statusCode(404).body("code", equalTo("not-found"));
        delete(path, "*").then().statusCode(404);
        get(path + "?asOf=" + first.getString("updatedAt"))
                .then()
                .statusCode(200)
                .body(equalTo(before));
        get(path + "/history").then().statusCode(200).body("items.ending", contains("DELETED"));

        // An ETag of the first life must not fit the second.
        post(MEASUREMENTS, json(kpi, team, "2026-02-01", "\"value\": 5"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        put(path, "\"0\"", json(kpi, team, "2026-02-01", "\"value\": 6")).then().statusCode(412);
        patch(path, "\"1\"", "{\"value\": 6}").then().statusCode(200).header("ETag", "\"2\"");
        get(path + "/history").then().body("items.ending", contains("DELETED", "CORRECTED"));
    }

    /** A measurement that returns while its deletion is under way must not take a version that history has. */
    @Test
    void keepsItsVersionsApartWhileItComesAndGoes() throws Exception {
        String kpi = countKpi("MONTHLY");
        String team = subject();
        String path = MEASUREMENTS + "/" + measurement(kpi, team, "2026-02-01", "0");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            String again = json(kpi, team, "2026-02-01", "\"value\": " + i);
            writers.add(
                    i % 3 == 0
                            ? () -> delete(path, "*").statusCode()
                            : () -> post(MEASUREMENTS, again).statusCode());
        }
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            for (Future<Integer> status : clients.invokeAll(writers)) {
                assertThat(status.get()).isIn(200, 201, 204, 404);
            }
        } finally {
            clients.shutdown();
        }
        post(MEASUREMENTS, json(kpi, team, "2026-02-01", "\"value\": 99"))
                .then()
                .statusCode(oneOf(200, 201));

        List<Integer> versions = get(path + "/history?limit=200").jsonPath().getList("items.measurement.version");
        int newest = get(path).path("version");
        assertThat(versions).isEqualTo(IntStream.range(0, newest).boxed().toList());
    }

    @ParameterizedTest(name = "{0} of {1} x {2} is {3}")
    @CsvSource({
        "70, 250, 100, 28",
        "2, 7, 100, 28.5714285714",
        "1, 3, 1000, 333.333333333",
        "1, 3000000, 1, 0.000000333333",
        "5, 8, 1, 0.625"
    })
    void computesTheValueOfARatio(String numerator, String denominator, int scale, String value) {
        String kpi = scale == 100 ? percentKpi() : rateKpi(scale);
        String ratio = "\"numerator\": %s, \"denominator\": %s".formatted(numerator, denominator);
        String answer = post(MEASUREMENTS, json(kpi, subject(), "2026-02-01", ratio))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).contains("\"value\":" + value + ",");
    }

    @Test
    void takesAValueThatIsTheRoundedRatioAndNoOther() {
        String kpi = percentKpi();
        String team = subject();
        String ratio = "\"numerator\": 2, \"denominator\": 7, \"value\": ";

        post(MEASUREMENTS, json(kpi, team, "2026-02-01", ratio + "28.57"))
                .then()
                .statusCode(201);
        post(MEASUREMENTS, json(kpi, team, "2026-02-01", ratio + "28.571429"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        post(MEASUREMENTS, json(kpi, team, "2026-02-01", ratio + "28.58"))
                .then()
                .statusCode(422)
                .body("code", equalTo("ratio-mismatch"), "violations[0].pointer", equalTo("/value"));
        patch(
                        MEASUREMENTS + "/" + get(MEASUREMENTS + "?kpiId=" + kpi).path("items[0].id"),
                        "\"0\"",
                        "{\"numerator\": 3}")
                .then()
                .statusCode(200)
                .body("value", equalTo(42.857143f));
    }

    @Test
    void refusesWhatIsNotKnown() {
        post(MEASUREMENTS, json(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "2026-02-01", ANYTHING))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations.pointer", contains("/kpiId", "/subjectId"));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-02-03",
        "MONTHLY, 2026-02-02",
        "QUARTERLY, 2026-02-01",
        "YEARLY, 2025-07-01",
    })
    void refusesAPeriodOffTheCadence(String cadence, String start) {
        post(MEASUREMENTS, json(countKpi(cadence), subject(), start, ANYTHING))
                .then()
                .statusCode(422)
                .body("code", equalTo("period-off-cadence"), "violations[0].pointer", equalTo("/periodStart"));
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2024-02-29, 2024-03-01",
        "WEEKLY, 2026-02-02, 2026-02-09",
        "MONTHLY, 2025-12-01, 2026-01-01",
        "QUARTERLY, 2025-10-01, 2026-01-01",
        "YEARLY, 1900-01-01, 1901-01-01",
    })
    void endsThePeriodByTheCadence(String cadence, String start, String end) {
        post(MEASUREMENTS, json(countKpi(cadence), subject(), start, ANYTHING))
                .then()
                .statusCode(201)
                .body("periodEnd", equalTo(end));
    }

    @Test
    void refusesAPeriodThatHasNotBegun() {
        String kpi = countKpi("DAILY");
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

        post(MEASUREMENTS, json(kpi, subject(), today.plusDays(2).toString(), ANYTHING))
                .then()
                .statusCode(422)
                .body("code", equalTo("period-in-future"), "violations[0].pointer", equalTo("/periodStart"));
        post(MEASUREMENTS, json(kpi, subject(), today.toString(), ANYTHING))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"value\": 101 | value-out-of-unit | /value",
                "\"value\": -0.1 | value-out-of-unit | /value",
                "\"numerator\": 3, \"denominator\": 2 | value-out-of-unit | /numerator",
                "\"value\": 50, \"numerator\": 1 | missing | /denominator",
                "\"denominator\": 2 | missing | /numerator",
                "\"numerator\": 1, \"denominator\": 0 | out-of-range | /denominator",
                "\"sampleSize\": 3 | missing | /value",
                "\"value\": 5, \"standardDeviation\": 1 | missing | /sampleSize",
                "\"value\": 5, \"standardDeviation\": -1, \"sampleSize\": 2 | out-of-range | /standardDeviation",
                "\"value\": 5, \"sampleSize\": 0 | out-of-range | /sampleSize",
                "\"value\": 5, \"sampleSize\": 1.5 | wrong-type | /sampleSize",
                "\"value\": \"5\" | wrong-type | /value",
                "\"value\": 1e400 | out-of-range | /value",
                "\"value\": 5, \"unit\": \"%\" | unknown-field | /unit",
            })
    void refusesAPercentThatCannotBe(String fields, String code, String pointer) {
        post(MEASUREMENTS, json(percentKpi(), subject(), "2026-02-01", fields))
                .then()
                .statusCode(422)
                .body("code", equalTo(code), "violations.pointer", contains(pointer));
    }

    @Test
    void refusesARatioOfWhatIsNone() {
        post(
                        MEASUREMENTS,
                        json(
                                countKpi("MONTHLY"),
                                subject(),
                                "2026-02-01",
                                "\"value\": 1, \"numerator\": 1, \"denominator\": 2"))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-ratio"), "violations.pointer", contains("/numerator", "/denominator"));
    }

    @Test
    void refusesARatioTooLargeToBeKept() {
        String ratio = "\"numerator\": 999999999999999999, \"denominator\": 0.000000000001";
        post(MEASUREMENTS, json(rateKpi(1), subject(), "2026-02-01", ratio))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations[0].pointer", equalTo("/numerator"));
    }

    @Test
    void namesAllFaultsAtOnce() {
        post(
                        MEASUREMENTS,
                        json(
                                percentKpi(),
                                UUID.randomUUID().toString(),
                                "2996-02-02",
                                "\"value\": 200, \"standardDeviation\": 1"))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("invalid-request"),
                        "violations.code",
                        containsInAnyOrder(
                                "unknown-reference",
                                "period-in-future",
                                "period-off-cadence",
                                "missing",
                                "value-out-of-unit"));
    }

    @Test
    void remembersTheDefinitionItWasMeasuredBy() {
        String team = subject();
        String request = countKpiRequest("MONTHLY");
        String kpi = create("/v1/kpis", request);
        String path = MEASUREMENTS + "/" + measurement(kpi, team, "2026-02-01", "5");
        put("/v1/kpis/" + kpi, "*", with(request, "{\"formula\": \"Otherwise\"}"))
                .then()
                .statusCode(200);

        measurement(kpi, team, "2026-03-01", "5");
        get(MEASUREMENTS + "?kpiId=" + kpi).then().body("items.definitionVersion", contains(1, 2));
        // Sent again it is the same figure still, by the same definition.
        post(MEASUREMENTS, json(kpi, team, "2026-02-01", "\"value\": 5")).then().statusCode(200);
        get(path).then().header("ETag", "\"0\"").body("definitionVersion", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0190f3a1-7c1e-7000-8000-000000000001",
                "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAIAAFCV",
                "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAJ_____",
                "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAIAAFCVAAAA",
                "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAIAA==="
            })
    void knowsNothingUnderAnotherId(String id) {
        for (String path : List.of(MEASUREMENTS + "/" + id, MEASUREMENTS + "/" + id + "/history")) {
            api().urlEncodingEnabled(false).get(path).then().statusCode(404).body("code", equalTo("not-found"));
        }
        api().urlEncodingEnabled(false)
                .header("If-Match", "*")
                .delete(MEASUREMENTS + "/" + id)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=-periodStart", "&sort=subjectId,-periodStart", "&sort=-updatedAt"})
    void pagesThroughAllOfThemOnce(String sort) {
        String kpi = countKpi("MONTHLY");
        List<String> ids = new ArrayList<>();
        for (String team : List.of(subject(), subject())) {
            for (String start : List.of("2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01")) {
                ids.add(measurement(kpi, team, start, start.substring(6, 7)));
            }
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get(MEASUREMENTS + "?count=true&limit=3&kpiId=" + kpi + sort + cursor)
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(8))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertThat(paged).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void filtersByKeySourceAndPeriod() {
        String kpi = countKpi("MONTHLY");
        String team = subject();
        String other = subject();
        String first = measurement(kpi, team, "2025-12-01", "1");
        String second = measurement(kpi, team, "2026-01-01", "2");
        String third = measurement(kpi, other, "2026-02-01", "3");

        get(MEASUREMENTS + "?subjectId=" + team).then().body("items.id", contains(first, second));
        get(MEASUREMENTS + "?kpiId=" + kpi + "&periodStartFrom=2026-01-01&sort=periodStart")
                .then()
                .body("items.id", contains(second, third));
        get(MEASUREMENTS + "?kpiId=" + kpi + "&periodStartBefore=2026-01-01")
                .then()
                .body("items.id", contains(first));
        get(MEASUREMENTS + "?kpiId=" + kpi + "&source=erp").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=id",
                "sort=numerator",
                "sort=value",
                "sort=source",
                "sort=createdAt",
                "sourceSystem=crm",
                "subject=x",
                "limit=0",
                "cursor=x",
                "periodStartFrom=%2B999999999-12-31",
                "updatedAfter=%2B1000000000-12-31T23:59:59Z",
                "source=%00"
            })
    void refusesAListThatItCannotMake(String query) {
        api().urlEncodingEnabled(false).get(MEASUREMENTS + "?" + query).then().statusCode(400);
    }

    @Test
    void tellsWhatChangedAndWhatWentSinceAnInstant() {
        String kpi = countKpi("MONTHLY");
        String team = subject();
        JsonPath before = created(MEASUREMENTS, json(kpi, team, "2025-01-01", ANYTHING));
        List<String> gone = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String start : List.of("2025-02-01", "2025-03-01", "2025-04-01")) {
            gone.add(measurement(kpi, team, start, "1"));
            left.add(measurement(kpi, subject(), start, "1"));
            delete(MEASUREMENTS + "/" + gone.get(gone.size() - 1), "*").then().statusCode(204);
        }
        List<String> items = new ArrayList<>();
        List<String> tombstones = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get(MEASUREMENTS + "?limit=2&kpiId=" + kpi + "&updatedAfter="
                            + before.getString("updatedAt") + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items.id"));
            tombstones.addAll(page.getList("tombstones.id"));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertThat(items).containsExactlyElementsOf(left);
        assertThat(tombstones).containsSubsequence(gone).doesNotHaveDuplicates();
    }

    @Test
    void replaysTheFirstAnswerToARepeatedKey() {
        String body = json(countKpi("MONTHLY"), subject(), "2026-02-01", ANYTHING);
        for (int status : List.of(201, 200)) {
            String key = unique("key");
            Response first = postOnce(key, body);
            first.then().statusCode(status);
            Response second = postOnce(key, body);
            second.then()
                    .statusCode(status)
                    .header("Idempotency-Replayed", "true")
                    .header("ETag", first.header("ETag"))
                    .body(equalTo(first.asString()));
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        }
    }

    @Test
    void standsInTheWayOfADeletionOfItsSubjectOrItsKpi() {
        String team = subject();
        String kpi = countKpi("MONTHLY");
        String id = measurement(kpi, team, "2026-02-01", "1");

        for (String path : List.of("/v1/org-units/" + team, "/v1/kpis/" + kpi)) {
            delete(path, "\"0\"")
                    .then()
                    .statusCode(409)
                    .body(
                            "code", equalTo("referenced"),
                            "conflicts.resource", contains("measurement"),
                            "conflicts.id", contains(id));
        }
    }

    @Test
    void knowsTheNewestOfEachPairByOneQuery() {
        String kpi = countKpi("MONTHLY");
        String team = subject();
        String other = subject();
        measurement(kpi, team, "2023-12-01", "1");
        measurement(kpi, team, "2025-03-01", "3");
        measurement(kpi, team, "2024-05-01", "2");
        measurement(kpi, other, "2022-01-01", "9");
        UUID kpiId = UUID.fromString(kpi);

        var newest =
                measurements.newest(Stream.of(team, other, UUID.randomUUID().toString())
                        .map(subject -> new KpiSubject(kpiId, UUID.fromString(subject)))
                        .toList());

        assertThat(newest).hasSize(2);
        MeasurementFacts ofTeam = Objects.requireNonNull(newest.get(new KpiSubject(kpiId, UUID.fromString(team))));
        assertThat(ofTeam.periodStart()).isEqualTo("2025-03-01");
        assertThat(ofTeam.periodEnd()).isEqualTo("2025-04-01");
        assertThat(ofTeam.value()).isEqualByComparingTo("3");
        assertThat(measurements.newest(List.of())).isEmpty();
    }

    private static Response postOnce(String key, String body) {
        return api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(MEASUREMENTS);
    }
}
