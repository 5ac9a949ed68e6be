package io.throughline.participation.observation;

import static io.throughline.initiative.GivenInitiative.behavior;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.learningObjective;
import static io.throughline.objective.GivenObjective.kpiRequest;
import static io.throughline.organization.employee.GivenPeople.employee;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.RecordLife;
import io.throughline.participation.GivenParticipation;
import io.throughline.participation.GivenParticipation.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationTest extends GivenParticipation {

    private static final String OBSERVATIONS = "/v1/observations";

    private static String rubric(String initiative, String fields) {
        return create("/v1/rubrics", RubricTest.body(behavior(initiative, learningObjective(initiative)), fields));
    }

    private static Response observe(String person, String observer, String rubric, String on, String levels) {
        return post(
                OBSERVATIONS,
                """
                {"employeeId": "%s", "observerId": "%s", "rubricId": "%s", "observedOn": "%s", "levels": %s}"""
                        .formatted(person, observer, rubric, on, levels));
    }

    private static void name(String initiative, String observer) {
        create(
                "/v1/initiative-observers",
                """
                {"initiativeId": "%s", "employeeId": "%s"}""".formatted(initiative, observer));
    }

    private static String kpi(String unit) {
        return create(
                "/v1/kpis",
                RecordLife.with(
                        kpiRequest("LEADING"),
                        """
                        {"unit": {"kind": "%s", "label": "x", "minimum": 0, "maximum": 100}, "level": 3}"""
                                .formatted(unit)));
    }

    @Test
    void isByWhoStandsAboveThePersonOnThatDayOrIsNamed() {
        Team team = Team.of(2);
        String initiative = initiative();
        String rubric = rubric(initiative, "");
        Response seen = observe(team.person(0), team.manager(), rubric, "2026-07-01", "[1, 3]");
        seen.then()
                .statusCode(201)
                .body(
                        "initiativeId", equalTo(initiative),
                        "orgUnitId", equalTo(team.unit()),
                        "rubricVersion", equalTo(1),
                        "level", equalTo(2));
        get(seen.header("Location")).then().body(equalTo(seen.asString()));
        observe(team.person(0), team.director(), rubric, "2026-07-01", "[1, 1]")
                .then()
                .statusCode(201);

        observe(team.person(0), team.person(0), rubric, "2026-07-01", "[1, 1]")
                .then()
                .statusCode(422)
                .body("code", equalTo("self-observation"));
        observe(team.person(0), team.person(1), rubric, "2026-07-01", "[1, 1]")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-an-observer"));
        observe(team.person(0), team.manager(), rubric, "2024-07-01", "[1, 1]")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-an-observer"));
        name(initiative, team.person(1));
        observe(team.person(0), team.person(1), rubric, "2026-07-01", "[1, 1]")
                .then()
                .statusCode(201);
    }

    @Test
    void givesEachCriterionALevelOfItsVersion() {
        Team team = Team.of(1);
        String rubric = rubric(initiative(), "");
        observe(team.person(0), team.manager(), rubric, "2999-07-01", "[0, 4, 1]")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/observedOn", "/levels", "/levels/0", "/levels/1"));
        String id = observe(team.person(0), team.manager(), rubric, "2026-07-01", "[1, 2]")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        observe(team.person(0), team.manager(), rubric, "2026-07-01", "[1, 2]")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"));
        String path = OBSERVATIONS + "/" + id;
        patch(path, "\"0\"", "{\"levels\": [2, 3], \"remark\": \"He did not wait\"}")
                .then()
                .statusCode(200)
                .body("level", equalTo(2.5f));
        get(path + "?asOf=" + Instant.now()).then().body("level", equalTo(2.5f), "remark", nullValue());
        patch(path, "*", "{\"observedOn\": \"2026-07-02\"}").then().statusCode(409);
        post("/v1/employees/" + team.manager() + "/erasure", "{\"reason\": \"Case 10\"}")
                .then()
                .statusCode(201)
                .body("found.remaining", everyItem(equalTo(0)));
        get(path).then().body("remark", nullValue(), "observerId", equalTo(team.manager()));
        delete(path, "*").then().statusCode(204);
    }

    @Test
    void becomesTheShareOfPeopleWhoDoItWhereTheKpiIsAPercent() {
        Team team = Team.of(5);
        String share = kpi("PERCENT");
        String rubric = rubric(initiative(), ", \"kpiId\": \"" + share + "\"");
        for (int i = 0; i < 5; i++) {
            observe(team.person(i), team.manager(), rubric, "2026-07-0" + (i + 1), i < 2 ? "[1, 2]" : "[2, 2]");
        }

        get("/v1/measurements?kpiId=" + share)
                .then()
                .body(
                        "items", hasSize(1),
                        "items[0].value", equalTo(60),
                        "items[0].numerator", equalTo(3),
                        "items[0].denominator", equalTo(5),
                        "items[0].sampleSize", equalTo(5),
                        "items[0].source", equalTo("throughline/rubric"));
        // The director sees more than the manager did: the person counts with the mean of the two.
        observe(team.person(0), team.director(), rubric, "2026-07-09", "[3, 3]")
                .then()
                .statusCode(201);
        Response four = get("/v1/measurements?kpiId=" + share);
        four.then().body("items[0].value", equalTo(80));
        get("/v1/measurements/" + four.path("items[0].id") + "/evidence")
                .then()
                .body("kind", equalTo("OBSERVATION"), "people", equalTo(5), "mean", equalTo(1.95f));
        get("/v1/measurements/" + four.path("items[0].id") + "/evidence/records")
                .then()
                .body("items", hasSize(6));
    }

    @Test
    void becomesTheMeanLevelWhereTheKpiIsAScore() {
        Team team = Team.of(5);
        String mean = kpi("SCORE");
        String rubric = rubric(initiative(), ", \"kpiId\": \"" + mean + "\"");
        for (int i = 0; i < 5; i++) {
            observe(team.person(i), team.manager(), rubric, "2026-07-01", i == 0 ? "[1, 1]" : "[3, 3]");
        }
        get("/v1/measurements?kpiId=" + mean)
                .then()
                .body("items[0].value", equalTo(2.6f), "items[0].sampleSize", equalTo(5));
    }

    @Test
    void showsHowFarObserversAgreeBeyondChance() {
        Team team = Team.of(10);
        String initiative = initiative();
        String rubric = rubric(initiative, "");
        String agreement = "/v1/initiatives/" + initiative + "/observer-agreement";
        // Manager and director: 4 of 10 both at level 1, 4 both at level 2, 2 apart; by chance 0.5 would agree.
        for (int i = 0; i < 10; i++) {
            int first = i < 5 ? 1 : 2;
            int second = i == 4 ? 2 : i == 5 ? 1 : first;
            observe(team.person(i), team.manager(), rubric, "2026-07-01", "[3, 3]");
            observe(team.person(i), team.manager(), rubric, "2026-07-02", "[" + first + ", 3]");
            observe(team.person(i), team.director(), rubric, "2026-07-02", "[" + second + ", 3]");
            if (i == 3) {
                get(agreement)
                        .then()
                        .body(
                                "agreements.withheld",
                                equalTo(List.of(true, true)),
                                "agreements[0].nominal",
                                nullValue());
            }
        }

        get(agreement + "?rubricId=" + rubric)
                .then()
                .statusCode(200)
                .body(
                        "agreements", hasSize(2),
                        "agreements[0].method", equalTo("COHEN"),
                        "agreements[0].people", equalTo(10),
                        "agreements[0].nominal.observed", equalTo(0.8f),
                        "agreements[0].nominal.expected", equalTo(0.5f),
                        "agreements[0].nominal.kappa", equalTo(0.6f),
                        "agreements[0].ordinal.kappa", equalTo(0.6f),
                        "agreements[1].nominal.kappa", nullValue(),
                        "agreements[1].nominal.reason", equalTo("ONE_LEVEL_ONLY"));

        String coach = employee("Coach", null, null);
        name(initiative, coach);
        observe(team.person(0), coach, rubric, "2026-07-03", "[1, 3]").then().statusCode(201);

        get(agreement)
                .then()
                .body(
                        "agreements[0].method", equalTo("FLEISS"),
                        "agreements[0].observers", equalTo(3),
                        "agreements[0].nominal.observed", equalTo(0.8f));
    }

    @Test
    void comesByFileAndTheSameFileTwice() {
        Team team = Team.of(5);
        String mean = kpi("SCORE");
        String rubric = rubric(initiative(), ", \"kpiId\": \"" + mean + "\"");
        String address = unique("ming") + "@example.com";
        patch("/v1/employees/" + team.manager(), "*", "{\"email\": \"" + address + "\"}")
                .then()
                .statusCode(200);
        StringBuilder file = new StringBuilder("employeeId,observerEmail,rubricId,observedOn,levels\n");
        team.people().forEach(person -> file.append("%s,%s,%s,2026-07-01,2 3\n".formatted(person, address, rubric)));

        csv(OBSERVATIONS + "/bulk", file.toString()).then().statusCode(200).body("inserted", equalTo(5));
        csv(OBSERVATIONS + "/bulk", file.toString()).then().statusCode(200).body("unchanged", equalTo(5));
        get("/v1/measurements?kpiId=" + mean).then().body("items[0].value", equalTo(2.5f));
        csv(OBSERVATIONS + "/bulk", file.toString().replace("2 3", "3 3"))
                .then()
                .body("corrected", equalTo(5));
        get("/v1/measurements?kpiId=" + mean).then().body("items[0].value", equalTo(3));
        csv(OBSERVATIONS + "/bulk", file.toString().replace(",2 3", ",many"))
                .then()
                .statusCode(422)
                .body("refused", equalTo(5), "refusals[0].pointer", equalTo("/levels"));
    }
}
