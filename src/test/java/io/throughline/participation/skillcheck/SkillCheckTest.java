package io.throughline.participation.skillcheck;

import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.organization.employee.GivenPeople.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.participation.GivenParticipation.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SkillCheckTest extends GivenSkillCheck {

    private static final String HEADER = "initiativeId,employeeId,instrumentId,stage,takenOn,score\n";

    private static String file(String initiative, Team team, String instrument, int... scores) {
        return HEADER
                + IntStream.range(0, scores.length)
                        .mapToObj(i -> "%s,%s,%s,POST,2026-07-%02d,%d\n"
                                .formatted(initiative, team.person(i), instrument, i + 1, scores[i]))
                        .collect(Collectors.joining());
    }

    @Test
    void isOfAPersonOnADayByAVersionAndOnTheScale() {
        Team team = Team.of(1);
        String initiative = initiative();
        String instrument = instrument();
        Response posted = check(initiative, team.person(0), instrument, "PRE", "2026-07-01", "40.5");
        posted.then()
                .statusCode(201)
                .body("orgUnitId", equalTo(team.unit()), "instrumentVersion", equalTo(1), "score", equalTo(40.5f));
        get(posted.header("Location")).then().body(equalTo(posted.asString()));

        check(initiative, team.person(0), instrument, "PRE", "2026-07-01", "41")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"));
        check(initiative, team.person(0), instrument, "PRE", "2999-07-01", "101")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/takenOn", "/score"));
        String nobody = UUID.randomUUID().toString();
        check(nobody, nobody, nobody, "PRE", "2026-07-01", "1")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/initiativeId", "/employeeId", "/instrumentId"));
        String check = CHECKS + "/" + posted.path("id");
        patch(check, "\"0\"", "{\"score\": 42, \"remark\": \"Second attempt\"}")
                .then()
                .statusCode(200)
                .body("score", equalTo(42));
        patch(check, "\"0\"", "{\"score\": 43}").then().statusCode(412);
        patch(check, "*", "{\"stage\": \"POST\"}").then().statusCode(409).body("code", equalTo("immutable"));
        get(check + "?asOf=" + Instant.now()).then().body("score", equalTo(42), "remark", nullValue());
        post("/v1/employees/" + team.person(0) + "/erasure", "{\"reason\": \"Case 9\"}")
                .then()
                .statusCode(201)
                .body("found.remaining", everyItem(equalTo(0)));
        get(check).then().body("score", equalTo(42), "remark", nullValue());
        delete(check, "*").then().statusCode(204);
    }

    @Test
    void becomesAMeasurementOfTheUnitByItselfFromFivePeopleOn() {
        Team team = Team.of(5);
        String initiative = initiative();
        String kpi = scoreKpi(2);
        String instrument = instrument(kpi);
        String last = "";
        for (int i = 0; i < 5; i++) {
            get(measurements(kpi)).then().body("items", hasSize(0));
            check(initiative, team.person(i), instrument, "PRE", "2026-06-30", "10");
            last = check(initiative, team.person(i), instrument, "POST", "2026-07-0" + (i + 1), "" + (60 + 10 * i))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        Response measured = get(measurements(kpi));
        measured.then()
                .body(
                        "items", hasSize(1),
                        "items[0].subjectId", equalTo(team.unit()),
                        "items[0].periodStart", equalTo("2026-07-01"),
                        "items[0].value", equalTo(80),
                        "items[0].sampleSize", equalTo(5),
                        "items[0].standardDeviation", equalTo(15.811388f),
                        "items[0].source", equalTo("throughline/instrument"));
        String evidence = "/v1/measurements/" + measured.path("items[0].id") + "/evidence";
        get(evidence)
                .then()
                .statusCode(200)
                .body(
                        "recordedFromEvidence", equalTo(true),
                        "kind", equalTo("SKILL_CHECK"),
                        "definitionId", equalTo(instrument),
                        "definitionVersion", equalTo(1),
                        "people", equalTo(5),
                        "mean", equalTo(80),
                        "initiativeIds", equalTo(List.of(initiative)));
        Response page = get(evidence + "/records?limit=3");
        page.then().statusCode(200).body("items", hasSize(3), "items[0].initiativeId", equalTo(initiative));
        get(evidence + "/records?limit=3&cursor=" + page.path("nextCursor"))
                .then()
                .body("items", hasSize(2), "nextCursor", nullValue(), "items.id", hasItem(last));

        patch(CHECKS + "/" + last, "*", "{\"score\": 50}").then().statusCode(200);
        get(measurements(kpi)).then().body("items[0].value", equalTo(70), "items[0].version", equalTo(1));
        get("/v1/measurements/" + measured.path("items[0].id") + "/history")
                .then()
                .body("items.measurement.value", equalTo(List.of(80)));

        delete(CHECKS + "/" + last, "*").then().statusCode(204);
        get(measurements(kpi)).then().body("items", hasSize(0));
        get(evidence).then().statusCode(404);
    }

    /** Two that add up at once and see each other's check too late would leave a figure without one of the two. */
    @Test
    void losesNoCheckWhereManyComeAtOnce() throws InterruptedException {
        Team team = Team.of(8);
        String initiative = initiative();
        String kpi = scoreKpi(2);
        String instrument = instrument(kpi);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (String person : team.people()) {
            pool.execute(() -> statuses.add(check(initiative, person, instrument, "POST", "2026-07-05", "50")
                    .statusCode()));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(statuses).hasSize(8).containsOnly(201);
        get(measurements(kpi)).then().body("items[0].sampleSize", equalTo(8), "items[0].value", equalTo(50));
    }

    /** Five were checked; one who works in the unit above would be known by subtraction. */
    @Test
    void isTracedBackWithoutFiguresWhereTheMeasurementShowsNone() {
        Team team = Team.of(5);
        String kpi = scoreKpi(2);
        String instrument = instrument(kpi);
        String initiative = initiative();
        employee("Lonely", team.division(), null);
        team.people().forEach(person -> check(initiative, person, instrument, "POST", "2026-07-05", "50"));

        Response measured = get(measurements(kpi));
        measured.then().body("items", hasSize(1), "items[0].withheld", equalTo(true), "items[0].value", nullValue());
        get("/v1/measurements/" + measured.path("items[0].id") + "/evidence")
                .then()
                .statusCode(200)
                .body(
                        "recordedFromEvidence", equalTo(true),
                        "withheld", equalTo(true),
                        "people", nullValue(),
                        "mean", nullValue(),
                        "standardDeviation", nullValue());
    }

    @Test
    void countsWhatWasTakenBeforeAKpiWasNamed() {
        Team team = Team.of(5);
        String initiative = initiative();
        String instrument = instrument();
        team.people().forEach(person -> check(initiative, person, instrument, "POST", "2026-07-05", "50"));
        String kpi = scoreKpi(2);

        patch("/v1/instruments/" + instrument, "*", "{\"kpiId\": \"" + kpi + "\"}")
                .then()
                .statusCode(200);

        get(measurements(kpi)).then().body("items[0].value", equalTo(50));
        patch("/v1/instruments/" + instrument, "*", "{\"kpiId\": null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"));
    }

    @Test
    void comesByFileAndTheSameFileTwice() {
        Team team = Team.of(6);
        String initiative = initiative();
        String kpi = scoreKpi(2);
        String instrument = instrument(kpi);
        String file = file(initiative, team, instrument, 10, 20, 30, 40, 50);

        csv(CHECKS + "/bulk?dryRun=true", file).then().statusCode(200).body("inserted", equalTo(5));
        get(measurements(kpi)).then().body("items", hasSize(0));
        csv(CHECKS + "/bulk", file).then().statusCode(200).body("inserted", equalTo(5), "unchanged", equalTo(0));
        csv(CHECKS + "/bulk", file).then().statusCode(200).body("inserted", equalTo(0), "unchanged", equalTo(5));

        get(measurements(kpi)).then().body("items[0].value", equalTo(30), "items[0].version", equalTo(0));
        csv(CHECKS + "/bulk?mode=partial", file(initiative, team, instrument, 10, 20, 30, 40, 100, 999))
                .then()
                .statusCode(200)
                .body(
                        "corrected", equalTo(1),
                        "unchanged", equalTo(4),
                        "refused", equalTo(1),
                        "refusals[0].pointer", equalTo("/score"));
        get(measurements(kpi)).then().body("items[0].value", equalTo(40));
        csv(CHECKS + "/bulk", file + file.substring(HEADER.length()))
                .then()
                .statusCode(422)
                .body("refused", equalTo(5), "refusals[0].code", equalTo("duplicate-in-batch"));
    }
}
