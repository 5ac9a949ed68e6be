package io.throughline.measurement.series;

import static io.throughline.RecordLife.with;
import static io.throughline.measurement.GivenMeasurement.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.impact.GivenImpact;
import io.throughline.initiative.GivenInitiative;
import io.throughline.initiative.Phase;
import io.throughline.objective.GivenObjective;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KPIs over time: whom they are about, how values become one, and what is said of those that cannot. */
@QuarkusTest
class KpiSeriesTest extends ApiTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static String kpi(String kind, String cadence, String time, String unit) {
        return create(
                "/v1/kpis",
                with(
                        GivenObjective.kpiRequest("LAGGING"),
                        """
                        {"unit": {"kind": "%s", "label": "units"}, "cadence": "%s", "timeAggregation": "%s",
                         "unitAggregation": "%s"}"""
                                .formatted(kind, cadence, time, unit)));
    }

    private static String unit(String parent) {
        return create(
                "/v1/org-units",
                """
                {"name": "%s", "function": "BUSINESS", "parentId": "%s"}"""
                        .formatted(unique("Team"), parent));
    }

    private static String measure(String kpi, String subject, String start, String fields) {
        return create("/v1/measurements", json(kpi, subject, start, fields));
    }

    private static Response series(String kpi, String query) {
        return get("/v1/kpis/" + kpi + "/series" + (query.isEmpty() ? "" : "?" + query));
    }

    /** The values of the points in one line, gaps as dashes. */
    private static String values(String kpi, String query) {
        Response answer = series(kpi, query);
        answer.then().statusCode(200);
        return values(read(answer).path("series"));
    }

    private static String values(JsonNode series) {
        return String.join(
                " ",
                StreamSupport.stream(series.path("points").spliterator(), false)
                        .map(point -> point.path("value").isNull()
                                ? "-"
                                : point.path("value").decimalValue().toPlainString())
                        .toList());
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    @Test
    void showsGapsAsGapsAndSaysWhy() {
        String kpi = kpi("COUNT", "MONTHLY", "SUM", "SUM");
        String unit = GivenObjective.orgUnit();
        measure(kpi, unit, "2026-01-01", "\"value\": 5, \"sampleSize\": 2");
        measure(kpi, unit, "2026-03-01", "\"value\": 7.5");

        series(kpi, "subjectId=" + unit + "&from=2026-01-01&to=2026-05-01")
                .then()
                .statusCode(200)
                .body("series.points", hasSize(4), "grain", equalTo("MONTH"), "series.subjects", equalTo(1))
                .body("series.points.periodStart", contains("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"))
                .body("series.points.periodEnd", contains("2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"))
                .body("series.points.value", contains(5, null, 7.5f, null))
                .body("series.points.n", contains(2, null, null, null))
                .body("series.points.measurements", contains(1, 0, 1, 0))
                .body("series.points.reason", contains(null, "NO_DATA", null, "NO_DATA"))
                .body("series.points.partial", contains(false, false, false, false))
                .body("series.axis.title", equalTo("Win rate (units)"));
    }

    @Test
    void bringsTheWholeOfPointsThatADayLiesIn() {
        String kpi = kpi("COUNT", "MONTHLY", "SUM", "SUM");
        String unit = GivenObjective.orgUnit();
        measure(kpi, unit, "2025-01-01", "\"value\": 1");
        measure(kpi, unit, "2025-12-01", "\"value\": 2");

        series(kpi, "grain=QUARTER&subjectId=" + unit + "&from=2025-03-31&to=2025-10-02")
                .then()
                .body("from", equalTo("2025-01-01"), "to", equalTo("2026-01-01"));
        assertThat(values(kpi, "grain=QUARTER&subjectId=" + unit + "&from=2025-03-31&to=2025-10-02"))
                .isEqualTo("1 - - 2");
        assertThat(values(kpi, "grain=YEAR&subjectId=" + unit + "&from=2025-03-31&to=2025-04-01"))
                .isEqualTo("3");
    }

    /** The week from June 29 to July 5 is June's. */
    @Test
    void givesAWeekToTheMonthInWhichItStarts() {
        String kpi = kpi("COUNT", "WEEKLY", "SUM", "SUM");
        String unit = GivenObjective.orgUnit();
        measure(kpi, unit, "2026-06-29", "\"value\": 1");
        measure(kpi, unit, "2026-07-06", "\"value\": 2");
        String query = "grain=MONTH&subjectId=" + unit + "&from=2026-06-01&to=2026-08-01";

        assertThat(values(kpi, query)).isEqualTo("1 2");
        series(kpi, query)
                .then()
                .body("series.points.expectedPeriods", contains(5, 4), "series.points.partial", contains(true, true));
        assertThat(values(kpi, "subjectId=" + unit + "&from=2026-06-29&to=2026-07-13"))
                .isEqualTo("1 2");
    }

    /** 1 of 10, 9 of 10 and 50 of 80 are 60 percent. The mean of 10, 90 and 62.5 would be 54.17. */
    @Test
    void dividesTheSumsOfPercents() {
        String kpi = GivenObjective.kpi();
        String top = GivenObjective.orgUnit();
        String one = unit(top);
        String two = unit(top);
        measure(kpi, one, "2026-01-01", "\"numerator\": 1, \"denominator\": 10");
        measure(kpi, two, "2026-01-01", "\"numerator\": 9, \"denominator\": 10");
        measure(kpi, two, "2026-02-01", "\"numerator\": 50, \"denominator\": 80");

        series(kpi, "grain=QUARTER&orgUnitId=" + top + "&from=2026-01-01&to=2026-04-01")
                .then()
                .statusCode(200)
                .body("series.points", hasSize(1), "series.points[0].value", equalTo(60))
                .body("series.points[0].n", equalTo(100), "series.points[0].measurements", equalTo(3))
                .body("series.points[0].subjects", equalTo(2), "series.points[0].expectedPeriods", equalTo(3))
                .body("series.points[0].partial", equalTo(true));
        assertThat(values(kpi, "orgUnitId=" + top + "&from=2026-01-01&to=2026-04-01"))
                .isEqualTo("50 62.5 -");
        assertThat(values(kpi, "subjectId=" + top + "&from=2026-01-01&to=2026-04-01"))
                .isEqualTo("- - -");
    }

    @Test
    void leavesPercentsApartWhereADenominatorIsMissing() {
        String kpi = GivenObjective.kpi();
        String top = GivenObjective.orgUnit();
        measure(kpi, unit(top), "2026-01-01", "\"value\": 28");
        measure(kpi, unit(top), "2026-01-01", "\"numerator\": 9, \"denominator\": 10");
        measure(kpi, unit(top), "2026-02-01", "\"value\": 30");

        series(kpi, "orgUnitId=" + top + "&from=2026-01-01&to=2026-03-01")
                .then()
                .body("series.points.value", contains(null, 30))
                .body("series.points.reason", contains("MISSING_DENOMINATOR", null));
    }

    @Test
    void weighsMeansBySampleSize() {
        String kpi = kpi("SCORE", "MONTHLY", "MEAN", "MEAN");
        String top = GivenObjective.orgUnit();
        String one = unit(top);
        String two = unit(top);
        measure(kpi, one, "2026-01-01", "\"value\": 10, \"sampleSize\": 4");
        measure(kpi, two, "2026-01-01", "\"value\": 20, \"sampleSize\": 1");
        measure(kpi, one, "2026-02-01", "\"value\": 40, \"sampleSize\": 5");
        measure(kpi, one, "2026-04-01", "\"value\": 1");
        measure(kpi, two, "2026-04-01", "\"value\": 2, \"sampleSize\": 7");

        assertThat(values(kpi, "orgUnitId=" + top + "&from=2026-01-01&to=2026-05-01"))
                .isEqualTo("12 40 - -");
        assertThat(values(kpi, "grain=QUARTER&orgUnitId=" + top + "&from=2026-01-01&to=2026-04-01"))
                .isEqualTo("26");
        series(kpi, "orgUnitId=" + top + "&from=2026-03-01&to=2026-05-01")
                .then()
                .body("series.points.reason", contains("NO_DATA", "MISSING_SAMPLE_SIZE"));
    }

    @ParameterizedTest
    @CsvSource({"SUM, SUM, 64", "LAST, SUM, 40", "SUM, NONE, -"})
    void followsTheDefinition(String time, String unitAggregation, String value) {
        String kpi = kpi("COUNT", "MONTHLY", time, unitAggregation);
        String top = GivenObjective.orgUnit();
        measure(kpi, unit(top), "2026-01-01", "\"value\": 24");
        measure(kpi, unit(top), "2026-02-01", "\"value\": 40");

        assertThat(values(kpi, "grain=QUARTER&orgUnitId=" + top + "&from=2026-01-01&to=2026-04-01"))
                .isEqualTo(value);
    }

    /** The region's 100 is all of its teams' 60 and 40, and more where teams were not asked. */
    @Test
    void countsNobodyTwiceWhereAUnitAndOneAboveItWereMeasured() {
        String kpi = kpi("COUNT", "MONTHLY", "SUM", "SUM");
        String top = GivenObjective.orgUnit();
        String region = unit(top);
        String team = unit(region);
        String other = unit(region);
        measure(kpi, team, "2026-01-01", "\"value\": 60");
        measure(kpi, other, "2026-01-01", "\"value\": 40");
        measure(kpi, region, "2026-01-01", "\"value\": 105");
        measure(kpi, team, "2026-02-01", "\"value\": 61");
        measure(kpi, other, "2026-02-01", "\"value\": 41");
        String months = "&from=2026-01-01&to=2026-03-01";

        assertThat(values(kpi, "orgUnitId=" + top + months)).isEqualTo("105 102");
        assertThat(values(kpi, "orgUnitId=" + team + months)).isEqualTo("60 61");
        String cohort = cohort(team, region, other);
        assertThat(values(kpi, "cohortId=" + cohort + months)).isEqualTo("105 102");
        assertThat(values(kpi, "cohortId=" + cohort(team, other) + months)).isEqualTo("100 102");
        // What was measured of the cohort as a whole is its own series.
        measure(kpi, cohort, "2026-01-01", "\"value\": 7");
        assertThat(values(kpi, "subjectId=" + cohort + months)).isEqualTo("7 -");
        assertThat(values(kpi, "cohortId=" + cohort + months)).isEqualTo("105 102");
    }

    private static String cohort(String... members) {
        String cohort = create("/v1/cohorts", "{\"name\": \"%s\", \"role\": \"TRAINED\"}".formatted(unique("Pilot")));
        post("/v1/cohorts/" + cohort + "/members", "{\"subjectIds\": [\"" + String.join("\",\"", members) + "\"]}")
                .then()
                .statusCode(200);
        return cohort;
    }

    @Test
    void isAboutTheWholeOrganizationUnlessToldOtherwise() {
        String kpi = kpi("COUNT", "MONTHLY", "SUM", "SUM");
        measure(kpi, GivenObjective.orgUnit(), "2026-01-01", "\"value\": 1");
        measure(kpi, unit(GivenObjective.orgUnit()), "2026-01-01", "\"value\": 2");
        measure(kpi, cohort(GivenObjective.orgUnit()), "2026-01-01", "\"value\": 4");

        assertThat(values(kpi, "from=2026-01-01&to=2026-02-01")).isEqualTo("3");
        series(kpi, "from=2026-01-01&to=2026-02-01")
                .then()
                .body("scope.kind", equalTo("ORGANIZATION"), "scope.id", nullValue(), "target", nullValue());
    }

    @Test
    void answersAnyPastState() {
        String kpi = kpi("COUNT", "MONTHLY", "SUM", "SUM");
        String unit = GivenObjective.orgUnit();
        String january = measure(kpi, unit, "2026-01-01", "\"value\": 1");
        measure(kpi, unit, "2026-02-01", "\"value\": 2");
        String february = "/v1/measurements/" + january;
        String first = get(february).jsonPath().getString("updatedAt");
        String both = series(kpi, "subjectId=" + unit + "&from=2026-02-01&to=2026-03-01")
                .asString();
        String query = "subjectId=" + unit + "&from=2026-01-01&to=2026-03-01&asOf=";
        patch(february, "*", "{\"value\": 10}").then().statusCode(200);
        String corrected = get(february).jsonPath().getString("updatedAt");
        delete(february, "*").then().statusCode(204);

        assertThat(both).contains("\"value\":2");
        assertThat(values(kpi, query + "2026-01-01T00:00:00Z")).isEqualTo("- -");
        assertThat(values(kpi, query + first)).isEqualTo("1 -");
        assertThat(values(kpi, query + corrected)).isEqualTo("10 2");
        assertThat(values(kpi, query + "2999-01-01T00:00:00Z")).isEqualTo("- 2");
    }

    @Test
    void saysWhenTheFiguresOfTwoDefinitionsDoNotCompare() {
        String kpi = kpi("COUNT", "MONTHLY", "SUM", "SUM");
        String unit = GivenObjective.orgUnit();
        measure(kpi, unit, "2026-01-01", "\"value\": 1");
        String query = "subjectId=" + unit + "&from=2026-01-01&to=2026-03-01";
        patch("/v1/kpis/" + kpi, "*", "{\"formula\": \"In other words\"}")
                .then()
                .statusCode(200);
        measure(kpi, unit, "2026-02-01", "\"value\": 2");
        series(kpi, query).then().body("series.definitionVersions", contains(1, 2), "series.comparable", equalTo(true));

        patch("/v1/kpis/" + kpi, "*", "{\"unit\": {\"label\": \"thousands\"}}")
                .then()
                .statusCode(200);

        series(kpi, query)
                .then()
                .body("series.definitionVersions", contains(1, 2), "series.comparable", equalTo(false));
    }

    /** 28 on June 30 to 34 on December 31, 184 days later. */
    @Test
    void drawsTheTargetAndTheWayThere() {
        String kpi = GivenObjective.kpi();
        String objective = GivenObjective.objective();
        String target = GivenObjective.kpiTarget(objective, kpi);
        String unit = get("/v1/kpi-targets/" + target).jsonPath().getString("orgUnitId");
        measure(kpi, unit, "2026-07-01", "\"value\": 29");

        JsonNode answer =
                read(series(kpi, "targetId=" + target + "&subjectId=" + unit + "&from=2026-05-01&to=2027-03-01"));

        assertThat(answer.path("target").path("line").findValuesAsText("periodStart"))
                .containsExactly(
                        "2026-06-01",
                        "2026-07-01",
                        "2026-08-01",
                        "2026-09-01",
                        "2026-10-01",
                        "2026-11-01",
                        "2026-12-01");
        assertThat(answer.path("target").path("line").findValuesAsText("value"))
                .containsExactly(
                        "28.0326086957",
                        "29.0434782609",
                        "30.0543478261",
                        "31.0326086957",
                        "32.0434782609",
                        "33.0217391304",
                        "34");
        assertThat(answer.path("target").path("baseline").path("date").asText()).isEqualTo("2026-06-30");
        assertThat(answer.path("target").path("dueDate").asText()).isEqualTo("2026-12-31");
        assertThat(answer.path("series").path("axis").path("minimum").asInt()).isEqualTo(28);
        assertThat(answer.path("series").path("axis").path("maximum").asInt()).isEqualTo(34);
    }

    @Test
    void findsTheLiveTargetOfTheUnitThatIsDueFirst() {
        String kpi = GivenObjective.kpi();
        String objective = objective(0);
        String unit = GivenObjective.orgUnit();
        target(kpi, objective(-400), unit, 10, "{\"targetValue\": 1}");
        target(kpi, objective, unit, 20, "{\"status\": \"RETIRED\"}");
        target(kpi, objective, unit, 60, "{\"targetValue\": 2}");
        String first = target(kpi, objective, unit, 30, "{\"targetValue\": 3}");
        target(kpi, objective, GivenObjective.orgUnit(), 5, "{\"targetValue\": 4}");

        series(kpi, "subjectId=" + unit).then().body("target.kpiTargetId", equalTo(first));
        series(kpi, "orgUnitId=" + unit).then().body("target.kpiTargetId", equalTo(first), "target.line", hasSize(0));
        series(kpi, "cohortId=" + cohort(unit)).then().body("target", nullValue());
    }

    /** An objective of the half year around today, moved by so many days. */
    private static String objective(int days) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        return create(
                "/v1/objectives",
                with(
                        GivenObjective.objectiveRequest(GivenObjective.orgUnit()),
                        "{\"periodStart\": \"%s\", \"periodEnd\": \"%s\"}"
                                .formatted(today.minusDays(90), today.plusDays(90))));
    }

    private static String target(String kpi, String objective, String unit, int dueIn, String fields) {
        String request = with(
                GivenObjective.kpiTargetRequest(objective, kpi),
                "{\"baseline\": null, \"orgUnitId\": \"%s\", \"dueDate\": \"%s\"}"
                        .formatted(unit, LocalDate.now(ZoneOffset.UTC).plusDays(dueIn)));
        return create("/v1/kpi-targets", with(request, fields));
    }

    @Test
    void showsOtherKpisBesideItWithTheirLag() {
        String lagging = GivenObjective.kpi("LAGGING");
        String leading = create("/v1/kpis", with(GivenObjective.kpiRequest("LEADING"), "{\"name\": \"Calls\"}"));
        String stranger = GivenObjective.kpi();
        String link = GivenObjective.kpiLink(leading, lagging);
        String unit = GivenObjective.orgUnit();
        measure(lagging, unit, "2026-02-01", "\"value\": 28");
        measure(leading, unit, "2026-01-01", "\"value\": 50");

        JsonNode answer = read(series(
                lagging, "with=" + leading + "," + stranger + "&subjectId=" + unit + "&from=2026-01-01&to=2026-03-01"));

        assertThat(values(answer.path("series"))).isEqualTo("- 28");
        assertThat(values(answer.path("with").path(0))).isEqualTo("50 -");
        assertThat(answer.path("with").path(0).path("axis").path("title").asText())
                .isEqualTo("Calls (% of opportunities)");
        assertThat(answer.path("with").path(0).path("link").toString())
                .isEqualTo("{\"kpiLinkId\":\"%s\",\"leadingKpiId\":\"%s\",\"laggingKpiId\":\"%s\",\"lagDays\":90}"
                        .formatted(link, leading, lagging));
        assertThat(values(answer.path("with").path(1))).isEqualTo("- -");
        assertThat(answer.path("with").path(1).path("link").isNull()).isTrue();
        assertThat(answer.path("series").path("link").isNull()).isTrue();
    }

    @Test
    void tellsWhatTheInitiativesBehindItDidMeanwhile() {
        String kpi = GivenObjective.kpi();
        String target = GivenObjective.kpiTarget(GivenObjective.objective(), kpi);
        String initiative = GivenInitiative.readyToLeaveDiscover();
        GivenImpact.mapping(initiative, target);
        GivenInitiative.advance(initiative, Phase.DESIGN, Phase.DELIVER);
        String title = get("/v1/initiatives/" + initiative).jsonPath().getString("title");
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        series(kpi, "")
                .then()
                .statusCode(200)
                .body(
                        "annotations.to",
                        contains("DESIGN", "DELIVER"),
                        "annotations.from",
                        contains("DISCOVER", "DESIGN"))
                .body("annotations.title", everyItem(equalTo(title)), "annotations.date", everyItem(equalTo(today)))
                .body("annotations.initiativeId", everyItem(equalTo(initiative)));
        series(kpi, "from=2020-01-01&to=2021-01-01").then().body("annotations", hasSize(0));
    }

    @Test
    void endsTodayAndStartsAYearBeforeUnlessToldOtherwise() {
        String kpi = kpi("COUNT", "QUARTERLY", "SUM", "SUM");

        List<String> starts = series(kpi, "").jsonPath().getList("series.points.periodStart");

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(starts).hasSize(4);
        assertThat(LocalDate.parse(starts.get(3))).isBeforeOrEqualTo(today).isAfter(today.minusMonths(3));
    }

    @ParameterizedTest
    @CsvSource({
        "grain=WEEK, grain-too-fine",
        "grain=DAY, grain-too-fine",
        "grain=HOUR, invalid-parameter",
        "from=1900-01-01&to=2026-01-01, too-many-points",
        "from=2026-02-01&to=2026-02-01, invalid-parameter",
        "from=2026-02-02&to=2026-02-01, invalid-parameter",
        "from=2999-01-01, invalid-parameter",
        "to=1900-01-01&from=1900-01-01, invalid-parameter",
        "subjectId=0190f3a1-7c1e-7000-8000-000000000001, invalid-parameter",
        "orgUnitId=0190f3a1-7c1e-7000-8000-000000000001, invalid-parameter",
        "cohortId=0190f3a1-7c1e-7000-8000-000000000001, invalid-parameter",
        "targetId=0190f3a1-7c1e-7000-8000-000000000001, invalid-parameter",
        "with=0190f3a1-7c1e-7000-8000-000000000001, invalid-parameter",
        "with=nonsense, invalid-parameter",
        "'with=,', invalid-parameter",
        "subjectId=1, invalid-parameter",
        "unknown=1, invalid-parameter"
    })
    void refusesWhatMakesNoSense(String query, String code) {
        series(GivenObjective.kpi(), query).then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    void takesTheDatesAtTheEndsOfTheCalendar() {
        String kpi = kpi("COUNT", "YEARLY", "SUM", "SUM");

        series(kpi, "to=1900-01-01").then().statusCode(200).body("series.points", hasSize(1));
        series(kpi, "from=2999-12-31&to=2999-12-31").then().statusCode(400);
        series(kpi, "from=2990-12-31&to=2999-12-31").then().statusCode(200).body("to", equalTo("3000-01-01"));
        series(kpi, "asOf=2999-12-31T23:59:59Z").then().statusCode(200);
    }

    @Test
    void isAboutOneChoiceOfSubjectsAndOnlyOfWhatThereIs() {
        String kpi = GivenObjective.kpi();
        String unit = GivenObjective.orgUnit();

        series(kpi, "subjectId=" + unit + "&orgUnitId=" + unit).then().statusCode(400);
        series(kpi, "orgUnitId=" + cohort(unit)).then().statusCode(400);
        series(kpi, "targetId=" + GivenImpact.target()).then().statusCode(400);
        series(kpi, "with=" + kpi("COUNT", "YEARLY", "SUM", "SUM"))
                .then()
                .statusCode(400)
                .body("code", equalTo("grain-too-fine"));
        String six =
                String.join(",", Stream.generate(GivenObjective::kpi).limit(6).toList());
        series(kpi, "with=" + six).then().statusCode(400);
        series(UUID.randomUUID().toString(), "").then().statusCode(404).body("code", equalTo("not-found"));
        series("nonsense", "").then().statusCode(404);
        api().accept("text/csv").get("/v1/kpis/" + kpi + "/series").then().statusCode(406);
    }

    @Test
    void answers304ToWhoHasIt() {
        String path = "/v1/kpis/" + GivenObjective.kpi() + "/series";
        String etag = get(path).header("ETag");

        api().header("If-None-Match", etag).get(path).then().statusCode(304);
    }
}
