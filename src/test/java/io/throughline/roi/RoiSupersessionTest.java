package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.program;
import static io.throughline.roi.GivenRoi.sure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.platform.json.Sha256;
import io.throughline.roi.engine.RoiEngine;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calculations that take the place of earlier ones, and the proof that each is still what it was. */
@QuarkusTest
class RoiSupersessionTest extends ApiTest {

    @Test
    void givesTheSameBytesWhenItIsReckonedAgain() {
        Response posted = post(CALCULATIONS, calculation(program(), null, sure("any", "120")));
        String path = posted.header("Location");

        JsonObject verified = new JsonObject(post(path + "/verification", "{}")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        String answerHash = verified.getString("answerHash");
        assertThat(answerHash).isEqualTo(Sha256.of(posted.asString()));
        String inputsHash = posted.jsonPath().getString("inputsHash");
        assertThat(verified)
                .isEqualTo(new JsonObject()
                        .put("matching", true)
                        .put("storedInputsHash", inputsHash)
                        .put("inputsHash", inputsHash)
                        .put("storedAnswerHash", answerHash)
                        .put("answerHash", answerHash)
                        .put("storedEngineVersion", RoiEngine.VERSION)
                        .put("engineVersion", RoiEngine.VERSION)
                        .put("storedRuleSetVersion", RoiEngine.RULE_SET_VERSION)
                        .put("ruleSetVersion", RoiEngine.RULE_SET_VERSION)
                        .put("sameEngine", true)
                        .put("differences", new JsonArray()));
    }

    @Test
    void tellsTheDifferenceLineByLine() {
        String initiative = program();
        String first = create(CALCULATIONS, calculation(initiative, null, sure("a", "120"), sure("b", "30")));
        GivenInitiative.cost(initiative, "TRAVEL", "ACTUAL", "25");

        Response posted = post(CALCULATIONS, calculation(initiative, first, sure("a", "150"), sure("c", "10")));

        posted.then().statusCode(201).body("supersedes", equalTo(first));
        assertThat(new JsonObject(posted.asString()).getJsonObject("difference"))
                .isEqualTo(new JsonObject(
                        """
                                {"benefit": %s, "cost": %s,
                                 "benefitCostRatio": {"before": 1.5, "now": 1.28, "change": -0.22},
                                 "roiPercent": {"before": 50, "now": 28, "change": -22},
                                 "benefitLines": [
                                   {"id": "a", "name": "line a", "presence": "IN_BOTH",
                                    "improvement": {"before": 120, "now": 150, "change": 30},
                                    "unitValue": %s, "benefit": %s},
                                   {"id": "b", "name": "line b", "presence": "REMOVED",
                                    "improvement": {"before": 30, "now": null, "change": null},
                                    "unitValue": %s, "benefit": %s},
                                   {"id": "c", "name": "line c", "presence": "ADDED",
                                    "improvement": {"before": null, "now": 10, "change": null},
                                    "unitValue": %s, "benefit": %s}],
                                 "costs": [
                                   {"category": "FACILITATION", "amount": %s},
                                   {"category": "TRAVEL", "amount": %s}]}"""
                                .formatted(
                                        money("150.00", "160.00", "10.00"),
                                        money("100.00", "125.00", "25.00"),
                                        money("1.00", "1.00", "0.00"),
                                        money("120.00", "150.00", "30.00"),
                                        money("1.00", null, "-1.00"),
                                        money("30.00", null, "-30.00"),
                                        money(null, "1.00", "1.00"),
                                        money(null, "10.00", "10.00"),
                                        money("100.00", "100.00", "0.00"),
                                        money(null, "25.00", "25.00"))));
        post(posted.header("Location") + "/verification", "{}").then().body("matching", equalTo(true));
    }

    @Test
    void saysElsewhereThatItWasSuperseded() {
        String initiative = program();
        String first = create(CALCULATIONS, calculation(initiative, null, sure("any", "120")));
        String before = get(CALCULATIONS + "/" + first).asString();
        String second = create(CALCULATIONS, calculation(initiative, first, sure("any", "110")));

        get(CALCULATIONS + "/" + first).then().body(equalTo(before));
        get(CALCULATIONS + "/" + first + "/standing")
                .then()
                .statusCode(200)
                .body(
                        "roiCalculationId", equalTo(first),
                        "supersedes", nullValue(),
                        "supersededBy", equalTo(second));
        String of = CALCULATIONS + "?initiativeId=" + initiative;
        get(of + "&sort=createdAt").then().body("items.supersededBy", contains(second, null));
        get(of + "&superseded=false").then().body("items.id", contains(second), "items.supersedes", contains(first));
        get(of + "&superseded=true").then().body("items.id", contains(first));
    }

    @Test
    void isSupersededOnceAndByItsOwnInitiativeAlone() {
        String initiative = program();
        String first = create(CALCULATIONS, calculation(initiative, null, sure("any", "120")));
        String second = create(CALCULATIONS, calculation(initiative, first, sure("any", "110")));

        post(CALCULATIONS, calculation(initiative, first, sure("any", "100")))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-superseded"), "conflicts.id", contains(second));
        post(CALCULATIONS, calculation(program(), second, sure("any", "100")))
                .then()
                .statusCode(422)
                .body("code", equalTo("supersedes-other-initiative"), "violations.pointer", contains("/supersedes"));
        post(CALCULATIONS, calculation(initiative, initiative, sure("any", "100")))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations.pointer", contains("/supersedes"));
        get(CALCULATIONS + "?count=true&initiativeId=" + initiative).then().body("count", equalTo(2));
    }

    @Test
    void ofManyAtOnceExactlyOneTakesThePlace() throws Exception {
        String initiative = program();
        String first = create(CALCULATIONS, calculation(initiative, null, sure("any", "120")));
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                answers.add(clients.submit(() -> post(CALCULATIONS, calculation(initiative, first, sure("any", "1")))
                        .statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void isNotThereUnderAnotherId() {
        String none = CALCULATIONS + "/0190f3a1-7c1e-7000-8000-000000000001";
        get(none + "/standing").then().statusCode(404).body("code", equalTo("not-found"));
        post(none + "/verification", "{}").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static String calculation(String initiative, @Nullable String supersedes, JsonObject... lines) {
        JsonObject asked = GivenRoi.of(initiative, lines);
        return (supersedes == null ? asked : asked.put("supersedes", supersedes)).encode();
    }

    private static String money(@Nullable String before, @Nullable String now, String change) {
        return JsonObject.of("before", euros(before), "now", euros(now), "change", euros(change))
                .encode();
    }

    private static @Nullable JsonObject euros(@Nullable String amount) {
        return amount == null ? null : GivenRoi.euros(amount);
    }
}
