package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.program;
import static io.throughline.roi.GivenRoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.measurement.GivenMeasurement;
import io.throughline.objective.GivenObjective;
import io.throughline.organization.employee.GivenPeople;
import io.throughline.platform.json.Sha256;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Studies of what a program changed: kept as they were, and what calculations and the ledger take from them. */
@QuarkusTest
class ImpactStudyTest extends ApiTest {

    private static final String STUDIES = "/v1/impact-studies";

    @Test
    void keepsAStudyOfGivenFiguresByteForByte() {
        Response posted = post(STUDIES, retailSales().encode());

        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("http://.*/v1/impact-studies/[0-9a-f-]{36}"))
                .body(
                        "result.headlineMethod", equalTo("POST_ONLY_CONTROL"),
                        "result.grade", equalTo("C"),
                        "result.improvement", equalTo(1626),
                        "result.change", equalTo(1626),
                        "result.interval", nullValue(),
                        "result.undefined.interval.code", equalTo("group-means-only"),
                        "result.methods.kind", contains("POST_ONLY_CONTROL", "BEFORE_AFTER"),
                        "result.spread.smallest", equalTo(1626),
                        "result.spread.largest", equalTo(2000),
                        "result.spread.range", equalTo(374),
                        "result.counts", nullValue());
        String path = posted.header("Location");
        get(path).then().statusCode(200).header("ETag", "\"0\"").body(equalTo(posted.asString()));
        api().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
        String inputs = get(path + "/inputs").then().statusCode(200).extract().asString();
        assertThat(Sha256.of(inputs)).isEqualTo(posted.jsonPath().getString("inputsHash"));
        post(path + "/verification", "{}")
                .then()
                .statusCode(200)
                .body("matching", equalTo(true), "differences", equalTo(List.of()));
    }

    @Test
    void readsTheMeasurementsAroundAProgram() {
        Groups groups = new Groups();
        Response posted = post(STUDIES, groups.study().encode());

        posted.then().statusCode(201);
        JsonObject result = new JsonObject(posted.asString()).getJsonObject("result");
        assertThat(result.getJsonObject("counts"))
                .isEqualTo(
                        new JsonObject(
                                """
                                {"measurements": 12, "betweenBeforeAndAfter": 1, "trained": 3, "trainedWithoutData": 0,
                                 "control": 3, "controlWithoutData": 0, "unpaired": 0}"""));
        posted.then()
                .body(
                        "result.improvement",
                        equalTo(5),
                        "result.headlineMethod",
                        equalTo("DIFFERENCE_IN_DIFFERENCES"),
                        "result.grade",
                        equalTo("B"),
                        "result.randomized",
                        equalTo(false),
                        "result.from",
                        equalTo("2023-07-01"),
                        "result.to",
                        equalTo("2027-08-01"),
                        "result.methods.kind",
                        contains(
                                "DIFFERENCE_IN_DIFFERENCES",
                                "POST_ONLY_CONTROL",
                                "SEGMENTED_REGRESSION",
                                "TREND_LINE",
                                "BEFORE_AFTER"),
                        "result.methods.admissible",
                        contains(true, true, false, false, true),
                        "result.methods.find { it.kind == 'BEFORE_AFTER' }.improvement",
                        equalTo(6),
                        "result.methods.find { it.kind == 'POST_ONLY_CONTROL' }.n",
                        equalTo(6));
        for (String cohort : List.of(groups.trained, groups.control)) {
            get("/v1/cohorts/" + cohort).then().body("frozenAt", notNullValue());
        }
        assertThat(get(posted.header("Location") + "/inputs").asString())
                .doesNotContain(groups.trainedUnits.get(0))
                .doesNotContain(groups.controlUnits.get(0));
        get(STUDIES + "?kpiId=" + groups.kpi + "&cohortId=" + groups.trained + "&grade=B&count=true&superseded=false")
                .then()
                .statusCode(200)
                .body(
                        "count", equalTo(1),
                        "items[0].improvement", equalTo(5),
                        "items[0].dataChanged", equalTo(false),
                        "items[0].supersededBy", nullValue());
        api().accept("text/csv").get(STUDIES + "?kpiId=" + groups.kpi).then().statusCode(200);
    }

    /** Chance decided only where both groups came out of one draw; people stand there under pseudonyms. */
    @Test
    void isRandomizedWhereOneDrawMadeBothGroups() {
        String kpi = GivenMeasurement.countKpi("MONTHLY");
        List<String> people = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String person = GivenPeople.employee("Agent", null, null);
            people.add(person);
            rows.add(GivenMeasurement.json(kpi, person, "2026-05-01", "\"value\": " + (20 + i)));
            rows.add(GivenMeasurement.json(kpi, person, "2026-09-01", "\"value\": " + (22 + i * i)));
        }
        post("/v1/measurements/batch", "{\"measurements\": [" + String.join(",", rows) + "]}")
                .then()
                .statusCode(200);
        Response draw = post(
                "/v1/cohorts/" + cohort("AUDIENCE", people) + "/draws",
                "{\"trainedName\": \"T\", \"controlName\": \"C\", \"controlShare\": 0.5, \"seed\": 7}");
        JsonObject study = JsonObject.of(
                "name",
                "Calls of those whom chance chose",
                "changeBasis",
                "PER_SUBJECT",
                "kpiId",
                kpi,
                "population",
                JsonObject.of("cohortId", draw.jsonPath().getString("trained.id")),
                "controlCohortId",
                draw.jsonPath().getString("control.id"),
                "interventionStart",
                "2026-07-01",
                "interventionEnd",
                "2026-08-01",
                "clusterByOrgUnit",
                true);

        Response posted = post(STUDIES, study.encode());

        posted.then()
                .statusCode(201)
                .body(
                        "result.randomized", equalTo(true),
                        "result.grade", equalTo("A"),
                        "result.counts.trained", equalTo(5),
                        "result.counts.trainedWithoutData", equalTo(0),
                        "result.subjects", equalTo(5));
        String inputs = get(posted.header("Location") + "/inputs").asString();
        people.forEach(person -> assertThat(inputs).doesNotContain(person));
        post(posted.header("Location") + "/verification", "{}").then().body("matching", equalTo(true));
    }

    /** Properties 7 and 8: what was stored stays, and what may be claimed follows the newest study. */
    @Test
    void aCalculationStandsOnItsStudyAndIsMarkedWhenTheDataChange() {
        Groups groups = new Groups();
        String study = create(STUDIES, groups.study().encode());
        Response posted =
                post(CALCULATIONS, GivenRoi.of(program(), onStudy(study)).encode());

        posted.then()
                .statusCode(201)
                .body(
                        "result.benefitLines[0].improvement", equalTo(5),
                        "result.benefitLines[0].kpi.kpiId", equalTo(groups.kpi),
                        "result.totals.benefit.amount", equalTo("15.00"),
                        "claims[0].standing", equalTo("CLAIMED"),
                        "claims[0].amount", equalTo(5),
                        "claims[0].cap", equalTo(5),
                        "claims[0].capSource", equalTo("IMPACT_STUDY"),
                        "claims[0].left", equalTo(0));
        String calculation = posted.jsonPath().getString("id");
        JsonObject estimated = estimated(groups.kpi, "1").put("population", JsonObject.of("cohortId", groups.trained));
        post(CALCULATIONS, GivenRoi.of(program(), estimated).encode())
                .then()
                .statusCode(409)
                .body("code", equalTo("over-claimed"), "claims.roiCalculationId", contains(calculation));
        get(CALCULATIONS + "/" + calculation + "/standing").then().body("dataChanged", equalTo(false));

        groups.correct(groups.trainedUnits.get(0), "2026-09-01", "31");

        get(posted.header("Location")).then().body(equalTo(posted.asString()));
        post(posted.header("Location") + "/verification", "{}").then().body("matching", equalTo(true));
        get(CALCULATIONS + "/" + calculation + "/standing")
                .then()
                .body(
                        "dataChanged", equalTo(true),
                        "changedMeasurements.size()", equalTo(1),
                        "changedMeasurements[0].impactStudyId", equalTo(study),
                        "changedMeasurements[0].subjectId", equalTo(groups.trainedUnits.get(0)),
                        "changedMeasurements[0].valueUsed", equalTo(34),
                        "changedMeasurements[0].valueNow", equalTo(31),
                        "changedMeasurements[0].deleted", equalTo(false));
        get(CALCULATIONS + "?impactStudyId=" + study).then().body("items.dataChanged", contains(true));
        get(STUDIES + "/" + study + "/standing").then().body("dataChanged", equalTo(true));

        String newer = create(STUDIES, groups.study().put("supersedes", study).encode());

        get(STUDIES + "/" + study + "/standing").then().body("supersededBy", equalTo(newer));
        get("/v1/benefit-ledger?kpiId=" + groups.kpi)
                .then()
                .body(
                        "items.status", contains("OVER_CLAIMED"),
                        "items[0].cap", equalTo(4),
                        "items[0].claimed", equalTo(5),
                        "items[0].left", equalTo(0));
        post(CALCULATIONS, GivenRoi.of(program(), onStudy(newer)).encode())
                .then()
                .statusCode(409)
                .body("code", equalTo("over-claimed"));
        post(CALCULATIONS + "/" + calculation + "/release", "{\"reason\": \"The data were corrected\"}")
                .then()
                .statusCode(200);
        post(CALCULATIONS, GivenRoi.of(program(), onStudy(newer)).encode())
                .then()
                .statusCode(201)
                .body("claims[0].amount", equalTo(4), "claims[0].left", equalTo(0));
        post(STUDIES, groups.study().put("supersedes", study).encode())
                .then()
                .statusCode(409)
                .body("code", equalTo("already-superseded"), "conflicts.id", contains(newer));
    }

    @Test
    void refusesAControlGroupOfTheTrainedAndGroupsOfFewPeople() {
        Groups groups = new Groups();
        String mixed = cohort("CONTROL", List.of(groups.trainedUnits.get(0), groups.controlUnits.get(0)));
        post(STUDIES, groups.study().put("controlCohortId", mixed).encode())
                .then()
                .statusCode(422)
                .body("code", equalTo("control-contaminated"), "violations.pointer", contains("/controlCohortId"));
        String person = GivenPeople.employee("One", null, null);
        String few = cohort("CONTROL", List.of(person));
        post(STUDIES, groups.study().put("controlCohortId", few).encode())
                .then()
                .statusCode(422)
                .body("code", equalTo("population-too-small"), "violations.pointer", contains("/controlCohortId"));
        get("/v1/cohorts/" + few).then().body("frozenAt", nullValue());
        get(STUDIES + "?count=true&kpiId=" + groups.kpi).then().body("count", equalTo(0));
    }

    @Test
    void namesEveryFaultOfAStudyAtOnce() {
        String unknown = "0190f3a1-7c1e-7000-8000-000000000001";
        JsonObject study = JsonObject.of(
                "name",
                "Swapped",
                "changeBasis",
                "PER_SUBJECT",
                "kpiId",
                unknown,
                "initiativeId",
                unknown,
                "population",
                JsonObject.of("orgUnitId", unknown),
                "controlCohortId",
                unknown,
                "interventionStart",
                "2026-08-01",
                "interventionEnd",
                "2026-07-01",
                "lagDays",
                -1,
                "from",
                "2027-01-01");
        study.put("to", "2026-01-01");
        post(STUDIES, study.encode())
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/kpiId",
                                "/initiativeId",
                                "/population/orgUnitId",
                                "/controlCohortId",
                                "/interventionEnd",
                                "/lagDays",
                                "/to"));
        post(STUDIES, "{\"name\": \"Nothing\", \"changeBasis\": \"TOTAL\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/kpiId", "/population"));
        JsonObject noShare = retailSales().put("methods", JsonArray.of(estimates(row("sponsor", "1", "2", "1"))));
        post(STUDIES, noShare.encode())
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("outside-zero-to-one"),
                        "violations.pointer",
                        contains("/methods/0/rows/0/contribution"));
        post(STUDIES, retailSales().put("supersedes", unknown).encode())
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/supersedes"));
    }

    @Test
    void aLineDoesNotContradictItsStudy() {
        String study = create(STUDIES, retailSales().encode());
        JsonObject both = onStudy(study).put("changeBasis", "TOTAL").put("kpiId", GivenObjective.kpi());
        both.put("methods", JsonArray.of(GivenRoi.beforeAfter("1", "2")));
        JsonObject neither = onStudy(study);
        neither.remove("impactStudyId");
        JsonObject unknown = onStudy("0190f3a1-7c1e-7000-8000-000000000001").put("id", "unknown");
        post(
                        GivenRoi.PREVIEW,
                        GivenRoi.tried(both, neither.put("id", "neither"), unknown)
                                .encode())
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/benefitLines/0/methods",
                                "/benefitLines/0/kpiId",
                                "/benefitLines/0/changeBasis",
                                "/benefitLines/1/methods",
                                "/benefitLines/2/impactStudyId"));
        post(GivenRoi.PREVIEW, GivenRoi.tried(onStudy(study)).encode())
                .then()
                .statusCode(200)
                .body("benefitLines[0].improvement", equalTo(1626));
    }

    @Test
    void isNotThereUnderAnotherIdAndIsNeverChanged() {
        String none = STUDIES + "/0190f3a1-7c1e-7000-8000-000000000001";
        for (String path : List.of(none, none + "/inputs", none + "/standing")) {
            get(path).then().statusCode(404).body("code", equalTo("not-found"));
        }
        post(none + "/verification", "{}").then().statusCode(404);
        String key = unique("key");
        Response first = postWithKey(key, retailSales().encode());
        first.then().statusCode(201);
        postWithKey(key, retailSales().encode())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first.asString()));
        delete(STUDIES + "/" + first.jsonPath().getString("id"), "*").then().statusCode(405);
        get(STUDIES + "?method=ANY").then().statusCode(400);
        get(STUDIES + "?sort=improvement").then().statusCode(400);
    }

    private static Response postWithKey(String key, String json) {
        return api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(json)
                .post(STUDIES);
    }

    /** P1, with another method beside it. */
    private static JsonObject retailSales() {
        JsonObject line = GivenRoi.retailSales();
        return JsonObject.of(
                "name",
                "Sales per associate",
                "changeBasis",
                "PER_SUBJECT",
                "kpi",
                line.getJsonObject("kpi"),
                "methods",
                line.getJsonArray("methods").copy().add(GivenRoi.beforeAfter("10000", "12000")));
    }

    private static JsonObject onStudy(String study) {
        JsonObject line = GivenRoi.line("studied").put("impactStudyId", study).put("changeBasis", "PER_SUBJECT");
        line.put("subjects", 3);
        line.remove("kpi");
        line.remove("methods");
        return line;
    }

    private static JsonObject estimated(String kpi, String value) {
        JsonObject line = GivenRoi.line("estimated", estimates(row("sponsor", value, "1", "1")))
                .put("kpiId", kpi)
                .put("changeBasis", "PER_SUBJECT")
                .put("subjects", 3);
        line.remove("kpi");
        return line;
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

    /** Three trained teams from 30 to 36 calls a month, three others from 30 to 31; the program is in July 2026. */
    private static final class Groups {

        final String kpi = GivenMeasurement.countKpi("MONTHLY");
        final List<String> trainedUnits = units();
        final List<String> controlUnits = units();
        final String trained = cohort("TRAINED", trainedUnits);
        final String control = cohort("CONTROL", controlUnits);

        Groups() {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                rows.add(measured(trainedUnits.get(i), "2026-05-01", 30));
                rows.add(measured(trainedUnits.get(i), "2026-09-01", 34 + 2 * i));
                rows.add(measured(controlUnits.get(i), "2026-05-01", 30));
                rows.add(measured(controlUnits.get(i), "2026-09-01", 30 + i));
            }
            rows.add(measured(trainedUnits.get(0), "2026-07-01", 99));
            post("/v1/measurements/batch", "{\"measurements\": [" + String.join(",", rows) + "]}")
                    .then()
                    .statusCode(200);
        }

        private String measured(String subject, String periodStart, int value) {
            return GivenMeasurement.json(kpi, subject, periodStart, "\"value\": " + value);
        }

        void correct(String subject, String periodStart, String value) {
            GivenMeasurement.corrected(kpi, subject, periodStart, value);
        }

        JsonObject study() {
            return JsonObject.of(
                    "name", "Calls of the pilot teams",
                    "changeBasis", "PER_SUBJECT",
                    "kpiId", kpi,
                    "population", JsonObject.of("cohortId", trained),
                    "controlCohortId", control,
                    "interventionStart", "2026-07-01",
                    "interventionEnd", "2026-08-01");
        }

        private static List<String> units() {
            return List.of(GivenObjective.orgUnit(), GivenObjective.orgUnit(), GivenObjective.orgUnit());
        }
    }
}
