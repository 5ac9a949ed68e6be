package io.throughline.initiative;

import static io.throughline.initiative.GivenInitiative.INITIATIVES;
import static io.throughline.initiative.GivenInitiative.advance;
import static io.throughline.initiative.GivenInitiative.cost;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.initiative.GivenInitiative.initiativeBody;
import static io.throughline.initiative.GivenInitiative.learningObjective;
import static io.throughline.initiative.GivenInitiative.readyToLeaveDiscover;
import static io.throughline.initiative.Phase.DELIVER;
import static io.throughline.initiative.Phase.DESIGN;
import static io.throughline.initiative.Phase.MEASURE;
import static io.throughline.objective.GivenObjective.orgUnit;
import static org.assertj.core.api.Assertions.assertThat;
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

@QuarkusTest
class InitiativeTest extends RecordLife {

    private static String path(String id) {
        return INITIATIVES + "/" + id;
    }

    @Override
    protected String path() {
        return INITIATIVES;
    }

    @Override
    protected String request() {
        return initiativeBody(
                """
                {"businessProblem": "Customers leave", "desiredOutcome": "Churn falls by two points",
                 "audience": {"description": "Service agents", "expectedParticipants": 120},
                 "endDate": "2026-10-01", "benefitHorizonMonths": 24}""");
    }

    @Override
    protected String change() {
        return "{\"title\": \"Changed\"}";
    }

    @Test
    void countsTheFirstYearUnlessMoreIsDeclared() {
        get(path(initiative()))
                .then()
                .body("benefitHorizonMonths", equalTo(12), "audience", nullValue(), "endDate", nullValue());
    }

    @Test
    void isReplacedPatchedAndDeleted() {
        String id = initiative("{\"audience\": {\"description\": \"All\", \"expectedParticipants\": 9}}");
        String replacement = initiativeBody("{\"title\": \"Replaced\", \"currency\": \"USD\"}");

        put(path(id), "\"0\"", replacement)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Replaced"), "currency", equalTo("USD"), "audience", nullValue());
        put(path(id), "\"1\"", replacement).then().statusCode(200).header("ETag", "\"1\"");
        patch(path(id), "\"1\"", "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"), "title", equalTo("Replaced"));
        delete(path(id), "\"2\"").then().statusCode(204);
        get(path(id)).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        post(
                        INITIATIVES,
                        initiativeBody(
                                """
                                {"initiativeClass": "COMPLIANCE", "relevance": null, "orgUnitId": "%s",
                                 "startDate": "2026-07-01", "endDate": "2026-07-01"}"""
                                        .formatted(UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("invalid-request"),
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "relevance-required /relevance",
                                "unknown-reference /orgUnitId",
                                "period-reversed /endDate"));
    }

    @Test
    void namesEveryFaultOfShapeAtOnce() {
        post(
                        INITIATIVES,
                        """
                        {"title": "", "phase": "MEASURE", "initiativeClass": "FUN", "owner": 7, "status": "ACTIVE",
                         "orgUnitId": "x", "currency": "EURO", "startDate": "2026-02-30", "benefitHorizonMonths": 121,
                         "audience": {"expectedParticipants": 0}}""")
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "out-of-range /title",
                                "unknown-field /phase",
                                "wrong-type /initiativeClass",
                                "wrong-type /owner",
                                "wrong-type /orgUnitId",
                                "wrong-type /currency",
                                "wrong-type /startDate",
                                "out-of-range /benefitHorizonMonths",
                                "missing /audience/description",
                                "out-of-range /audience/expectedParticipants"));
        for (String currency : List.of("7", "{}", "[]", "\"\"", "true")) {
            post(INITIATIVES, initiativeBody("{\"currency\": " + currency + "}"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("wrong-type"), "violations.pointer", hasItem("/currency"));
        }
    }

    @Test
    void fixesTheCurrencyWithTheFirstCost() {
        String id = initiative();
        cost(id, "TRAVEL", "PLANNED", "10");

        patch(path(id), "\"0\"", "{\"currency\": \"USD\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations.pointer", hasItem("/currency"));
        patch(path(id), "\"0\"", "{\"title\": \"Another\"}").then().statusCode(200);
    }

    @Test
    void fixesTheBenefitHorizonFromTheDeliverPhaseOnAlsoAfterAStepBack() {
        String id = readyToLeaveDiscover();
        patch(path(id), "\"0\"", "{\"benefitHorizonMonths\": 24}").then().statusCode(200);
        advance(id, DESIGN);
        patch(path(id), "*", "{\"benefitHorizonMonths\": 36}").then().statusCode(200);
        advance(id, DELIVER);
        refusesAnotherHorizon(id);
        advance(id, MEASURE);
        refusesAnotherHorizon(id);
        advance(id, DELIVER, DESIGN);
        refusesAnotherHorizon(id);
        patch(path(id), "*", "{\"benefitHorizonMonths\": 36, \"title\": \"Same horizon\"}")
                .then()
                .statusCode(200);
    }

    private static void refusesAnotherHorizon(String id) {
        patch(path(id), "*", "{\"benefitHorizonMonths\": null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("horizon-after-launch"), "violations.pointer", hasItem("/benefitHorizonMonths"));
    }

    @Test
    void keepsOutsideOfDiscoverWhatLetItLeave() {
        String id = readyToLeaveDiscover();
        advance(id, DESIGN);

        patch(
                        path(id),
                        "*",
                        """
                        {"businessProblem": null, "desiredOutcome": null, "initiativeClass": "STRATEGIC"}""")
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "phase-conditions-unmet /businessProblem",
                                "phase-conditions-unmet /desiredOutcome",
                                "immutable /initiativeClass"));
        advance(id, Phase.DISCOVER);
        patch(path(id), "*", "{\"businessProblem\": null, \"initiativeClass\": \"STRATEGIC\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void isNotDeletedWhileItHasParts() {
        String id = initiative();
        String objective = learningObjective(id);
        String cost = cost(id, "TRAVEL", "PLANNED", "10");

        delete(path(id), "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"), "conflicts.id", containsInAnyOrder(objective, cost));
        delete("/v1/learning-objectives/" + objective, "\"0\"").then().statusCode(204);
        delete("/v1/cost-items/" + cost, "\"0\"").then().statusCode(204);
        delete(path(id), "\"0\"").then().statusCode(204);
    }

    @Test
    void isListedByFilterInOrderAndInPages() {
        String unit = orgUnit();
        String word = unique("Churn");
        for (int i = 1; i <= 5; i++) {
            initiative(JsonObject.of("orgUnitId", unit, "title", word + " 100% " + i, "startDate", "2026-07-0" + i)
                    .encode());
        }
        initiative(JsonObject.of("orgUnitId", unit, "status", "CANCELLED").encode());

        List<List<String>> pages =
                Pages.of(INITIATIVES + "?orgUnitId=" + unit + "&status=ACTIVE&sort=-startDate&limit=2", "startDate");
        assertThat(pages)
                .containsExactly(
                        List.of("2026-07-05", "2026-07-04"),
                        List.of("2026-07-03", "2026-07-02"),
                        List.of("2026-07-01"));
        api().queryParam("q", word.toUpperCase(java.util.Locale.ROOT) + " 100% 3")
                .queryParam("phase", "DISCOVER")
                .queryParam("initiativeClass", "STRATEGIC")
                .queryParam("count", true)
                .get(INITIATIVES)
                .then()
                .statusCode(200)
                .body("count", equalTo(1), "items[0].startDate", equalTo("2026-07-03"));
        api().queryParam("q", word + " 100_ 3")
                .queryParam("count", true)
                .get(INITIATIVES)
                .then()
                .body("count", equalTo(0));
        get(INITIATIVES + "?owner=Dana").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void keepsTheStateOfBeforeAnyChange() {
        String id = initiative("{\"title\": \"Before\"}");
        String before = get(path(id)).asString();
        String then = java.time.Instant.now().toString();
        patch(path(id), "\"0\"", "{\"title\": \"After\"}").then().statusCode(200);

        get(path(id) + "?asOf=" + then).then().statusCode(200).body(equalTo(before));
    }
}
