package io.throughline.participation.observation;

import static io.throughline.initiative.GivenInitiative.behavior;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.learningObjective;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import io.throughline.participation.GivenParticipation.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RubricTest extends RecordLife {

    private @Nullable String ownBehavior;

    static String body(String behavior, String fields) {
        return """
                {"behaviorId": "%s", "name": "%s", "criteria": ["Asks", "Waits"],
                 "levels": ["Not yet", "Mostly", "Always"], "meetingLevel": 2%s}"""
                .formatted(behavior, unique("Probing"), fields);
    }

    /** A rubric stays with its behavior, so all requests of one test name the same. */
    private String behaviorOfAll() {
        if (ownBehavior == null) {
            String initiative = initiative();
            ownBehavior = behavior(initiative, learningObjective(initiative));
        }
        return ownBehavior;
    }

    @Override
    protected String path() {
        return "/v1/rubrics";
    }

    @Override
    protected String request() {
        return body(behaviorOfAll(), "");
    }

    @Override
    protected String change() {
        return "{\"levels\": [\"No\", \"Yes\"]}";
    }

    @Test
    void makesANewVersionOnlyOnceAnObservationWasMade() {
        Team team = Team.of(1);
        String id = create(path(), request());
        String rubric = path() + "/" + id;
        patch(rubric, "*", "{\"criteria\": [\"Asks\"]}").then().body("definitionVersion", equalTo(1));
        create(
                "/v1/observations",
                """
                {"employeeId": "%s", "observerId": "%s", "rubricId": "%s", "observedOn": "2026-07-01", "levels": [2]}"""
                        .formatted(team.person(0), team.manager(), id));

        patch(rubric, "*", change()).then().statusCode(200).body("definitionVersion", equalTo(2));

        get(rubric + "/versions")
                .then()
                .body(
                        "items.definitionVersion", equalTo(List.of(1, 2)),
                        "items.levels", equalTo(List.of(List.of("Not yet", "Mostly", "Always"), List.of("No", "Yes"))));
        patch(rubric, "*", "{\"meetingLevel\": 3}").then().statusCode(422);
        delete(rubric, "*").then().statusCode(409).body("code", equalTo("referenced"));
    }
}
