package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.PREVIEW;
import static io.throughline.roi.GivenRoi.cost;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.euros;
import static io.throughline.roi.GivenRoi.kpi;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.postOnlyControl;
import static io.throughline.roi.GivenRoi.row;
import static io.throughline.roi.GivenRoi.sure;
import static io.throughline.roi.GivenRoi.tried;
import static io.throughline.roi.GivenRoi.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money over time, in other currencies, under lifted rules and with its uncertainty, through the public API. */
@QuarkusTest
class RoiMoneyTest extends ApiTest {

    private static final String CASH_FLOWS = CALCULATIONS + "/cash-flow-analysis";
    private static final String UTILITY = CALCULATIONS + "/utility-analysis";

    @Test
    void p9PresentValueAndRateOfReturn() {
        assertThat(analyzed(10, 1, -10_000, 3_000, 4_200, 6_800).getString("netPresentValue.amount"))
                .isEqualTo("1188.44");
        assertThat(analyzed(8, 0, -40_000, 8_000, 9_200, 10_000, 12_000, 14_500).getString("netPresentValue.amount"))
                .isEqualTo("1922.06");
        assertThat(analyzed(null, 0, -70_000, 12_000, 15_000, 18_000, 21_000)
                        .getDouble("internalRateOfReturn.rates[0].ratePercent"))
                .isCloseTo(-2.12448482734, within(1e-6));
        assertThat(analyzed(null, 0, -70_000, 12_000, 15_000, 18_000, 21_000, 26_000)
                        .getDouble("internalRateOfReturn.rates[0].ratePercent"))
                .isCloseTo(8.66309480365, within(1e-6));
    }

    @Test
    void saysWhereARateIsNotUniqueOrNotThere() {
        JsonPath pump = analyzed(null, 0, -4_000, 25_000, -25_000);
        assertThat(pump.getString("internalRateOfReturn.answer")).isEqualTo("MULTIPLE");
        assertThat(pump.<Number>getList("internalRateOfReturn.rates.ratePercent"))
                .extracting(Number::doubleValue)
                .containsExactly(25.0, 400.0);
        assertThat(pump.getString("undefined.netPresentValue.code")).isEqualTo("no-discount-rate");
        assertThat(pump.getString("undefined.payback.code")).isEqualTo("never-recovered");
        assertThat(analyzed(null, 0, 1_000, -3_000, 2_500).getString("internalRateOfReturn.answer"))
                .isEqualTo("NONE");
    }

    /** Microsoft's example of XNPV. */
    @Test
    void discountsDatedFlowsInAnyOrder() {
        post(
                        CASH_FLOWS,
                        """
                        {"discountRatePercent": 9, "datedFlows": [
                         {"date": "2009-04-01", "amount": {"amount": "2750", "currency": "USD"}},
                         {"date": "2008-01-01", "amount": {"amount": "-10000", "currency": "USD"}},
                         {"date": "2008-03-01", "amount": {"amount": "2750", "currency": "USD"}},
                         {"date": "2008-10-30", "amount": {"amount": "4250", "currency": "USD"}},
                         {"date": "2009-02-15", "amount": {"amount": "3250", "currency": "USD"}}]}""")
                .then()
                .statusCode(200)
                .body(
                        "netPresentValue.amount",
                        equalTo("2086.65"),
                        "internalRateOfReturn.answer",
                        equalTo("UNIQUE"),
                        "payback.date",
                        equalTo("2009-02-15"),
                        "discountedPayback.date",
                        equalTo("2009-04-01"),
                        "payback.periods",
                        nullValue());
    }

    @Test
    void refusesFlowsThatAreNone() {
        post(CASH_FLOWS, "{\"discountRatePercent\": -100}")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/discountRatePercent", "/datedFlows"));
        post(
                        CASH_FLOWS,
                        """
                        {"periodicFlows": {"firstFlowAt": 0, "amounts": [
                         {"amount": "-1", "currency": "USD"}, {"amount": "2", "currency": "EUR"}]}}""")
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"), "violations.pointer", contains("/periodicFlows/amounts/1"));
    }

    /** Schmidt, Hunter and Pearlman 1982, alone and as a forecast's line; what came of it stands beside it later. */
    @Test
    void utilityIsForecastBeforeAndComparedAfter() {
        post(UTILITY, UtilityRequest.EXAMPLE)
                .then()
                .statusCode(200)
                .body("netUtility.amount", equalTo("2607380.00"), "roiPercent", equalTo(2607.38f));
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "FACILITATION", "PLANNED", "100000");
        JsonObject programmers = line(
                        "programmers",
                        new JsonObject(
                                """
                                {"kind": "UTILITY_ANALYSIS", "effectSize": 0.65, "standardDeviation": 10413}"""))
                .put("kpi", kpi("HIGHER_IS_BETTER", "MONEY", "YEARLY"))
                .put("changeBasis", "PER_SUBJECT")
                .put("subjects", 200);
        post(CALCULATIONS, GivenRoi.of(initiative, programmers).encode())
                .then()
                .statusCode(422)
                .body("code", equalTo("forecast-only"), "violations.pointer", contains("/benefitLines/0/methods/0"));
        Response forecast = post(
                CALCULATIONS,
                GivenRoi.of(initiative, programmers).put("purpose", "FORECAST").encode());
        forecast.then().statusCode(201).body("result.grade", equalTo("D"), "result.forecast", nullValue());
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "120000");

        post(CALCULATIONS, GivenRoi.of(initiative, sure("any", "240000")).encode())
                .then()
                .statusCode(201)
                .body(
                        "result.forecast.forecast.roiCalculationId",
                        equalTo(forecast.jsonPath().getString("id")),
                        "result.forecast.benefitDifference.amount",
                        equalTo("-1113690.00"),
                        "result.forecast.costDifference.amount",
                        equalTo("20000.00"),
                        "result.forecast.roiPercentDifference",
                        equalTo(-1153.69f),
                        "result.rules.rule",
                        hasItem("most-credible-source"));
    }

    @Test
    void aLiftedRuleNamesWhoWhyAndBothTotals() {
        JsonObject asked = tried(sure("any", "120"))
                .put("ruleExceptions", JsonArray.of(lifted("first-year-only").put("benefitMonths", 36)));

        post(PREVIEW, asked.encode())
                .then()
                .statusCode(200)
                .body(
                        "totals.benefit.amount",
                        equalTo("360.00"),
                        "benefitPeriod.end",
                        equalTo("2029-07-01"),
                        "rules.rule",
                        not(hasItem("first-year-only")),
                        "ruleExceptions.approvedBy",
                        contains("Ming Chen"),
                        "ruleExceptions.reason",
                        contains("Agreed"),
                        "ruleExceptions[0].totalsWithRule.roiPercent",
                        equalTo(20),
                        "ruleExceptions[0].totalsWithException.roiPercent",
                        equalTo(260));
        post(
                        PREVIEW,
                        tried(line("a", estimates(row("x", "100", "0.5", "0.8"))))
                                .put("ruleExceptions", JsonArray.of(lifted("estimates-discounted")))
                                .encode())
                .then()
                .statusCode(200)
                .body(
                        "ruleExceptions[0].totalsWithRule.benefit.amount",
                        equalTo("40.00"),
                        "totals.benefit.amount",
                        equalTo("50.00"));
    }

    @Test
    void someRulesHoldWithoutException() {
        JsonArray nobodys = JsonArray.of(lifted("extreme-items-excluded").put("approvedBy", " "));
        post(PREVIEW, tried(sure("any", "120")).put("ruleExceptions", nobodys).encode())
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/ruleExceptions/0/approvedBy"));
        JsonArray exceptions = JsonArray.of(
                lifted("no-isolation-no-claim"),
                lifted("intangibles-apart"),
                lifted("no-such-rule").put("benefitMonths", 24),
                lifted("first-year-only"),
                lifted("extreme-items-excluded"),
                lifted("extreme-items-excluded"));

        post(
                        PREVIEW,
                        tried(sure("any", "120"))
                                .put("ruleExceptions", exceptions)
                                .encode())
                .then()
                .statusCode(422)
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/ruleExceptions/0/rule rule-without-exception",
                                "/ruleExceptions/1/rule rule-without-exception",
                                "/ruleExceptions/2/rule wrong-type",
                                "/ruleExceptions/3/benefitMonths out-of-range",
                                "/ruleExceptions/5/rule duplicate-id"));
    }

    @Test
    void moneyOfOtherCurrenciesCountsAtTheRateOfItsDay() {
        String rate = create(
                "/v1/exchange-rates",
                """
                {"fromCurrency": "JPY", "toCurrency": "EUR", "rate": 0.008, "rateDate": "2019-05-01", "source": "ECB"}""");
        JsonObject yen = cost("TRAVEL", "1").put("amount", JsonObject.of("amount", "2500", "currency", "JPY"));
        JsonObject line = sure("any", "10000")
                .put("unitValue", worth("1").put("value", JsonObject.of("amount", "1.5", "currency", "JPY")));
        JsonObject asked = tried(line)
                .put("benefitPeriodStart", "2019-05-31")
                .put("costs", JsonArray.of(yen.copy().put("incurredOn", "2019-05-02")));

        post(PREVIEW, asked.encode())
                .then()
                .statusCode(200)
                .body(
                        "totals.cost.amount",
                        equalTo("20.00"),
                        "totals.benefit.amount",
                        equalTo("120.00"),
                        "cost.items[0].exchangeRate.exchangeRateId",
                        equalTo(rate),
                        "cost.items[0].amount.currency",
                        equalTo("JPY"),
                        "benefitLines[0].unitValue.exchangeRate.rateDate",
                        equalTo("2019-05-01"));
        post(PREVIEW, asked.put("benefitPeriodStart", "2019-07-01").encode())
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("exchange-rate-missing"),
                        "violations.pointer",
                        contains("/benefitLines/0/unitValue/value"));
        post(PREVIEW, asked.put("costs", JsonArray.of(yen)).encode())
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/costs/0/amount"));
    }

    @Test
    void aReturnCarriesItsUncertaintyAndWhatMovesIt() {
        JsonObject measured = line(
                "a",
                postOnlyControl(
                        "{\"mean\": 130, \"n\": 20, \"standardDeviation\": 15}",
                        "{\"mean\": 100, \"n\": 20, \"standardDeviation\": 15}"));
        JsonObject asked = tried(measured)
                .put("costs", JsonArray.of(cost("FACILITATION", "20")))
                .put("targetRoiPercent", 50)
                .put("discountRatePercent", 10);

        post(PREVIEW, asked.encode())
                .then()
                .statusCode(200)
                .body(
                        "uncertainty.way",
                        equalTo("CLOSED_FORM"),
                        "uncertainty.roiPercentInterval.lower",
                        equalTo(1.9873f),
                        "uncertainty.roiPercentInterval.upper",
                        equalTo(98.0127f),
                        "uncertainty.probabilityAboveTarget",
                        equalTo(0.5f),
                        "uncertainty.tornado[0].kind",
                        equalTo("EFFECT"),
                        "uncertainty.tornado[0].roiPercentAtLow",
                        equalTo(1.9873f),
                        "cashFlow.netPresentValue.currency",
                        equalTo("EUR"),
                        "cashFlow.internalRateOfReturn.answer",
                        equalTo("UNIQUE"));
        JsonObject second = measured.copy().put("id", "b");
        post(PREVIEW, tried(measured, second).put("seed", 7).encode())
                .then()
                .statusCode(200)
                .body(
                        "uncertainty.way",
                        equalTo("DRAWS"),
                        "uncertainty.seed",
                        equalTo(7),
                        "uncertainty.draws",
                        equalTo(10000));
        post(PREVIEW, tried(sure("any", "120")).encode())
                .then()
                .body(
                        "uncertainty.undefined.probabilityAboveZero.code",
                        equalTo("judgement"),
                        "uncertainty.scenarioRange.upper",
                        equalTo(20));
    }

    private static JsonObject lifted(String rule) {
        return JsonObject.of("rule", rule, "approvedBy", "Ming Chen", "reason", "Agreed");
    }

    private static JsonPath analyzed(@Nullable Integer percent, int firstFlowAt, Integer... amounts) {
        List<JsonObject> flows =
                Stream.of(amounts).map(amount -> euros(amount.toString())).toList();
        JsonObject request = JsonObject.of(
                "discountRatePercent",
                percent,
                "periodicFlows",
                JsonObject.of("firstFlowAt", firstFlowAt, "amounts", flows));
        return post(CASH_FLOWS, request.encode())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
