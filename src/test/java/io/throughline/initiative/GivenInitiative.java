package io.throughline.initiative;

import static io.throughline.objective.GivenObjective.orgUnit;
import static io.throughline.objective.GivenObjective.skill;

import io.throughline.ApiTest;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Initiatives and their parts, made through the front door for tests that need them. */
public final class GivenInitiative extends ApiTest {

    static final String INITIATIVES = "/v1/initiatives";
    static final String LEARNING_OBJECTIVES = "/v1/learning-objectives";
    static final String BEHAVIORS = "/v1/behaviors";
    static final String COST_ITEMS = "/v1/cost-items";

    private GivenInitiative() {}

    /** A strategic initiative in euros, in discover, that says neither problem nor outcome. */
    public static String initiative() {
        return initiative("{}");
    }

    /** The same, with these fields. */
    public static String initiative(String fields) {
        return create(INITIATIVES, initiativeBody(fields));
    }

    public static String initiativeBody(String fields) {
        JsonObject body = JsonObject.of(
                "title", unique("Listen first"),
                "initiativeClass", "STRATEGIC",
                "owner", "Dana Reyes",
                "status", "ACTIVE",
                "currency", "EUR",
                "startDate", "2026-07-01");
        JsonObject own = new JsonObject(fields);
        if (!own.containsKey("orgUnitId")) {
            body.put("orgUnitId", orgUnit());
        }
        return body.mergeIn(own).encode();
    }

    /** A class that needs no mapping, with all that is needed to leave discover. */
    public static String readyToLeaveDiscover() {
        return initiative(
                """
                {"initiativeClass": "COMPLIANCE", "relevance": "Keeps the license", "businessProblem": "Fines",
                 "desiredOutcome": "None"}""");
    }

    public static void advance(String initiative, Phase... steps) {
        for (Phase to : steps) {
            post(transitions(initiative), "{\"to\": \"" + to + "\"}").then().statusCode(201);
        }
    }

    public static String transitions(String initiative) {
        return INITIATIVES + "/" + initiative + "/phase-transitions";
    }

    public static String learningObjective(String initiative) {
        return create(LEARNING_OBJECTIVES, learningObjectiveBody(initiative, "{}"));
    }

    static String learningObjectiveBody(String initiative, String fields) {
        JsonObject body = JsonObject.of(
                "initiativeId", initiative,
                "statement", "Listens until the need is understood",
                "criterion", "Names the need in 8 of 10 role-plays");
        JsonObject own = new JsonObject(fields);
        if (!own.containsKey("skillId")) {
            body.put("skillId", skill());
        }
        return body.mergeIn(own).encode();
    }

    public static String behavior(String initiative, String... learningObjectives) {
        return create(BEHAVIORS, behaviorBody(initiative, learningObjectives));
    }

    static String behaviorBody(String initiative, String... learningObjectives) {
        return JsonObject.of(
                        "initiativeId",
                        initiative,
                        "title",
                        "Probes before proposing",
                        "observableCriterion",
                        "Asks two open questions first",
                        "learningObjectiveIds",
                        List.of(learningObjectives))
                .encode();
    }

    public static String cost(String initiative, String category, String state, String amount) {
        return create(
                COST_ITEMS,
                costBody(
                        initiative,
                        """
                        {"category": "%s", "state": "%s", "amount": {"amount": "%s", "currency": "EUR"}}"""
                                .formatted(category, state, amount)));
    }

    static String costBody(String initiative, String fields) {
        return new JsonObject(
                        """
                        {"category": "FACILITATION", "description": "Two facilitators, six days",
                         "amount": {"amount": "11250", "currency": "EUR"}, "state": "ACTUAL"}""")
                .put("initiativeId", initiative)
                .mergeIn(new JsonObject(fields))
                .encode();
    }
}
