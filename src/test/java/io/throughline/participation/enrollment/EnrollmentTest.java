package io.throughline.participation.enrollment;

import static io.throughline.initiative.GivenInitiative.initiative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.participation.GivenParticipation;
import io.throughline.participation.GivenParticipation.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrollmentTest extends GivenParticipation {

    private static final String RELEVANCE = ", \"relevance\": \"I take over the key accounts\"";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static String development() {
        return initiative("{\"initiativeClass\": \"PERSONAL_DEVELOPMENT\", \"relevance\": \"Keeps people\"}");
    }

    private static String path(String id) {
        return ENROLLMENTS + "/" + id;
    }

    private String requestedDaysAgo(int days) {
        return ", \"requestedOn\": \"" + today.minusDays(days) + "\"";
    }

    @Test
    void isRequestedAndDecidedOnByTheManagerOfTheDay() {
        Team team = Team.of(1);
        Response posted = post(ENROLLMENTS, enrollmentBody(development(), team.person(0), RELEVANCE));
        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body(
                        "status", equalTo("REQUESTED"),
                        "requestedOn", equalTo(today.toString()),
                        "decision", nullValue());
        get(posted.header("Location")).then().body(equalTo(posted.asString()));

        Response decided = decide(posted.path("id"), "APPROVED", team.manager());

        decided.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(
                        "status", equalTo("APPROVED"),
                        "escalatesAt", nullValue(),
                        "decision.decidedAs", equalTo("MANAGER"),
                        "decision.deciderId", equalTo(team.manager()));
        get(posted.header("Location")).then().body(equalTo(decided.asString()));
    }

    @Test
    void needsAWrittenRelevanceInPersonalDevelopmentAlone() {
        Team team = Team.of(1);
        post(ENROLLMENTS, enrollmentBody(development(), team.person(0), ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("relevance-required"), "violations.pointer", hasItem("/relevance"));
        enroll(initiative(), team.person(0), "");
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        post(
                        ENROLLMENTS,
                        enrollmentBody(
                                UUID.randomUUID().toString(),
                                UUID.randomUUID().toString(),
                                ", \"requestedOn\": \"2999-01-01\""))
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/initiativeId", "/employeeId", "/requestedOn"));
        post(
                        ENROLLMENTS,
                        enrollmentBody(
                                initiative("{\"status\": \"CANCELLED\"}"),
                                Team.of(1).person(0),
                                ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("initiative-cancelled"));
    }

    @Test
    void isOnceAtATime() {
        Team team = Team.of(1);
        String initiative = initiative();
        String first = enroll(initiative, team.person(0), "");
        post(ENROLLMENTS, enrollmentBody(initiative, team.person(0), ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-enrolled"), "violations.pointer", hasItem("/employeeId"));

        post(path(first) + "/withdrawals", "{\"reason\": \"Changed teams\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"), "withdrawalReason", equalTo("Changed teams"));

        enroll(initiative, team.person(0), "");
        post(path(first) + "/withdrawals", "{}").then().statusCode(409).body("code", equalTo("not-requested"));
    }

    @Test
    void nobodyDecidesForThemselvesNorAStrangerForAnybody() {
        Team team = Team.of(2);
        String id = enroll(initiative(), team.person(0), "");

        decide(id, "APPROVED", team.person(0)).then().statusCode(422).body("code", equalTo("self-approval"));
        for (String other : List.of(team.person(1), team.director())) {
            decide(id, "APPROVED", other).then().statusCode(422).body("code", equalTo("not-the-manager"));
        }
        decide(id, "APPROVED", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        decide(id, "DECLINED", team.manager()).then().statusCode(200).body("status", equalTo("DECLINED"));
        decide(id, "APPROVED", team.person(0))
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("not-requested", "self-approval"));
    }

    @Test
    void aDelegateDecidesWhileTheyAreOneAndNeverOnTheirOwn() {
        Team team = Team.of(2);
        String delegation =
                """
                {"managerId": "%s", "delegateId": "%s", "effectiveFrom": "%s", "effectiveTo": "%s"}""";
        create(
                "/v1/approval-delegations",
                delegation.formatted(team.manager(), team.person(1), today.minusDays(9), today));
        String id = enroll(initiative(), team.person(0), "");
        decide(id, "APPROVED", team.person(1)).then().statusCode(422).body("code", equalTo("not-the-manager"));

        create(
                "/v1/approval-delegations",
                delegation.formatted(team.manager(), team.person(1), today, today.plusDays(1)));

        decide(id, "APPROVED", team.person(1)).then().statusCode(200).body("decision.decidedAs", equalTo("DELEGATE"));
        decide(enroll(initiative(), team.person(1), ""), "APPROVED", team.person(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("self-approval"));
    }

    @Test
    void theManagersManagerDecidesOnceItIsEscalated() {
        Team team = Team.of(1);
        String early = enroll(initiative(), team.person(0), requestedDaysAgo(4));
        decide(early, "APPROVED", team.director()).then().statusCode(422).body("code", equalTo("not-the-manager"));
        get(path(early)).then().body("escalatesAt", equalTo(today.plusDays(1) + "T00:00:00Z"));

        String late = enroll(initiative(), team.person(0), requestedDaysAgo(5));

        decide(late, "APPROVED", team.director())
                .then()
                .statusCode(200)
                .body("decision.decidedAs", equalTo("ESCALATION"));
    }

    @Test
    void aRuleAdmitsThoseOfItsUnitToWhatIsNoPersonalDevelopment() {
        Team team = Team.of(1);
        String initiative = initiative();
        String rule = create(
                "/v1/enrollment-rules",
                """
                {"initiativeId": "%s", "orgUnitId": "%s"}"""
                        .formatted(initiative, team.division()));

        post(ENROLLMENTS, enrollmentBody(initiative, team.person(0), ""))
                .then()
                .statusCode(201)
                .body(
                        "status", equalTo("APPROVED"),
                        "decision.decidedAs", equalTo("RULE"),
                        "decision.ruleId", equalTo(rule),
                        "decision.deciderId", nullValue());
        post(ENROLLMENTS, enrollmentBody(initiative, Team.of(1).person(0), ""))
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"));
        post("/v1/enrollment-rules", "{\"initiativeId\": \"" + development() + "\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("supervisor-decides"));
        delete("/v1/enrollment-rules/" + rule, "*").then().statusCode(409).body("code", equalTo("referenced"));
    }

    @Test
    void changesOnlyBeforeItIsDecidedOn() {
        Team team = Team.of(2);
        String id = enroll(development(), team.person(0), RELEVANCE);
        patch(path(id), "\"0\"", "{\"relevance\": \"Better words\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("relevance", equalTo("Better words"));
        patch(path(id), "\"0\"", "{\"relevance\": \"Stale\"}").then().statusCode(412);
        patch(path(id), "*", "{\"employeeId\": \"" + team.person(1) + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"));
        decide(id, "APPROVED", team.manager());

        patch(path(id), "*", "{\"relevance\": \"Late\"}").then().statusCode(409).body("code", equalTo("not-requested"));
        delete(path(id), "*").then().statusCode(409).body("code", equalTo("not-requested"));
    }

    @Test
    void keepsItsHistoryWithoutWhatPeopleWrote() {
        Team team = Team.of(1);
        String id = enroll(development(), team.person(0), RELEVANCE);
        Instant requested = Instant.now();
        decide(id, "APPROVED", team.manager());

        get(path(id) + "?asOf=" + requested)
                .then()
                .statusCode(200)
                .body("status", equalTo("REQUESTED"), "relevance", nullValue());
        String withdrawn = enroll(initiative(), team.person(0), "");
        delete(path(withdrawn), "\"0\"").then().statusCode(204);
        get(path(withdrawn)).then().statusCode(404);
        delete("/v1/initiatives/" + get(path(id)).path("initiativeId"), "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"), "conflicts.resource", hasItem("enrollment"));
    }

    @Test
    void isCompletedOnlyOnceApprovedAndCanBeCorrected() {
        Team team = Team.of(1);
        String id = enroll(initiative(), team.person(0), requestedDaysAgo(3));
        complete(id, today.toString(), "4").then().statusCode(409).body("code", equalTo("not-approved"));
        decide(id, "APPROVED", team.manager());
        complete(id, today.plusDays(1).toString(), "4")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/completedOn"));
        complete(id, today.minusDays(4).toString(), "0")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/hours"));

        complete(id, today.toString(), "4")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"), "hours", equalTo(4));
        complete(id, today.minusDays(1).toString(), "5.5")
                .then()
                .statusCode(200)
                .body("completedOn", equalTo(today.minusDays(1).toString()), "hours", equalTo(5.5f));
    }

    @Test
    void isListedByWhoseAndWhatItIs() {
        Team team = Team.of(2);
        String initiative = initiative();
        String one = enroll(initiative, team.person(0), "");
        String other = enroll(initiative, team.person(1), "");
        decide(other, "DECLINED", team.manager());

        get(ENROLLMENTS + "?initiativeId=" + initiative + "&sort=status")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(one, other));
        get(ENROLLMENTS + "?initiativeId=" + initiative + "&status=REQUESTED&expand=employee")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(one)), "items[0].employee.id", equalTo(team.person(0)));
        get("/v1/access-events?personId=" + team.person(0))
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("GET /v1/enrollments"));
    }

    @Test
    void isForgottenButForThePseudonym() {
        Team team = Team.of(1);
        String id = enroll(development(), team.person(0), RELEVANCE);
        decide(id, "APPROVED", team.manager());

        post("/v1/employees/" + team.person(0) + "/erasure", "{\"reason\": \"Case 7\"}")
                .then()
                .statusCode(201)
                .body("found.remaining", everyItem(equalTo(0)), "found.what", hasItems("enrollments"));

        get(path(id))
                .then()
                .statusCode(200)
                .body(
                        "relevance", nullValue(),
                        "employeeId", equalTo(team.person(0)),
                        "status", equalTo("APPROVED"));
    }

    @Test
    void isOnceForOneIdempotencyKeyAndForTwoAtOnce() throws InterruptedException {
        Team team = Team.of(1);
        String body = enrollmentBody(initiative(), team.person(0), "");
        var pool = Executors.newFixedThreadPool(4);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> statuses.add(post(ENROLLMENTS, body).statusCode()));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(statuses).hasSize(4).containsOnlyOnce(201).contains(409);
        get(ENROLLMENTS + "?employeeId=" + team.person(0)).then().body("items", hasSize(1));
    }
}
