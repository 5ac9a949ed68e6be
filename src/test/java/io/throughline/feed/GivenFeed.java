package io.throughline.feed;

import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.throughline.roi.GivenRoi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** At least one row in every set of the feed. */
final class GivenFeed extends ApiTest {

    private GivenFeed() {}

    static void star() {
        String unit = GivenObjective.orgUnit();
        String parent = GivenObjective.objective();
        String objective = create(
                "/v1/objectives",
                new JsonObject(GivenObjective.objectiveRequest(unit))
                        .put("periodStart", "2026-01-01")
                        .put("periodEnd", "2030-01-01")
                        .put("parentIds", JsonArray.of(parent))
                        .encode());
        String kpi = GivenObjective.kpi();
        String target = GivenObjective.kpiTarget(objective, kpi);
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "100");
        create(
                "/v1/kpi-mappings",
                """
                {"initiativeId": "%s", "kpiTargetId": "%s", "hypothesis": {"expectedChange": 6,
                 "changeUnit": "PERCENTAGE_POINTS", "lagDays": 90, "population": "All", "rationale": "It works"}}"""
                        .formatted(initiative, target));
        measured(kpi, unit, "2026-07-01", "31.5");
        GivenRoi.calculation(initiative);
        post("/v1/alignment/snapshots", "").then().statusCode(201);
    }

    static void measured(String kpi, String unit, String month, String value) {
        create(
                "/v1/measurements",
                """
                {"kpiId": "%s", "subjectId": "%s", "periodStart": "%s", "value": %s, "source": "crm"}"""
                        .formatted(kpi, unit, month, value));
    }
}
