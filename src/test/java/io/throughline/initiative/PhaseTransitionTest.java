package io.throughline.initiative;

import static io.throughline.initiative.GivenInitiative.INITIATIVES;
import static io.throughline.initiative.GivenInitiative.advance;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.readyToLeaveDiscover;
import static io.throughline.initiative.GivenInitiative.transitions;
import static io.throughline.initiative.Phase.DELIVER;
import static io.throughline.initiative.Phase.DESIGN;
import static io.throughline.initiative.Phase.DISCOVER;
import static io.throughline.initiative.Phase.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.Pages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhaseTransitionTest extends ApiTest {

    @Test
    void movesTheInitiativeAndIsKept() {
        String id = readyToLeaveDiscover();

        var posted = post(transitions(id), "{\"to\": \"DESIGN\", \"note\": \"Sponsor agreed\"}");
        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("from", equalTo("DISCOVER"), "to", equalTo("DESIGN"), "initiativeId", equalTo(id));

        get(posted.header("Location")).then().statusCode(200).body(equalTo(posted.asString()));
        get(INITIATIVES + "/" + id).then().header("ETag", "\"1\"").body("phase", equalTo("DESIGN"));
    }

    @Test
    void goesOneStepForwardOrBackOnly() {
        String id = readyToLeaveDiscover();
        refusesToGo(id, DISCOVER);
        refusesToGo(id, DELIVER);
        refusesToGo(id, MEASURE);
        advance(id, DESIGN, DELIVER, MEASURE);
        refusesToGo(id, DISCOVER);
        refusesToGo(id, DESIGN);
        advance(id, DELIVER, DESIGN, DISCOVER);

        assertThat(Pages.<String>of(transitions(id) + "?limit=2&sort=createdAt", "to"))
                .containsExactly(
                        List.of("DESIGN", "DELIVER"), List.of("MEASURE", "DELIVER"), List.of("DESIGN", "DISCOVER"));
    }

    private static void refusesToGo(String id, Phase to) {
        post(transitions(id), "{\"to\": \"" + to + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("phase-out-of-order"), "violations.pointer", hasItem("/to"));
    }

    @Test
    void leavesDiscoverOnlyWithProblemAndOutcomeInWords() {
        String id = initiative(
                """
                {"initiativeClass": "PERSONAL_DEVELOPMENT", "relevance": "Keeps people", "businessProblem": null}""");

        post(transitions(id), "{\"to\": \"DESIGN\"}")
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("phase-conditions-unmet"),
                        "violations.pointer",
                        containsInAnyOrder("/businessProblem", "/desiredOutcome"));
        get(INITIATIVES + "/" + id).then().header("ETag", "\"0\"").body("phase", equalTo("DISCOVER"));
        get(transitions(id)).then().body("items.size()", equalTo(0));
    }

    @Test
    void checksTheVersionWhereOneIsNamed() {
        String id = readyToLeaveDiscover();
        for (String stale : List.of("\"7\"", "nonsense")) {
            api().contentType("application/json")
                    .header("If-Match", stale)
                    .body("{\"to\": \"DESIGN\"}")
                    .post(transitions(id))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("stale"));
        }
        api().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"to\": \"DESIGN\"}")
                .post(transitions(id))
                .then()
                .statusCode(201);
    }

    @Test
    void isMadeOnceForOneKey() {
        String id = readyToLeaveDiscover();
        String key = unique("key");
        for (int i = 0; i < 2; i++) {
            api().contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body("{\"to\": \"DESIGN\"}")
                    .post(transitions(id))
                    .then()
                    .statusCode(201)
                    .body("to", equalTo("DESIGN"));
        }
        get(transitions(id) + "?count=true").then().body("count", equalTo(1));
    }

    @Test
    void isFoundUnderItsOwnInitiativeOnly() {
        String id = readyToLeaveDiscover();
        String transition = create(transitions(id), "{\"to\": \"DESIGN\"}");

        get(transitions(initiative()) + "/" + transition).then().statusCode(404).body("code", equalTo("not-found"));
        get(transitions(id) + "/" + UUID.randomUUID()).then().statusCode(404);
        get(transitions(UUID.randomUUID().toString())).then().statusCode(404);
        get(transitions("x")).then().statusCode(404);
        post(transitions(UUID.randomUUID().toString()), "{\"to\": \"DESIGN\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void leavesItsHistoryWhenItsInitiativeGoes() {
        String id = readyToLeaveDiscover();
        var posted = post(transitions(id), "{\"to\": \"DESIGN\"}");
        String transition = posted.header("Location");
        Instant alive = Instant.now();

        delete(INITIATIVES + "/" + id, "*").then().statusCode(204);

        get(transition + "?asOf=" + alive).then().statusCode(200).body(equalTo(posted.asString()));
        get(transition + "?asOf=" + Instant.now()).then().statusCode(404);
    }

    @Test
    void namesATakenExternalIdAmongTheUnmetConditions() {
        String known =
                """
                {"to": "DESIGN", "externalReference": {"sourceSystem": "elsewhere", "externalId": "%s"}}"""
                        .formatted(unique("X"));
        create(transitions(readyToLeaveDiscover()), known);

        post(transitions(initiative("{\"desiredOutcome\": \"Churn falls\"}")), known)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/externalReference", "/businessProblem", "/kpiMappings"));
    }

    @Test
    void refusesWhatIsNoPhase() {
        String id = readyToLeaveDiscover();
        post(transitions(id), "{\"to\": \"DONE\", \"when\": 1}")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/to", "/when"));
        post(transitions(id), "{}").then().statusCode(422).body("code", equalTo("missing"));
    }
}
