package io.throughline.roi;

import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.RecordLife;
import io.throughline.measurement.GivenMeasurement;
import io.throughline.objective.GivenObjective;
import io.throughline.organization.employee.GivenPeople;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Studies of stored series and rates, held against the same figures posted by hand; and how much a KPI varies. */
@QuarkusTest
class StudiedSeriesTest extends ApiTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int BEFORE = 12;
    private static final int MONTHS = 24;

    /** What is stored is in another order, beside another KPI, and has a month in which the program ran. */
    @Test
    void aSeriesOfAUnitIsTheSeriesThatIsPosted() {
        String unit = GivenObjective.orgUnit();
        String calls = GivenMeasurement.countKpi("MONTHLY");
        String ads = GivenMeasurement.countKpi("MONTHLY");
        IntUnaryOperator driver = month -> 10 + month * 7 % 5;
        IntUnaryOperator value =
                month -> 100 + 2 * month + 3 * driver.applyAsInt(month) + (month > BEFORE ? 15 : 0) + month * month % 4;
        store(calls, unit, value);
        store(ads, unit, driver);

        JsonObject result = studied(JsonObject.of(
                "name", "Calls of one unit",
                "changeBasis", "TOTAL",
                "kpiId", calls,
                "population", JsonObject.of("orgUnitId", unit, "asOf", "2025-01-01"),
                "driverKpiIds", JsonArray.of(ads),
                "interventionStart", "2025-01-01",
                "interventionEnd", "2025-02-01"));

        assertThat(result.getJsonObject("counts").getInteger("betweenBeforeAndAfter"))
                .isEqualTo(1);
        JsonArray found = result.getJsonArray("methods");
        JsonObject plain = new JsonObject()
                .put("cadence", "MONTHLY")
                .put("before", points(0, BEFORE, month -> point(month, value)))
                .put("after", points(BEFORE + 1, MONTHS, month -> point(month, value)));
        JsonObject driven = new JsonObject()
                .put("before", points(0, BEFORE, month -> driven(month, value, driver)))
                .put("after", points(BEFORE + 1, MONTHS, month -> driven(month, value, driver)));
        JsonArray posted = new JsonObject(post(
                                "/v1/roi-calculations/preview",
                                tried(line(
                                                "calls",
                                                method("TREND_LINE", plain),
                                                method("SEGMENTED_REGRESSION", plain),
                                                method("FORECAST_MODEL", driven)))
                                        .encode())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getJsonArray("benefitLines")
                .getJsonObject(0)
                .getJsonArray("methods");
        for (String kind : List.of("TREND_LINE", "SEGMENTED_REGRESSION", "FORECAST_MODEL")) {
            for (String figure : List.of("improvement", "standardError", "degreesOfFreedom", "pValue", "n")) {
                assertThat(of(kind, found).getValue(figure))
                        .as(kind + " " + figure)
                        .isNotNull()
                        .isEqualTo(of(kind, posted).getValue(figure));
            }
        }
        assertThat(of("TREND_LINE", found).getDouble("improvement")).isBetween(10.0, 20.0);
        assertThat(result.getString("grade")).isEqualTo("C");
        assertThat(result.getJsonObject("spread").getDouble("smallest")).isEqualTo(result.getDouble("improvement"));
    }

    @Test
    void ratesOfTwoCohortsAreComparedByTheirEvents() {
        String errors = create(
                "/v1/kpis",
                RecordLife.with(
                        GivenObjective.kpiRequest("LAGGING"),
                        """
                        {"unit": {"kind": "RATE", "label": "errors", "minimum": null, "maximum": null},
                         "scale": 1000, "direction": "LOWER_IS_BETTER"}"""));
        List<String> trained = units(5);
        List<String> control = units(5);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(rate(errors, trained.get(i), "2026-05-01", 40 + i));
            rows.add(rate(errors, trained.get(i), "2026-09-01", 20 + i));
            rows.add(rate(errors, control.get(i), "2026-05-01", 41 + i));
            rows.add(rate(errors, control.get(i), "2026-09-01", 39 + i));
        }
        store(rows);

        JsonObject result = studied(JsonObject.of(
                "name", "Errors of two cohorts",
                "changeBasis", "PER_SUBJECT",
                "kpiId", errors,
                "population", JsonObject.of("cohortId", cohort("TRAINED", trained)),
                "controlCohortId", cohort("CONTROL", control),
                "interventionStart", "2026-07-01",
                "interventionEnd", "2026-08-01"));

        JsonObject rates = of("RATE_COMPARISON", result.getJsonArray("methods"));
        // Per 1,000: from 42 to 22 against 43 to 41.
        assertThat(rates.getDouble("improvement")).isEqualTo(18);
        assertThat(rates.getString("grade")).isEqualTo("B");
        assertThat(rates.getDouble("standardError")).isPositive();
    }

    /** Six people, two months: 2, 4 and 6 twice each, then each 10 higher. What all have in common is no spread. */
    @Test
    void powerFindsHowMuchAKpiVariesInWhatWasMeasured() {
        String kpi = GivenMeasurement.countKpi("MONTHLY");
        List<String> people = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String person = GivenPeople.employee("Agent", null, null);
            people.add(person);
            rows.add(GivenMeasurement.json(kpi, person, "2026-05-01", "\"value\": " + (2 + i / 2 * 2)));
            rows.add(GivenMeasurement.json(kpi, person, "2026-06-01", "\"value\": " + (12 + i / 2 * 2)));
        }
        store(rows);
        JsonObject measured = spread(kpi, people);

        JsonObject answer = new JsonObject(post("/v1/impact-studies/power", power(measured))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(answer.getJsonObject("measured"))
                .isEqualTo(new JsonObject(
                        "{\"source\": \"PEOPLE\", \"standardDeviation\": 1.788854382, \"degreesOfFreedom\": 10}"));
        JsonObject given = new JsonObject(power(measured)).put("standardDeviation", 1.788854382);
        given.remove("measured");
        double detectable = new JsonObject(post("/v1/impact-studies/power", given.encode())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getDouble("detectableImprovement");
        assertThat(answer.getDouble("detectableImprovement")).isCloseTo(detectable, within(1e-9));
    }

    @Test
    void powerRefusesASpreadOfFewPeopleOrOfNothing() {
        String kpi = GivenMeasurement.countKpi("MONTHLY");
        List<String> people = List.of(GivenPeople.employee("One", null, null), GivenPeople.employee("Two", null, null));
        store(List.of(
                GivenMeasurement.json(kpi, people.get(0), "2026-05-01", "\"value\": 1"),
                GivenMeasurement.json(kpi, people.get(1), "2026-05-01", "\"value\": 9")));
        JsonObject measured = spread(kpi, people);

        refused(measured, "population-too-small", "/measured/population");
        refused(measured.copy().put("from", "2026-06-01"), "spread-unknown", "/measured");
        refused(measured.copy().put("to", "2026-01-01"), "period-reversed", "/measured/to");
        refused(
                measured.copy().put("kpiId", "0190f3a1-7c1e-7000-8000-000000000001"),
                "unknown-reference",
                "/measured/kpiId");
        JsonObject both = new JsonObject(power(measured)).put("standardDeviation", 3);
        post("/v1/impact-studies/power", both.encode()).then().statusCode(422);
    }

    private static void refused(JsonObject measured, String code, String pointer) {
        JsonObject violation = new JsonObject(post("/v1/impact-studies/power", power(measured))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .getJsonArray("violations")
                .getJsonObject(0);
        assertThat(violation.getString("code")).isEqualTo(code);
        assertThat(violation.getString("pointer")).isEqualTo(pointer);
    }

    private static String power(JsonObject measured) {
        return JsonObject.of("design", "TWO_GROUPS", "trained", 46, "control", 46, "measured", measured)
                .encode();
    }

    private static JsonObject studied(JsonObject study) {
        return new JsonObject(post("/v1/impact-studies", study.encode())
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .getJsonObject("result");
    }

    private static JsonObject method(String kind, JsonObject series) {
        return JsonObject.of("kind", kind, "series", series);
    }

    private static JsonArray points(int from, int to, Function<Integer, JsonObject> point) {
        return new JsonArray(IntStream.range(from, to).boxed().map(point).toList());
    }

    private static JsonObject point(int month, IntUnaryOperator value) {
        return JsonObject.of("periodStart", start(month), "value", value.applyAsInt(month));
    }

    private static JsonObject driven(int month, IntUnaryOperator value, IntUnaryOperator driver) {
        return JsonObject.of(
                "value",
                value.applyAsInt(month),
                "drivers",
                JsonArray.of(JsonObject.of("name", "ads", "value", driver.applyAsInt(month))));
    }

    private static String start(int month) {
        return FIRST.plusMonths(month).toString();
    }

    private static void store(String kpi, String subject, IntUnaryOperator value) {
        store(IntStream.range(0, MONTHS)
                .map(month -> MONTHS - 1 - month)
                .mapToObj(month ->
                        GivenMeasurement.json(kpi, subject, start(month), "\"value\": " + value.applyAsInt(month)))
                .toList());
    }

    private static void store(List<String> rows) {
        post("/v1/measurements/batch", "{\"measurements\": [" + String.join(",", rows) + "]}")
                .then()
                .statusCode(200);
    }

    private static String rate(String kpi, String subject, String periodStart, int events) {
        return GivenMeasurement.json(
                kpi, subject, periodStart, "\"numerator\": %d, \"denominator\": 1000".formatted(events));
    }

    private static List<String> units(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> GivenObjective.orgUnit())
                .toList();
    }

    private static String cohort(String role, List<String> members) {
        String cohort = create("/v1/cohorts", "{\"name\": \"%s\", \"role\": \"%s\"}".formatted(unique("Pilot"), role));
        post(
                        "/v1/cohorts/" + cohort + "/members",
                        JsonObject.of("subjectIds", members).encode())
                .then()
                .statusCode(200);
        return cohort;
    }

    /** Where to look how much a KPI varies: among those people, in the first half of 2026. */
    private static JsonObject spread(String kpi, List<String> people) {
        return JsonObject.of(
                "kpiId",
                kpi,
                "population",
                JsonObject.of("cohortId", cohort("AUDIENCE", people)),
                "from",
                "2026-01-01",
                "to",
                "2026-07-01");
    }

    private static JsonObject of(String kind, JsonArray methods) {
        return methods.stream()
                .map(JsonObject.class::cast)
                .filter(method -> kind.equals(method.getString("kind")))
                .findFirst()
                .orElseThrow();
    }
}
