package io.throughline.participation.statement;

import static io.throughline.initiative.GivenInitiative.initiative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.throughline.participation.GivenParticipation.Team;
import io.throughline.participation.skillcheck.GivenSkillCheck;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementTest extends GivenSkillCheck {

    private static final String STATEMENTS = "/xapi/statements";
    private static final String VERSION = "X-Experience-API-Version";
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

    private static RequestSpecification xapi() {
        return api().header(VERSION, "1.0.3").contentType(ContentType.JSON);
    }

    private static Response state(String statements) {
        return xapi().body(statements).post(STATEMENTS);
    }

    private static Response kept(String id) {
        return xapi().get(STATEMENTS + "?statementId=" + id);
    }

    private static String activity() {
        return "https://lms.example.com/" + unique("courses");
    }

    private static String statement(String actor, String activity, String more) {
        return """
                {"actor": %s, "verb": {"id": "%s"}, "object": {"id": "%s"}, "timestamp": "2026-07-15T10:00:00+02:00"%s}"""
                .formatted(actor, COMPLETED, activity, more);
    }

    private static String address(String employee) {
        String address = unique("dana") + "@example.com";
        patch("/v1/employees/" + employee, "*", "{\"email\": \"" + address + "\"}")
                .then()
                .statusCode(200);
        return address;
    }

    private static String mailbox(String address) {
        return "{\"mbox\": \"mailto:" + address + "\"}";
    }

    private static String map(String activity, String initiative, String fields) {
        return create(
                "/v1/statement-mappings",
                """
                {"verb": "%s", "activity": "%s", "initiativeId": "%s", %s}"""
                        .formatted(COMPLETED, activity, initiative, fields));
    }

    private static String approved(String initiative, Team team, int person) {
        String id = enroll(initiative, team.person(person), ", \"requestedOn\": \"2026-07-01\"");
        decide(id, "APPROVED", team.manager()).then().statusCode(200);
        return id;
    }

    @Test
    void isKeptWholeAndOnceUnderItsId() {
        String id = UUID.randomUUID().toString();
        String statement = statement(
                mailbox("nobody@example.com"),
                activity(),
                ", \"context\": {\"language\": \"de\"}, \"id\": \"" + id + "\"");
        for (int i = 0; i < 2; i++) {
            state(statement).then().statusCode(200).header(VERSION, "1.0.3").body("", equalTo(List.of(id)));
        }
        kept(id).then()
                .statusCode(200)
                .header(VERSION, "1.0.3")
                .body(
                        "id", equalTo(id),
                        "context.language", equalTo("de"),
                        "version", equalTo("1.0.3"),
                        "timestamp", equalTo("2026-07-15T10:00:00+02:00"));

        state(statement.replace("\"de\"", "\"en\"")).then().statusCode(409).body("code", equalTo("statement-conflict"));
        String put = STATEMENTS + "?statementId=" + id;
        xapi().body(statement).put(put).then().statusCode(204);
        xapi().body(statement.replace("\"de\"", "\"en\"")).put(put).then().statusCode(409);
        xapi().body(statement)
                .put(STATEMENTS + "?statementId=" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/id"));
        kept(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoStatementAndKeepsNoneOfThem() {
        String id = UUID.randomUUID().toString();
        String right = statement(mailbox("nobody@example.com"), activity(), ", \"id\": \"" + id + "\"");
        state("[" + right + ", {\"actor\": {}, \"verb\": {\"id\": \"x\"}, \"timestamp\": \"yesterday\"}, 7]")
                .then()
                .statusCode(422)
                .body(
                        "code", equalTo("invalid-statement"),
                        "violations.pointer",
                                containsInAnyOrder(
                                        "/1/actor", "/1/verb/id", "/1/object", "/1/object/id", "/1/timestamp", "/2"));
        kept(id).then().statusCode(404);
        state(right.replace("/courses", "/\\u0000courses"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unsafe-text"));
        state("[" + right + "," + right + "]").then().statusCode(409);
        state("{").then().statusCode(400);
        api().contentType(ContentType.JSON).body(right).post(STATEMENTS).then().statusCode(400);
        api().header(VERSION, "2.0.0")
                .get(STATEMENTS + "?statementId=" + id)
                .then()
                .statusCode(400);
        xapi().get(STATEMENTS).then().statusCode(400);
        xapi().get(STATEMENTS + "?verb=" + COMPLETED).then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void completesTheEnrollmentOfItsActor() {
        Team team = Team.of(2);
        String initiative = initiative();
        String activity = activity();
        String enrollment = approved(initiative, team, 0);
        map(activity, initiative, "\"effect\": \"COMPLETION\"");

        state(statement(mailbox(address(team.person(0))), activity, ", \"result\": {\"duration\": \"PT1H30M\"}"))
                .then()
                .statusCode(200);

        get(ENROLLMENTS + "/" + enrollment)
                .then()
                .body(
                        "status", equalTo("COMPLETED"),
                        "completedOn", equalTo("2026-07-15"),
                        "hours", equalTo(1.5f));
        state(statement(mailbox(address(team.person(1))), activity, ", \"result\": {\"duration\": \"PT1H\"}"))
                .then()
                .statusCode(200);
        // Neither a number that nobody can write out nor an activity that no index can hold is in the way of the rest.
        state(statement(
                        mailbox(address(team.person(1))),
                        activity,
                        ", \"result\": {\"duration\": \"PT1H\", \"score\": {\"raw\": 1e400}}"))
                .then()
                .statusCode(200);
        state(statement(mailbox("nobody@example.com"), activity + "?" + "x".repeat(5000), ""))
                .then()
                .statusCode(200);
        get("/v1/statement-counts")
                .then()
                .statusCode(200)
                .body(
                        "refused",
                        greaterThanOrEqualTo(1),
                        "mostFrequentRefusals.refusal",
                        hasItem(containsString("not-approved")));
    }

    @Test
    void becomesASkillCheckByItsScore() {
        Team team = Team.of(2);
        String initiative = initiative();
        String instrument = instrument();
        String activity = activity();
        map(
                activity,
                initiative,
                "\"effect\": \"SKILL_CHECK\", \"stage\": \"POST\", \"instrumentId\": \"" + instrument + "\"");

        String actor = mailbox(address(team.person(0)));
        state("["
                        + statement(actor, activity, ", \"result\": {\"score\": {\"scaled\": 0.855}}") + ","
                        + statement(
                                mailbox(address(team.person(1))), activity, ", \"result\": {\"score\": {\"raw\": 70}}")
                        + "]")
                .then()
                .statusCode(200)
                .body("", hasSize(2));

        get(CHECKS + "?instrumentId=" + instrument)
                .then()
                .body(
                        "items.score", containsInAnyOrder(85.5f, 70),
                        "items.takenOn", everyItem(equalTo("2026-07-15")));
    }

    @Test
    void waitsForAMappingAndIsAppliedThen() {
        Team team = Team.of(1);
        String initiative = initiative();
        String activity = activity();
        String account = unique("user");
        patch(
                        "/v1/employees/" + team.person(0),
                        "*",
                        """
                        {"identifiers": [{"sourceSystem": "https://lms.example.com", "externalId": "%s"}]}"""
                                .formatted(account))
                .then()
                .statusCode(200);
        String actor = """
                {"account": {"homePage": "https://lms.example.com", "name": "%s"}}"""
                .formatted(account);
        String late = unique("late") + "@example.com";
        state("[" + statement(actor, activity, "") + ", " + statement(mailbox(late), activity, "") + "]");
        get("/v1/practice?initiativeId=" + initiative).then().body("items", hasSize(0));

        String mapping = map(activity, initiative, "\"effect\": \"PRACTICE\"");
        String applications = "/v1/statement-mappings/" + mapping + "/applications";

        api().post(applications)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1), "unknownPerson", equalTo(1), "refused", equalTo(0));
        get("/v1/practice?initiativeId=" + initiative)
                .then()
                .body("items.employeeId", equalTo(List.of(team.person(0))));
        patch("/v1/employees/" + team.manager(), "*", "{\"email\": \"" + late + "\"}")
                .then()
                .statusCode(200);
        api().post(applications).then().body("recorded", equalTo(1), "unknownPerson", equalTo(0));
        api().post(applications).then().body("recorded", equalTo(0));
        delete("/v1/statement-mappings/" + mapping, "*").then().statusCode(409).body("code", equalTo("referenced"));
    }

    @Test
    void forgetsItsActorAndDoesNotBringThemBack() {
        Team team = Team.of(1);
        String address = address(team.person(0));
        String statement = statement(
                mailbox(address), activity(), ", \"result\": {\"response\": \"My secret\", \"completion\": true}");
        List<String> ids = state(statement).jsonPath().getList("");
        String id = ids.get(0);

        post("/v1/employees/" + team.person(0) + "/erasure", "{\"reason\": \"Case 11\"}")
                .then()
                .statusCode(201)
                .body("found.remaining", everyItem(equalTo(0)), "found.what", hasItem("xAPI statements"));

        Response left = kept(id);
        left.then()
                .statusCode(200)
                .body(
                        "actor.account.name", equalTo(team.person(0)),
                        "result.completion", equalTo(true),
                        "verb.id", equalTo(COMPLETED));
        assertThat(left.asString()).doesNotContain(address).doesNotContain("secret");
        xapi().body(statement).put(STATEMENTS + "?statementId=" + id).then().statusCode(409);
        kept(id).then().body(not(containsString(address)));
    }

    @Test
    void practiceComesByFileAsWell() {
        Team team = Team.of(1);
        String initiative = initiative();
        String file = "initiativeId,employeeId,activity,practicedOn,hours\n%s,%s,%s,2026-07-01,0.5\n"
                .formatted(initiative, team.person(0), activity());

        csv("/v1/practice/bulk", file).then().statusCode(200).body("inserted", equalTo(1));
        csv("/v1/practice/bulk", file).then().statusCode(200).body("unchanged", equalTo(1));
        csv("/v1/practice/bulk", file.replace("0.5", "1")).then().body("corrected", equalTo(1));

        get("/v1/practice?initiativeId=" + initiative).then().body("items", hasSize(1), "items[0].hours", equalTo(1));
        csv("/v1/practice/bulk", file.replace("2026-07-01", "2998-07-01"))
                .then()
                .statusCode(422)
                .body("refusals[0].pointer", equalTo("/practicedOn"));
    }
}
