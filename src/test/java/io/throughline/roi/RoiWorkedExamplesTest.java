package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.PREVIEW;
import static io.throughline.roi.GivenRoi.beforeAfter;
import static io.throughline.roi.GivenRoi.cost;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.kpi;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.retailSales;
import static io.throughline.roi.GivenRoi.row;
import static io.throughline.roi.GivenRoi.sure;
import static io.throughline.roi.GivenRoi.tried;
import static io.throughline.roi.GivenRoi.turnover;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published examples through the public API, by the ids of the design's list. */
@QuarkusTest
class RoiWorkedExamplesTest extends ApiTest {

    @Test
    void p1RetailMerchandiseCompanyAgainstAControlGroup() {
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "11250");
        GivenInitiative.cost(initiative, "MATERIALS", "ACTUAL", "1680");
        GivenInitiative.cost(initiative, "TRAVEL", "ACTUAL", "4032");
        GivenInitiative.cost(initiative, "FACILITIES", "ACTUAL", "1080");
        GivenInitiative.cost(initiative, "PARTICIPANTS_TIME", "ACTUAL", "12442");
        GivenInitiative.cost(initiative, "COORDINATION", "ACTUAL", "2500");

        JsonObject result = new JsonObject(post(
                                CALCULATIONS,
                                GivenRoi.of(initiative, retailSales())
                                        .put("participants", 46)
                                        .encode())
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .getJsonObject("result");

        assertThat(result.getJsonObject("totals"))
                .isEqualTo(
                        new JsonObject(
                                """
                                {"annualBenefit": {"amount": "71804.16", "currency": "EUR"},
                                 "benefit": {"amount": "71804.16", "currency": "EUR"},
                                 "cost": {"amount": "32984.00", "currency": "EUR"},
                                 "netBenefit": {"amount": "38820.16", "currency": "EUR"},
                                 "benefitCostRatio": 2.176939, "roiPercent": 117.6939, "paybackMonths": 5.51,
                                 "costPerParticipant": {"amount": "717.04", "currency": "EUR"},
                                 "benefitPerParticipant": {"amount": "1560.96", "currency": "EUR"},
                                 "breakEvenFactor": 0.459360571867, "undefined": {}}"""));
        assertThat(result.getString("grade")).isEqualTo("C");
        assertThat(result.getString("status")).isEqualTo("FINAL");
        JsonObject line = result.getJsonArray("benefitLines").getJsonObject(0);
        assertThat(line.getString("headlineMethod")).isEqualTo("POST_ONLY_CONTROL");
        assertThat(line.getInteger("improvement")).isEqualTo(12_075 - 10_449);
        assertThat(line.getJsonArray("methods").getJsonObject(0).getInteger("reference"))
                .isEqualTo(10_449);
        assertThat(line.getValue("interval")).isNull();
        assertThat(codeOf(line, "interval")).isEqualTo("group-means-only");
        assertThat(codes(line.getJsonArray("flags"))).containsExactly("no-baseline", "group-means-only");
        assertThat(result.getJsonObject("cost").getBoolean("fullyLoaded")).isFalse();
    }

    @Test
    void p2NationsHotelByParticipantEstimates() {
        JsonObject totals = preview(tried(sure("coaching", "1861158"))
                        .put(
                                "costs",
                                JsonArray.of(
                                        cost("NEEDS_ASSESSMENT", "10000"),
                                        cost("FACILITATION", "480000"),
                                        cost("TRAVEL", "53000"),
                                        cost("COORDINATION", "9200"),
                                        cost("MATERIALS", "14000"),
                                        cost("FACILITIES", "1500"),
                                        cost("TECHNOLOGY", "2100"),
                                        cost("EVALUATION", "10000"))))
                .getJsonObject("totals");

        assertThat(amount(totals, "cost")).isEqualTo("579800.00");
        assertThat(totals.getDouble("benefitCostRatio")).isEqualTo(3.210000);
        assertThat(totals.getDouble("roiPercent")).isEqualTo(221.0);
    }

    @Test
    void p3AnEstimateAdjustedForConfidence() {
        JsonObject totals = preview(tried(line("output", estimates(row("group", "336000", "1", "0.70"))))
                        .put("participants", 20))
                .getJsonObject("totals");

        assertThat(amount(totals, "benefit")).isEqualTo("235200.00");
        assertThat(amount(totals, "benefitPerParticipant")).isEqualTo("11760.00");
    }

    @Test
    void p4ActionPlanRows() {
        JsonObject result = preview(tried(line(
                "plans",
                estimates(
                        row("first", "36000", "0.50", "0.85"),
                        row("second", "90000", "0.40", "0.90"),
                        row("third", "24000", "0.55", "0.60")))));

        assertThat(result
                        .getJsonArray("benefitLines")
                        .getJsonObject(0)
                        .getJsonArray("methods")
                        .getJsonObject(0)
                        .getJsonArray("estimates")
                        .stream()
                        .map(row -> ((JsonObject) row).getInteger("adjusted")))
                .containsExactly(15_300, 32_400, 7_920);
        assertThat(amount(result.getJsonObject("totals"), "benefit")).isEqualTo("55620.00");
    }

    @Test
    void p5TurnoverAsAnEstimateAndItsBreakEven() {
        JsonObject result = preview(turnoverProgram(turnover("COUNT", estimates(row("hr", "8", "1", "1")))));

        JsonObject totals = result.getJsonObject("totals");
        assertThat(amount(totals, "cost")).isEqualTo("450000.00");
        assertThat(amount(totals, "benefit")).isEqualTo("453000.00");
        assertThat(totals.getDouble("roiPercent")).isEqualTo(0.6667);
        assertThat(result.getString("grade")).isEqualTo("D");
        JsonObject line = result.getJsonArray("benefitLines").getJsonObject(0);
        assertThat(codes(line.getJsonArray("flags"))).containsExactly("undiscounted-estimate");
        assertThat(line.getJsonObject("breakEven"))
                .isEqualTo(JsonObject.of("improvement", 7.94701986755, "wholeUnits", 8));
        assertThat(line.getInteger("change")).isEqualTo(-8);
    }

    @Test
    void p5TurnoverAsBeforeAndAfterOnlyCarriesNoClaim() {
        JsonObject result = preview(turnoverProgram(turnover("PERCENT", beforeAfter("23", "15"))));

        JsonObject line = result.getJsonArray("benefitLines").getJsonObject(0);
        assertThat(line.getInteger("improvement")).isEqualTo(8);
        assertThat(line.getInteger("change")).isEqualTo(-8);
        assertThat(line.getString("changeUnit")).isEqualTo("PERCENTAGE_POINTS");
        assertThat(codeOf(line, "annualBenefit")).isEqualTo("no-isolation");
        JsonObject totals = result.getJsonObject("totals");
        assertThat(totals.getValue("benefit")).isNull();
        assertThat(totals.getValue("roiPercent")).isNull();
        assertThat(codeOf(totals, "benefit")).isEqualTo("no-admissible-benefit");
        assertThat(codeOf(totals, "roiPercent")).isEqualTo("no-admissible-benefit");
        JsonObject rule = result.getJsonArray("rules").getJsonObject(0);
        assertThat(rule.getString("rule")).isEqualTo("no-isolation-no-claim");
        assertThat(amount(rule, "effect")).isEqualTo("-453000.00");
    }

    private static JsonObject turnoverProgram(JsonObject line) {
        return tried(line)
                .put("participants", 100)
                .put("costs", JsonArray.of(cost("PARTICIPANTS_TIME", "280000"), cost("FACILITATION", "170000")));
    }

    @Test
    void p6AForecastModelTakesItsPart() {
        JsonObject method = method(
                "HIGHER_IS_BETTER",
                """
                {"kind": "FORECAST_MODEL", "model": {"intercept": 140, "actual": 1500, "before": 1100,
                 "drivers": [{"name": "advertising", "coefficient": 40, "value": 30}]}}""");
        assertThat(method.getInteger("reference")).isEqualTo(1_340);
        assertThat(method.getInteger("improvement")).isEqualTo(160);
        assertThat(method.getInteger("unisolatedImprovement")).isEqualTo(400);
        assertThat(codeOf(method, "interval")).isEqualTo("printed-projection");
    }

    @Test
    void p7ATrendLineTakesItsPart() {
        JsonObject shipments = method(
                "HIGHER_IS_BETTER",
                """
                {"kind": "TREND_LINE", "projection": {"projected": 92.3, "actual": 94.4, "before": 87.3}}""");
        assertThat(shipments.getDouble("improvement")).isEqualTo(2.1);
        assertThat(shipments.getDouble("unisolatedImprovement")).isEqualTo(7.1);
        assertThat(codeOf(shipments, "interval")).isEqualTo("printed-projection");
        JsonObject rejects = method(
                "LOWER_IS_BETTER",
                """
                {"kind": "TREND_LINE", "projection": {"projected": 1.45, "actual": 0.70}}""");
        assertThat(rejects.getDouble("improvement")).isEqualTo(0.75);
        assertThat(rejects.getString("grade")).isEqualTo("C");
    }

    /** NIST's Norris: its 36 points as those before the program, and what the answer says of the line through them. */
    @Test
    void p10LeastSquaresWithStandardErrors() {
        JsonArray before = new JsonArray();
        for (String point : GivenRoi.NORRIS.split(" ", -1)) {
            String[] xy = point.split(",", -1);
            before.add(new JsonObject("""
                    {"drivers": [{"name": "x", "value": %s}], "value": %s}"""
                    .formatted(xy[0], xy[1])));
        }
        JsonObject series = JsonObject.of("before", before, "after", new JsonArray());
        JsonObject regression = method(
                        "HIGHER_IS_BETTER",
                        JsonObject.of("kind", "FORECAST_MODEL", "series", series)
                                .encode())
                .getJsonObject("regression");

        assertThat(regression.getJsonArray("coefficients"))
                .isEqualTo(
                        new JsonArray(
                                """
                                [{"name": "intercept", "estimate": -0.262323073774,
                                  "standardError": 0.232818234301, "undefined": {}},
                                 {"name": "x", "estimate": 1.00211681802,
                                  "standardError": 0.0004297968482, "undefined": {}}]"""));
        assertThat(regression.getDouble("rSquared")).isEqualTo(0.999993745884);
        assertThat(regression.getInteger("degreesOfFreedom")).isEqualTo(34);
        assertThat(regression.getJsonArray("points")).hasSize(36);
    }

    private static JsonObject method(String direction, String method) {
        return preview(tried(line("kpi", new JsonObject(method)).put("kpi", kpi(direction, "COUNT", "YEARLY"))))
                .getJsonArray("benefitLines")
                .getJsonObject(0)
                .getJsonArray("methods")
                .getJsonObject(0);
    }

    @Test
    void p8BenefitCostRatioAndReturnAreTwoFigures() {
        JsonObject totals = preview(tried(sure("any", "386"))).getJsonObject("totals");
        assertThat(totals.getDouble("benefitCostRatio")).isEqualTo(3.86);
        assertThat(totals.getInteger("roiPercent")).isEqualTo(286);
    }

    @Test
    void p12ARatioFrom1Point2To3Point5IsAReturnFrom20To250Percent() {
        assertThat(preview(tried(sure("any", "120"))).getJsonObject("totals").getInteger("roiPercent"))
                .isEqualTo(20);
        assertThat(preview(tried(sure("any", "350"))).getJsonObject("totals").getInteger("roiPercent"))
                .isEqualTo(250);
        JsonObject ratio = beforeAfterLine("1.2", "3.5", "RATE");
        assertThat(ratio.getDouble("relativeChangePercent")).isEqualTo(191.666666667);
    }

    @Test
    void p12SixPointsOnTwentyEightAreTwentyOnePercent() {
        JsonObject line = beforeAfterLine("28", "34", "PERCENT");
        assertThat(line.getInteger("change")).isEqualTo(6);
        assertThat(line.getString("changeUnit")).isEqualTo("PERCENTAGE_POINTS");
        assertThat(line.getDouble("relativeChangePercent")).isEqualTo(21.4285714286);
    }

    private static JsonObject beforeAfterLine(String before, String after, String unitKind) {
        return preview(tried(line("kpi", beforeAfter(before, after))
                        .put("kpi", kpi("HIGHER_IS_BETTER", unitKind, "MONTHLY"))))
                .getJsonArray("benefitLines")
                .getJsonObject(0);
    }

    private static JsonObject preview(JsonObject request) {
        return new JsonObject(
                post(PREVIEW, request.encode()).then().statusCode(200).extract().asString());
    }

    private static String amount(JsonObject part, String figure) {
        return part.getJsonObject(figure).getString("amount");
    }

    private static String codeOf(JsonObject part, String figure) {
        return part.getJsonObject("undefined").getJsonObject(figure).getString("code");
    }

    private static List<String> codes(JsonArray remarks) {
        return remarks.stream()
                .map(remark -> ((JsonObject) remark).getString("code"))
                .toList();
    }
}
