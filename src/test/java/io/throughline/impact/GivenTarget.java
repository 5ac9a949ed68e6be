package io.throughline.impact;

import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;

/** KPI targets to map to. */
public final class GivenTarget extends ApiTest {

    private GivenTarget() {}

    /** An open target of a new KPI of that kind of unit. */
    public static String target(String unitKind) {
        String unit = GivenInitiative.orgUnit();
        String objective = create(
                "/v1/objectives",
                """
                {"statement": "Keep customers", "categoryId": "01900000-0000-7000-8000-000000000004",
                 "businessOwner": "Sam Okafor", "orgUnitId": "%s", "priority": 1, "periodStart": "2026-07-01",
                 "periodEnd": "2027-01-01", "status": "ACTIVE"}"""
                        .formatted(unit));
        String kpi = create(
                "/v1/kpis",
                """
                {"code": "%s", "name": "Churn", "formula": "Customers lost / customers", "unit": {"kind": "%s",
                 "label": "units"}, "direction": "LOWER_IS_BETTER", "timeAggregation": "MEAN",
                 "unitAggregation": "MEAN", "cadence": "MONTHLY", "owner": "Service operations", "level": 4,
                 "indicator": "LAGGING", "status": "ACTIVE"}"""
                        .formatted(unique("CHURN"), unitKind));
        return create(
                "/v1/kpi-targets",
                """
                {"objectiveId": "%s", "kpiId": "%s", "orgUnitId": "%s", "targetValue": 8, "dueDate": "2026-12-31",
                 "status": "ACTIVE"}"""
                        .formatted(objective, kpi, unit));
    }

    static String objectiveOf(String target) {
        return get("/v1/kpi-targets/" + target).jsonPath().getString("objectiveId");
    }

    static void retire(String path, String id) {
        patch(path + id, "*", "{\"status\": \"RETIRED\"}").then().statusCode(200);
    }
}
