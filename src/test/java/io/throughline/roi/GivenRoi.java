package io.throughline.roi;

import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Calculations as clients ask for them, in euros, for tests that need one. */
public final class GivenRoi extends ApiTest {

    public static final String CALCULATIONS = "/v1/roi-calculations";
    static final String PREVIEW = CALCULATIONS + "/preview";

    /** NIST StRD, Norris: x and y. */
    static final String NORRIS =
            "0.2,0.1 337.4,338.8 118.2,118.1 884.6,888.0 10.1,9.2 226.5,228.1 666.3,668.5 996.3,998.5 "
                    + "448.6,449.1 777.0,778.9 558.2,559.2 0.4,0.3 0.6,0.1 775.5,778.1 666.9,668.8 338.0,339.3 "
                    + "447.5,448.9 11.6,10.8 556.0,557.7 228.1,228.3 995.8,998.0 887.6,888.8 120.2,119.6 0.3,0.3 "
                    + "0.3,0.6 556.8,557.6 339.1,339.3 887.2,888.0 999.0,998.5 779.0,778.9 11.1,10.2 118.3,117.6 "
                    + "229.2,228.9 669.1,668.4 448.9,449.2 0.5,0.2";

    private GivenRoi() {}

    /** A calculation of one initiative by a benefit line of 120 euros. */
    public static String calculation(String initiative) {
        return create(CALCULATIONS, of(initiative, sure("any", "120")).encode());
    }

    /** An initiative that cost 100 euros. */
    public static String program() {
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "100");
        return initiative;
    }

    /** What asks for a calculation that claims part of a change of a KPI in a unit, from July 2026 on. */
    public static String claiming(String initiative, String kpi, String unit, String value, String contribution) {
        return of(initiative, claimingLine("win-rate", kpi, unit, value, contribution))
                .encode();
    }

    static JsonObject claimingLine(String id, String kpi, String unit, String value, String contribution) {
        JsonObject line = line(id, estimates(row("sponsor", value, contribution, "1")))
                .put("kpiId", kpi)
                .put("population", JsonObject.of("orgUnitId", unit));
        line.remove("kpi");
        return line;
    }

    static JsonObject of(String initiative, JsonObject... lines) {
        return asked(lines).put("initiativeId", initiative);
    }

    /** Numbers alone, with a cost of 100 euros. */
    static JsonObject tried(JsonObject... lines) {
        return asked(lines).put("currency", "EUR").put("costs", JsonArray.of(cost("FACILITATION", "100")));
    }

    private static JsonObject asked(JsonObject... lines) {
        return JsonObject.of(
                "participants", 1, "benefitPeriodStart", "2026-07-01", "benefitLines", JsonArray.of((Object[]) lines));
    }

    static JsonObject cost(String category, String amount) {
        return JsonObject.of("category", category, "amount", euros(amount));
    }

    static JsonObject euros(String amount) {
        return JsonObject.of("amount", amount, "currency", "EUR");
    }

    /** A line in money, in total and once a year, that is worth what it says. */
    static JsonObject line(String id, JsonObject... methods) {
        return JsonObject.of(
                "id",
                id,
                "name",
                "line " + id,
                "kpi",
                kpi("HIGHER_IS_BETTER", "MONEY", "YEARLY"),
                "changeBasis",
                "TOTAL",
                "periodsPerYear",
                1,
                "unitValue",
                worth("1"),
                "methods",
                JsonArray.of((Object[]) methods));
    }

    /** A line by one estimate that nobody discounts. */
    static JsonObject sure(String id, String value) {
        return line(id, estimates(row("sponsor", value, "1", "1")));
    }

    static JsonObject kpi(String direction, String unitKind, String cadence) {
        return JsonObject.of("direction", direction, "unitKind", unitKind, "cadence", cadence);
    }

    static JsonObject worth(String amount) {
        return JsonObject.of("value", euros(amount), "basis", "PROFIT_CONTRIBUTION", "validated", true);
    }

    static JsonObject estimates(JsonObject... rows) {
        return JsonObject.of("kind", "ESTIMATES", "rows", JsonArray.of((Object[]) rows));
    }

    static JsonObject row(String respondent, String value, String contribution, String confidence) {
        return new JsonObject(
                """
                {"respondent": "%s", "value": %s, "contribution": %s, "confidence": %s}"""
                        .formatted(respondent, value, contribution, confidence));
    }

    static JsonObject postOnlyControl(String trained, String control) {
        return new JsonObject("""
                {"kind": "POST_ONLY_CONTROL", "trained": %s, "control": %s}"""
                .formatted(trained, control));
    }

    static JsonObject beforeAfter(String before, String after) {
        return new JsonObject(
                """
                {"kind": "BEFORE_AFTER", "before": %s, "after": %s}""".formatted(before, after));
    }

    /** P1: weekly sales of 46 associates against a control group, of which 2 percent are profit. */
    static JsonObject retailSales() {
        return line(
                        "sales",
                        postOnlyControl(
                                "{\"periodMeans\": [13690, 11491, 11044]}", "{\"periodMeans\": [11572, 9683, 10092]}"))
                .put("kpi", kpi("HIGHER_IS_BETTER", "MONEY", "WEEKLY"))
                .put("changeBasis", "PER_SUBJECT")
                .put("subjects", 46)
                .put("periodsPerYear", 48)
                .put("unitValue", worth("0.02"));
    }

    /** P5: 23 percent of 100 people leave, then 15; each leaver costs 56,625. */
    static JsonObject turnover(String unitKind, JsonObject method) {
        return line("turnover", method)
                .put("kpi", kpi("LOWER_IS_BETTER", unitKind, "YEARLY"))
                .put("unitValue", worth("56625"));
    }
}
