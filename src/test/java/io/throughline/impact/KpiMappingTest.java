package io.throughline.impact;

import static io.throughline.impact.GivenImpact.MAPPINGS;
import static io.throughline.impact.GivenImpact.mapping;
import static io.throughline.impact.GivenImpact.mappingBody;
import static io.throughline.impact.GivenImpact.target;
import static io.throughline.initiative.GivenInitiative.behavior;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.learningObjective;
import static io.throughline.initiative.GivenInitiative.transitions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.Pages;
import io.throughline.RecordLife;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KpiMappingTest extends RecordLife {

    private static String path(String id) {
        return MAPPINGS + "/" + id;
    }

    private static void retire(String path, String id) {
        patch(path + id, "*", "{\"status\": \"RETIRED\"}").then().statusCode(200);
    }

    private static String parts(String learningObjective, String behavior) {
        return JsonObject.of("learningObjectiveId", learningObjective, "behaviorId", behavior)
                .encode();
    }

    @Override
    protected String path() {
        return MAPPINGS;
    }

    @Override
    protected String request() {
        String initiative = initiative();
        String objective = learningObjective(initiative);
        return mappingBody(initiative, target(), parts(objective, behavior(initiative, objective)));
    }

    @Override
    protected String change() {
        return "{\"hypothesis\": {\"lagDays\": 30}}";
    }

    @Test
    void isReplacedPatchedAndDeleted() {
        String initiative = initiative();
        String target = target();
        String id = mapping(initiative, target);

        put(path(id), "\"0\"", mappingBody(initiative, target, "{\"hypothesis\": {\"expectedChange\": -2.50}}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("hypothesis.expectedChange", equalTo(-2.5f));
        patch(path(id), "\"1\"", "{\"hypothesis\": {\"contributionShare\": null}}")
                .then()
                .statusCode(200)
                .body("hypothesis.contributionShare", nullValue(), "hypothesis.expectedChange", equalTo(-2.5f));
        delete(path(id), "\"1\"").then().statusCode(412);
        delete(path(id), "\"2\"").then().statusCode(204);
        get(path(id)).then().statusCode(404);
    }

    @Test
    void refusesATargetOnARetiredKpi() {
        String initiative = initiative();
        String target = target();
        String earlier = mapping(initiative, target);
        retire("/v1/kpis/", get("/v1/kpi-targets/" + target).jsonPath().getString("kpiId"));

        post(MAPPINGS, mappingBody(initiative(), target, "{}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("kpi-retired"), "violations.pointer", contains("/kpiTargetId"));
        patch(path(earlier), "*", change()).then().statusCode(200);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        String other = initiative();
        String target = target();
        retire("/v1/kpi-targets/", target);

        post(
                        MAPPINGS,
                        mappingBody(
                                initiative(),
                                target,
                                new JsonObject(parts(learningObjective(other), behavior(other)))
                                        .put("hypothesis", JsonObject.of("changeUnit", "PERCENT"))
                                        .encode()))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("invalid-request"),
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "foreign-part /learningObjectiveId",
                                "foreign-part /behaviorId",
                                "target-not-live /kpiTargetId",
                                "percent-for-points /hypothesis/changeUnit"));
        String nobody = UUID.randomUUID().toString();
        post(MAPPINGS, mappingBody(nobody, nobody, parts(nobody, nobody)))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("unknown-reference"),
                        "violations.pointer",
                        containsInAnyOrder("/initiativeId", "/learningObjectiveId", "/behaviorId", "/kpiTargetId"));
    }

    @Test
    void namesEveryFaultOfShapeAtOnce() {
        post(
                        MAPPINGS,
                        """
                        {"hypothesis": {"expectedChange": "2", "changeUnit": "POINTS", "lagDays": -1,
                         "contributionShare": 1.01, "population": ""}}""")
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "missing /initiativeId",
                                "missing /kpiTargetId",
                                "wrong-type /hypothesis/expectedChange",
                                "wrong-type /hypothesis/changeUnit",
                                "out-of-range /hypothesis/lagDays",
                                "out-of-range /hypothesis/contributionShare",
                                "out-of-range /hypothesis/population",
                                "missing /hypothesis/rationale"));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, PERCENT, percent-for-points",
        "PERCENT, KPI_UNIT, change-unit-mismatch",
        "COUNT, PERCENTAGE_POINTS, change-unit-mismatch",
        "COUNT, PERCENT, change-unit-mismatch"
    })
    void saysItsChangeInTheTermsOfTheKpi(String kind, String changeUnit, String code) {
        post(
                        MAPPINGS,
                        mappingBody(
                                initiative(),
                                target(kind),
                                "{\"hypothesis\": {\"changeUnit\": \"" + changeUnit + "\"}}"))
                .then()
                .statusCode(422)
                .body("code", equalTo(code), "violations.pointer", contains("/hypothesis/changeUnit"));
    }

    @Test
    void takesTheKpisOwnUnit() {
        post(MAPPINGS, mappingBody(initiative(), target("COUNT"), "{\"hypothesis\": {\"changeUnit\": \"KPI_UNIT\"}}"))
                .then()
                .statusCode(201);
    }

    @Test
    void leadsToNoTargetWhoseObjectiveIsRetiredButMayBeCorrected() {
        String target = target();
        String id = mapping(initiative(), target);
        retire("/v1/objectives/", get("/v1/kpi-targets/" + target).jsonPath().getString("objectiveId"));

        post(MAPPINGS, mappingBody(initiative(), target, "{}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("target-not-live"), "violations.pointer", contains("/kpiTargetId"));
        patch(path(id), "\"0\"", "{\"hypothesis\": {\"rationale\": \"Was wrong\"}}")
                .then()
                .statusCode(200);
    }

    @Test
    void goesThroughABehaviorThatRestsOnTheLearningObjective() {
        String initiative = initiative();
        String objective = learningObjective(initiative);
        String target = target();

        post(
                        MAPPINGS,
                        mappingBody(
                                initiative,
                                target,
                                parts(objective, behavior(initiative, learningObjective(initiative)))))
                .then()
                .statusCode(422)
                .body("code", equalTo("behavior-unrelated"), "violations.pointer", contains("/behaviorId"));
        post(MAPPINGS, mappingBody(initiative, target, parts(objective, behavior(initiative))))
                .then()
                .statusCode(201);
    }

    /** Catches a behavior that lets go of what a mapping says it rests on. */
    @Test
    void keepsItsBehaviorRestingOnItsLearningObjective() {
        String initiative = initiative();
        String taught = learningObjective(initiative);
        String other = learningObjective(initiative);
        String behavior = behavior(initiative, taught);
        post(MAPPINGS, mappingBody(initiative, target(), parts(taught, behavior)))
                .then()
                .statusCode(201);

        patch("/v1/behaviors/" + behavior, "*", "{\"learningObjectiveIds\": [\"" + other + "\"]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("behavior-unrelated"), "violations.pointer", contains("/learningObjectiveIds"));
        for (String kept : List.of("[\"" + taught + "\", \"" + other + "\"]", "[]")) {
            patch("/v1/behaviors/" + behavior, "*", "{\"learningObjectiveIds\": " + kept + "}")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void namesADuplicateTogetherWithItsOtherFaults() {
        String initiative = initiative();
        String target = target();
        mapping(initiative, target);
        String second = mapping(initiative, target());

        String again = mappingBody(initiative, target, "{\"hypothesis\": {\"changeUnit\": \"PERCENT\"}}");
        post(MAPPINGS, again)
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder("duplicate /kpiTargetId", "percent-for-points /hypothesis/changeUnit"));
        patch(path(second), "*", "{\"kpiTargetId\": \"" + target + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/kpiTargetId"));
    }

    @Test
    void isThereOnce() {
        String initiative = initiative();
        String target = target();
        mapping(initiative, target);

        post(MAPPINGS, mappingBody(initiative, target, "{}"))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/kpiTargetId"));
    }

    @Test
    void keepsItsInitiativeItsPartsAndItsTargetFromBeingDeleted() {
        String initiative = initiative();
        String target = target();
        String id = mapping(initiative, target);

        for (String used : List.of("/v1/initiatives/" + initiative, "/v1/kpi-targets/" + target)) {
            delete(used, "*").then().statusCode(409).body("code", equalTo("referenced"), "conflicts.id", hasItem(id));
        }
    }

    @Test
    void isListedByFilterInOrderAndInPages() {
        String initiative = initiative();
        List<String> made =
                List.of(mapping(initiative, target()), mapping(initiative, target()), mapping(initiative, target()));

        List<List<String>> pages =
                Pages.of(MAPPINGS + "?initiativeId=" + initiative + "&sort=-createdAt&limit=1", "id");
        assertThat(pages).containsExactly(List.of(made.get(2)), List.of(made.get(1)), List.of(made.get(0)));
        String target = get(path(made.get(1))).jsonPath().getString("kpiTargetId");
        get(MAPPINGS + "?kpiTargetId=" + target).then().body("items.id", contains(made.get(1)));
    }

    @Test
    void letsAStrategicInitiativeLeaveDiscoverAndNamesAllThatIsMissing() {
        String initiative = initiative();
        post(transitions(initiative), "{\"to\": \"DESIGN\"}")
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("phase-conditions-unmet"),
                        "violations.pointer",
                        containsInAnyOrder("/businessProblem", "/desiredOutcome", "/kpiMappings"));

        patch(
                        "/v1/initiatives/" + initiative,
                        "\"0\"",
                        "{\"businessProblem\": \"Churn\", \"desiredOutcome\": \"Two points less\"}")
                .then()
                .statusCode(200);
        String retired = target();
        mapping(initiative, retired);
        retire("/v1/kpi-targets/", retired);
        post(transitions(initiative), "{\"to\": \"DESIGN\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/kpiMappings"));

        mapping(initiative, target());
        post(transitions(initiative), "{\"to\": \"DESIGN\"}").then().statusCode(201);
    }
}
