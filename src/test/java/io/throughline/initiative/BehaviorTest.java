package io.throughline.initiative;

import static io.throughline.initiative.GivenInitiative.BEHAVIORS;
import static io.throughline.initiative.GivenInitiative.behavior;
import static io.throughline.initiative.GivenInitiative.behaviorBody;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.learningObjective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
class BehaviorTest extends RecordLife {

    private static String path(String id) {
        return BEHAVIORS + "/" + id;
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
        return BEHAVIORS;
    }

    @Override
    protected String request() {
        return behaviorBody(initiativeOfAll(), learningObjective(initiativeOfAll()));
    }

    @Override
    protected String change() {
        return "{\"title\": \"Changed\"}";
    }

    @Test
    void answersTheSameBytesToPostAndToTheNextGetWhateverTheOrderOfItsObjectives() {
        String initiative = initiative();
        String first = learningObjective(initiative);
        String second = learningObjective(initiative);

        var posted = post(BEHAVIORS, behaviorBody(initiative, second, first));
        posted.then().statusCode(201);
        get(posted.header("Location")).then().statusCode(200).body(equalTo(posted.asString()));

        String id = posted.jsonPath().getString("id");
        get(path(id) + "?expand=learningObjectives")
                .then()
                .statusCode(200)
                .body("learningObjectives.id", containsInAnyOrder(first, second));
        put(path(id), "\"0\"", behaviorBody(initiative, first, second))
                .then()
                .statusCode(200)
                .body(equalTo(posted.asString()));
    }

    @Test
    void isReplacedPatchedAndDeleted() {
        String initiative = initiative();
        String objective = learningObjective(initiative);
        String id = behavior(initiative, objective);
        String updatedAt = get(path(id)).jsonPath().getString("updatedAt");

        put(path(id), "\"0\"", behaviorBody(initiative))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("learningObjectiveIds.size()", equalTo(0), "updatedAt", not(equalTo(updatedAt)));
        patch(path(id), "\"1\"", "{\"title\": \"Summarizes\", \"learningObjectiveIds\": [\"" + objective + "\"]}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Summarizes"), "learningObjectiveIds", contains(objective));
        delete(path(id), "\"1\"").then().statusCode(412);
        delete(path(id), "\"2\"").then().statusCode(204);
        get(path(id)).then().statusCode(404);
    }

    @Test
    void restsOnLearningObjectivesOfItsOwnInitiative() {
        String initiative = initiative();
        String own = learningObjective(initiative);
        String foreign = learningObjective(initiative());

        post(BEHAVIORS, behaviorBody(initiative, own, foreign, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "foreign-part /learningObjectiveIds/1", "unknown-reference /learningObjectiveIds/2"));
        post(BEHAVIORS, behaviorBody(initiative, foreign))
                .then()
                .statusCode(422)
                .body("code", equalTo("foreign-part"));
        post(BEHAVIORS, behaviorBody(initiative, own, own))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations.pointer", hasItem("/learningObjectiveIds"));
        post(BEHAVIORS, "{\"initiativeId\": \"" + initiative + "\", \"learningObjectiveIds\": [1]}")
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/title", "/observableCriterion", "/learningObjectiveIds/0"));
    }

    @Test
    void staysInItsInitiative() {
        String id = behavior(initiative());
        patch(path(id), "\"0\"", "{\"initiativeId\": \"" + initiative() + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations.pointer", hasItem("/initiativeId"));
    }

    @Test
    void isListedByFilterInOrderAndInPages() {
        String initiative = initiative();
        String objective = learningObjective(initiative);
        for (String title : List.of("c", "a", "e", "b", "d")) {
            String id = title.equals("a") ? behavior(initiative, objective) : behavior(initiative);
            patch(path(id), "\"0\"", "{\"title\": \"" + title + "\"}").then().statusCode(200);
        }
        assertThat(Pages.<String>of(BEHAVIORS + "?initiativeId=" + initiative + "&sort=-title&limit=2", "title"))
                .containsExactly(List.of("e", "d"), List.of("c", "b"), List.of("a"));
        get(BEHAVIORS + "?count=true&learningObjectiveId=" + objective)
                .then()
                .statusCode(200)
                .body("count", equalTo(1), "items[0].title", equalTo("a"));
    }
}
