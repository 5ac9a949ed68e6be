package io.throughline.initiative;

import static io.throughline.initiative.GivenInitiative.LEARNING_OBJECTIVES;
import static io.throughline.initiative.GivenInitiative.behavior;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.learningObjective;
import static io.throughline.initiative.GivenInitiative.learningObjectiveBody;
import static io.throughline.objective.GivenObjective.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.Pages;
import io.throughline.RecordLife;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningObjectiveTest extends RecordLife {

    private static final String TWO_ACTIVITIES =
            """
            {"proficiencyLevel": 2, "practiceActivities": [
              {"kind": "SANDBOX", "description": "Calls with recorded customers"},
              {"kind": "ROLE_PLAY", "description": "Summarize a caller's problem"}]}""";

    private static String path(String id) {
        return LEARNING_OBJECTIVES + "/" + id;
    }

    private @Nullable String ownInitiative;

    /** A part stays in its initiative, so all requests of one test name the same. */
    private String initiativeOfAll() {
        if (ownInitiative == null) {
            ownInitiative = initiative();
        }
        return ownInitiative;
    }

    @Override
    protected String path() {
        return LEARNING_OBJECTIVES;
    }

    @Override
    protected String request() {
        return learningObjectiveBody(initiativeOfAll(), TWO_ACTIVITIES);
    }

    @Override
    protected String change() {
        return "{\"statement\": \"Changed\"}";
    }

    @Test
    void isReplacedPatchedAndDeleted() {
        String initiative = initiative();
        String body = learningObjectiveBody(initiative, TWO_ACTIVITIES);
        String id = create(LEARNING_OBJECTIVES, body);

        put(path(id), "\"0\"", body).then().statusCode(200).header("ETag", "\"0\"");
        put(path(id), "\"0\"", learningObjectiveBody(initiative, "{\"statement\": \"Probes\"}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("statement", equalTo("Probes"), "practiceActivities.size()", equalTo(0));
        patch(path(id), "\"0\"", "{}").then().statusCode(412).body("code", equalTo("stale"));
        delete(path(id), "\"1\"").then().statusCode(204);
        get(path(id)).then().statusCode(404);
    }

    /** Catches a version or a date that stays when only a list of the record changes. */
    @Test
    void isANewVersionWhenOnlyItsPracticeChanges() {
        String id = create(LEARNING_OBJECTIVES, learningObjectiveBody(initiative(), TWO_ACTIVITIES));
        String updatedAt = get(path(id)).jsonPath().getString("updatedAt");

        var patched = patch(
                path(id),
                "\"0\"",
                "{\"practiceActivities\": [{\"kind\": \"DECISION_GAME\", \"description\": \"Stay or leave\"}]}");
        patched.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("updatedAt", not(equalTo(updatedAt)), "practiceActivities.size()", equalTo(1));
        get(path(id)).then().body(equalTo(patched.asString()));
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        post(
                        LEARNING_OBJECTIVES,
                        learningObjectiveBody(
                                UUID.randomUUID().toString(), "{\"skillId\": \"" + UUID.randomUUID() + "\"}"))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("unknown-reference"),
                        "violations.pointer",
                        containsInAnyOrder("/initiativeId", "/skillId"));
        post(
                        LEARNING_OBJECTIVES,
                        learningObjectiveBody(
                                initiative(),
                                """
                                {"practiceActivities": [null, {"kind": "GAME"}, {"kind": "OTHER", "description": ""}]}"""))
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "missing /practiceActivities/0",
                                "wrong-type /practiceActivities/1/kind",
                                "missing /practiceActivities/1/description",
                                "out-of-range /practiceActivities/2/description"));
    }

    @Test
    void asksForALevelOfTheSkillsOwnScale() {
        post(LEARNING_OBJECTIVES, learningObjectiveBody(initiative(), "{\"proficiencyLevel\": 4}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations.pointer", hasItem("/proficiencyLevel"));
    }

    @Test
    void staysInItsInitiative() {
        String id = learningObjective(initiative());
        patch(path(id), "\"0\"", "{\"initiativeId\": \"" + initiative() + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations.pointer", hasItem("/initiativeId"));
    }

    @Test
    void isNotDeletedWhileABehaviorRestsOnIt() {
        String initiative = initiative();
        String id = learningObjective(initiative);
        String behavior = behavior(initiative, id);

        delete(path(id), "\"0\"")
                .then()
                .statusCode(409)
                .body(
                        "code",
                        equalTo("referenced"),
                        "conflicts.id",
                        hasItem(behavior),
                        "conflicts.resource",
                        hasItem("behavior"));
    }

    @Test
    void isListedByFilterInOrderAndInPages() {
        String initiative = initiative();
        String skill = skill();
        for (String statement : List.of("c", "a", "e", "b", "d")) {
            create(
                    LEARNING_OBJECTIVES,
                    learningObjectiveBody(
                            initiative, "{\"skillId\": \"" + skill + "\", \"statement\": \"" + statement + "\"}"));
        }
        assertThat(Pages.<String>of(
                        LEARNING_OBJECTIVES + "?initiativeId=" + initiative + "&sort=statement&limit=2", "statement"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        get(LEARNING_OBJECTIVES + "?count=true&skillId=" + skill).then().body("count", equalTo(5));
    }
}
