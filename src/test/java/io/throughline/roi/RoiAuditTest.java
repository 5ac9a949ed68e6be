package io.throughline.roi;

import static io.throughline.roi.GivenRoi.PREVIEW;
import static io.throughline.roi.GivenRoi.cost;
import static io.throughline.roi.GivenRoi.euros;
import static io.throughline.roi.GivenRoi.kpi;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.postOnlyControl;
import static io.throughline.roi.GivenRoi.retailSales;
import static io.throughline.roi.GivenRoi.row;
import static io.throughline.roi.GivenRoi.sure;
import static io.throughline.roi.GivenRoi.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import io.throughline.organization.employee.GivenPeople;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Audits of what others say a program returned: found, explained, and what would follow. */
@QuarkusTest
class RoiAuditTest extends ApiTest {

    private static final String AUDIT = GivenRoi.CALCULATIONS + "/audit";

    /** P8. */
    @Test
    void tellsABenefitCostRatioFromAnRoi() {
        JsonObject statement = said().put("benefit", euros("386000")).put("cost", euros("100000"));
        audited(statement.copy().put("ratios", JsonArray.of(ratio("ROI", "386", "PERCENT"))))
                .body(
                        "findings.rule", contains("bcr-labeled-roi"),
                        "findings[0].severity", equalTo("HIGH"),
                        "findings[0].pointer", equalTo("/ratios/0"),
                        "findings[0].posted.value", equalTo(386),
                        "findings[0].follows.value", equalTo(286),
                        "findings[0].follows.unit", equalTo("PERCENT"),
                        "findings[0].explanation", containsString("386000.00 EUR over a cost of 100000.00 EUR"),
                        "findings[0].reading", containsString("benefit / cost"),
                        "following.netBenefit.amount", equalTo("286000.00"),
                        "following.roiPercent", equalTo(286));
        audited(statement.put("ratios", JsonArray.of(ratio("ROI", "286", "PERCENT"), ratio("BCR", "3.86", "RATIO"))))
                .body("findings", empty(), "following.benefitCostRatio", equalTo(3.86f));
    }

    /** Everything wrong at once, each at its place, the gravest first, and the same again in the next answer. */
    @Test
    void findsEveryFlawOfAStatementAtItsPlace() {
        JsonObject sales = JsonObject.of(
                "name",
                "Sales",
                "kpi",
                kpi("HIGHER_IS_BETTER", "MONEY", "WEEKLY"),
                "before",
                10449,
                "after",
                12075,
                "subjects",
                46,
                "periodsPerYear",
                48,
                "unitValue",
                JsonObject.of("value", euros("1"), "basis", "REVENUE", "profitMargin", 0.02),
                "annualBenefit",
                euros("3590208"));
        JsonObject winRate = JsonObject.of(
                "kpiId",
                GivenObjective.kpi(),
                "before",
                28,
                "after",
                34,
                "change",
                21.43,
                "changeUnit",
                "PERCENTAGE_POINTS");
        JsonObject judged = JsonObject.of(
                "kpi", JsonObject.of("unitKind", "MONEY", "cadence", "MONTHLY"),
                "periodsPerYear", 1,
                "unitValue", JsonObject.of("value", euros("1"), "basis", "COST_SAVED"),
                "estimates",
                        JsonArray.of(estimate("36000", "0.5", "0.85", "18000"), estimate("100", "0.5", "70", null)));
        JsonObject statement = said().put("benefit", new JsonObject(euros("1").encode()).put("currency", "USD"))
                .put("costs", JsonArray.of(cost("FACILITATION", "100")))
                .put("lines", JsonArray.of(sales, winRate, judged));

        String answer = audited(statement)
                .body(
                        "findings.rule",
                        contains(
                                "currency-mismatch",
                                "revenue-as-profit",
                                "percent-for-points",
                                "contribution-not-from-parts",
                                "share-in-percent",
                                "not-fully-loaded",
                                "monthly-for-yearly"),
                        "findings.pointer",
                        contains(
                                "/benefit",
                                "/lines/0/unitValue/basis",
                                "/lines/1/change",
                                "/lines/2/estimates/0/adjusted",
                                "/lines/2/estimates/1/confidence",
                                "/costs",
                                "/lines/2/periodsPerYear"),
                        "findings[1].follows.money.amount",
                        equalTo("0.02"),
                        "findings[1].explanation",
                        containsString("71804.16 EUR a year of 3590208.00 EUR"),
                        "findings[2].follows.value",
                        equalTo(6),
                        "findings[2].follows.unit",
                        equalTo("PERCENTAGE_POINTS"),
                        "findings[3].follows.value",
                        equalTo(15300),
                        "findings[5].items.size()",
                        equalTo(12),
                        "following.lines[0].annualBenefit.amount",
                        equalTo("71804.16"),
                        "following.lines[1].undefined.annualBenefit.code",
                        equalTo("not-stated"),
                        "following.benefit",
                        nullValue(),
                        "following.undefined",
                        hasKey("benefit"))
                .extract()
                .asString();
        audited(statement).body(equalTo(answer));
    }

    @Test
    void findsTrainedPeopleInAControlGroup() {
        List<String> people = List.of("a-1", "a-2", "a-3", "a-4");
        JsonObject lists =
                said().put("trained", subjects(people.subList(0, 3))).put("control", subjects(people.subList(2, 4)));
        audited(lists)
                .body(
                        "findings.rule", contains("control-contaminated"),
                        "findings[0].pointer", equalTo("/control"),
                        "findings[0].posted.value", equalTo(2),
                        "findings[0].follows.value", equalTo(1),
                        "findings[0].items", contains("a-3"));
        audited(lists.put("control", subjects(people.subList(3, 4)))).body("findings", empty());
    }

    /** Who is in a stored cohort is not told, only how many. */
    @Test
    void countsTheTrainedInACohortAndNamesNobody() {
        String first = somebody();
        String second = somebody();
        String trained = cohort("TRAINED", first, second);
        String control = cohort("CONTROL", second, somebody());
        audited(said().put("trained", JsonObject.of("cohortId", trained))
                        .put("control", JsonObject.of("cohortId", control)))
                .body(
                        "findings.rule", contains("control-contaminated"),
                        "findings[0].follows.value", equalTo(1),
                        "findings[0].items", empty(),
                        "findings[0].explanation", not(containsString(second)));
        audited(said().put("trained", subjects(List.of(first))).put("control", JsonObject.of("cohortId", control)))
                .body("findings", empty());
    }

    @Test
    void refusesAStatementThatNamesWhatIsNotThere() {
        String nobody = "0190f3a1-7c1e-7000-8000-000000000001";
        JsonObject request = said().put("lines", JsonArray.of(JsonObject.of("kpiId", nobody), new JsonObject()))
                .put("trained", JsonObject.of("cohortId", nobody))
                .put("control", JsonObject.of("cohortId", nobody, "subjectIds", JsonArray.of("a")));
        post(AUDIT, request.encode())
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/lines/0/kpiId", "/lines/1/kpi", "/trained/cohortId", "/control/subjectIds"));
        post(AUDIT, "{}").then().statusCode(422).body("violations.pointer", contains("/currency"));
        post(AUDIT, said().put("stars", 5).encode()).then().statusCode(422).body("code", equalTo("unknown-field"));
    }

    @Test
    void aCalculationSaysWhatIsWorthASecondLook() {
        JsonObject monthly = line("m", postOnlyControl("{\"mean\": 3}", "{\"mean\": 1}"))
                .put("kpi", kpi("HIGHER_IS_BETTER", "MONEY", "MONTHLY"));
        post(PREVIEW, tried(sure("s", "120"), monthly).encode())
                .then()
                .statusCode(200)
                .body(
                        "inputFindings.rule", contains("monthly-for-yearly", "undiscounted-estimate"),
                        "inputFindings.pointer",
                                contains("/benefitLines/0/periodsPerYear", "/benefitLines/1/methods/0/rows"),
                        "inputFindings[0].follows.value", equalTo(12),
                        "inputFindings[1].items", contains("sponsor"));
        post(
                        PREVIEW,
                        tried(retailSales(), line("d", GivenRoi.estimates(row("x", "9", "0.5", "0.5"))))
                                .encode())
                .then()
                .body("inputFindings", empty());
    }

    @Test
    void givesAnAnswerToTheLargestNumbers() {
        JsonObject huge = JsonObject.of(
                "kpi",
                kpi("HIGHER_IS_BETTER", "COUNT", "DAILY"),
                "change",
                new BigDecimal("999999999999999999"),
                "subjects",
                10_000_000,
                "periodsPerYear",
                365,
                "unitValue",
                JsonObject.of("value", euros("999999999999999999"), "basis", "COST_SAVED"));
        post(AUDIT, said().put("lines", JsonArray.of(huge)).encode())
                .then()
                .statusCode(422)
                .body("code", equalTo("figure-too-large"));
        assertThat(post(AUDIT, said().encode()).statusCode()).isEqualTo(200);
    }

    private static String somebody() {
        return GivenPeople.employee("Ana", null, null);
    }

    private static String cohort(String role, String... members) {
        String cohort = create(
                "/v1/cohorts",
                JsonObject.of("name", unique("Pilot"), "role", role).encode());
        post(
                        "/v1/cohorts/" + cohort + "/members",
                        JsonObject.of("subjectIds", JsonArray.of((Object[]) members))
                                .encode())
                .then()
                .statusCode(200);
        return cohort;
    }

    private static JsonObject said() {
        return JsonObject.of("currency", "EUR");
    }

    private static JsonObject ratio(String label, String value, String unit) {
        return JsonObject.of("label", label, "value", new BigDecimal(value), "unit", unit);
    }

    private static JsonObject estimate(
            String value, String contribution, String confidence, @Nullable String adjusted) {
        return new JsonObject("""
                {"value": %s, "contribution": %s, "confidence": %s, "adjusted": %s}"""
                .formatted(value, contribution, confidence, adjusted));
    }

    private static JsonObject subjects(List<String> ids) {
        return JsonObject.of("subjectIds", new JsonArray(ids));
    }

    private static ValidatableResponse audited(JsonObject statement) {
        return post(AUDIT, statement.encode()).then().statusCode(200);
    }
}
