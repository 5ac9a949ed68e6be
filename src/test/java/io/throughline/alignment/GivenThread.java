package io.throughline.alignment;

import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The records of a thread around today, as a client makes them. */
final class GivenThread extends ApiTest {

    private GivenThread() {}

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static LocalDate baselineDate() {
        return today().minusDays(50);
    }

    static LocalDate dueDate() {
        return today().plusDays(50);
    }

    static LocalDate lastMonth() {
        return today().withDayOfMonth(1).minusMonths(1);
    }

    /** A live objective with these fields. */
    static String objective(String fields) {
        return create(
                "/v1/objectives",
                new JsonObject(GivenObjective.objectiveRequest(GivenObjective.orgUnit()))
                        .put("periodStart", today().minusDays(100).toString())
                        .put("periodEnd", today().plusDays(100).toString())
                        .mergeIn(new JsonObject(fields))
                        .encode());
    }

    static String objective() {
        return objective("{}");
    }

    /** From 28 to 34, today halfway from baseline to due date, with these fields. */
    static String target(String objective, String kpi, String fields) {
        return create(
                "/v1/kpi-targets",
                new JsonObject(GivenObjective.kpiTargetRequest(objective, kpi))
                        .put(
                                "baseline",
                                JsonObject.of(
                                        "value", 28, "date", baselineDate().toString()))
                        .put("dueDate", dueDate().toString())
                        .mergeIn(new JsonObject(fields))
                        .encode());
    }

    static String target(String objective) {
        return target(objective, GivenObjective.kpi(), "{}");
    }

    /** A measurement of last month for a target. */
    static String measured(String target, String value) {
        var stored = get("/v1/kpi-targets/" + target).jsonPath();
        return create(
                "/v1/measurements",
                """
                {"kpiId": "%s", "subjectId": "%s", "periodStart": "%s", "value": %s, "source": "crm"}"""
                        .formatted(stored.getString("kpiId"), stored.getString("orgUnitId"), lastMonth(), value));
    }

    /** A KPI mapping with these fields. */
    static String mapping(String initiative, String target, String fields) {
        return create(
                "/v1/kpi-mappings",
                new JsonObject(HYPOTHESIS)
                        .put("initiativeId", initiative)
                        .put("kpiTargetId", target)
                        .mergeIn(new JsonObject(fields))
                        .encode());
    }

    static String mapping(String initiative, String target) {
        return mapping(initiative, target, "{}");
    }

    static String cancel(String initiative) {
        patch("/v1/initiatives/" + initiative, "*", "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200);
        return initiative;
    }

    static String strategic() {
        return GivenInitiative.initiative();
    }

    static final String HYPOTHESIS =
            """
            {"hypothesis": {"expectedChange": 6, "changeUnit": "PERCENTAGE_POINTS", "lagDays": 90,
             "population": "All account executives", "contributionShare": 0.5, "rationale": "Who probes, wins"}}""";
}
