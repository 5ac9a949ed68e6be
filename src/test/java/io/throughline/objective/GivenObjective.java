package io.throughline.objective;

import io.throughline.ApiTest;

/** Objectives, KPIs, targets and skills for the tests of all rooms: what a client sends, and what is there once it has. */
public final class GivenObjective extends ApiTest {

    public static final String CUSTOMER_SATISFACTION = "01900000-0000-7000-8000-000000000004";

    private GivenObjective() {}

    public static String orgUnit() {
        return orgUnit("BUSINESS");
    }

    public static String orgUnit(String function) {
        return create(
                "/v1/org-units",
                """
                {"name": "%s", "function": "%s"}""".formatted(unique("Sales"), function));
    }

    /** An active objective of the second half of 2026, the first of its unit. */
    public static String objectiveRequest(String orgUnitId) {
        return """
                {"statement": "%s", "categoryId": "%s", "businessOwner": "Dana Reyes, VP Sales", "orgUnitId": "%s",
                 "priority": 1, "periodStart": "2026-07-01", "periodEnd": "2027-01-01", "status": "ACTIVE"}"""
                .formatted(unique("Raise the win rate"), CUSTOMER_SATISFACTION, orgUnitId);
    }

    public static String objective() {
        return create("/v1/objectives", objectiveRequest(orgUnit()));
    }

    /** A percent KPI from 0 to 100, higher is better, monthly, of the level of results. */
    public static String kpiRequest(String indicator) {
        return """
                {"code": "%s", "name": "Win rate", "formula": "Opportunities won / opportunities closed",
                 "unit": {"kind": "PERCENT", "label": "%% of opportunities", "minimum": 0, "maximum": 100},
                 "direction": "HIGHER_IS_BETTER", "timeAggregation": "MEAN", "unitAggregation": "MEAN",
                 "cadence": "MONTHLY", "owner": "Sales operations", "level": 4, "indicator": "%s",
                 "status": "ACTIVE"}"""
                .formatted(unique("WIN_RATE"), indicator);
    }

    public static String kpi() {
        return kpi("LAGGING");
    }

    public static String kpi(String indicator) {
        return create("/v1/kpis", kpiRequest(indicator));
    }

    public static String unitValueRequest(String kpiId) {
        return """
                {"kpiId": "%s", "value": {"amount": "1200.00", "currency": "EUR"}, "basis": "PROFIT_CONTRIBUTION",
                 "source": "%s", "asOfDate": "2026-06-01",
                 "validatedByFinance": {"by": "Ming Chen, FP&A", "on": "2026-06-15"}, "expiresOn": "2027-06-01"}"""
                .formatted(kpiId, unique("Margin model"));
    }

    public static String unitValue(String kpiId) {
        return create("/v1/unit-values", unitValueRequest(kpiId));
    }

    public static String kpiLinkRequest(String leadingKpiId, String laggingKpiId) {
        return """
                {"leadingKpiId": "%s", "laggingKpiId": "%s", "lagDays": 90, "rationale": "%s"}"""
                .formatted(leadingKpiId, laggingKpiId, unique("Who is understood renews"));
    }

    public static String kpiLink(String leadingKpiId, String laggingKpiId) {
        return create("/v1/kpi-links", kpiLinkRequest(leadingKpiId, laggingKpiId));
    }

    /** From 28 to 34 by the end of 2026. */
    public static String kpiTargetRequest(String objectiveId, String kpiId) {
        return """
                {"objectiveId": "%s", "kpiId": "%s", "orgUnitId": "%s",
                 "baseline": {"value": 28, "date": "2026-06-30"}, "targetValue": 34, "dueDate": "2026-12-31",
                 "status": "ACTIVE"}"""
                .formatted(objectiveId, kpiId, orgUnit());
    }

    public static String kpiTarget(String objectiveId, String kpiId) {
        return create("/v1/kpi-targets", kpiTargetRequest(objectiveId, kpiId));
    }

    public static String skillRequest() {
        return """
                {"name": "%s", "proficiencyScale": [
                  {"level": 1, "name": "Aware"},
                  {"level": 2, "name": "Proficient", "description": "Unprompted, in most calls"}]}"""
                .formatted(unique("Active listening"));
    }

    public static String skill() {
        return create("/v1/skills", skillRequest());
    }
}
