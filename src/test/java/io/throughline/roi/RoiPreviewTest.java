package io.throughline.roi;

import static io.throughline.roi.GivenRoi.PREVIEW;
import static io.throughline.roi.GivenRoi.beforeAfter;
import static io.throughline.roi.GivenRoi.cost;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.euros;
import static io.throughline.roi.GivenRoi.kpi;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.postOnlyControl;
import static io.throughline.roi.GivenRoi.retailSales;
import static io.throughline.roi.GivenRoi.row;
import static io.throughline.roi.GivenRoi.sure;
import static io.throughline.roi.GivenRoi.tried;
import static io.throughline.roi.GivenRoi.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calculations that are only tried: what is said, what cannot be said, and what is refused. */
@QuarkusTest
class RoiPreviewTest extends ApiTest {

    @Test
    void tellsAllFaultsAtOnceWhereTheRequestHasThem() {
        JsonObject percent = line("a", estimates(row("x", "1", "1.2", "-0.1")))
                .put("kpi", kpi("HIGHER_IS_BETTER", "PERCENT", "MONTHLY"))
                .put("changeUnit", "PERCENT")
                .put("periodsPerYear", 13)
                .put("adjustment", 1.01);
        JsonObject dollars = sure("a", "1").put("subjects", 46);
        dollars.put(
                "unitValue",
                JsonObject.of(
                        "value", JsonObject.of("amount", "1", "currency", "USD"),
                        "basis", "REVENUE",
                        "expiresOn", "2026-07-01"));
        JsonObject unknown = sure("b", "1")
                .put("kpiId", "0190f3a1-7c1e-7000-8000-000000000001")
                .put("changeBasis", "PER_SUBJECT");
        JsonObject request = tried(percent, dollars, unknown)
                .put("costs", JsonArray.of(cost("TRAVEL", "-1")))
                .put("declaredZeroCosts", JsonArray.of(JsonObject.of("category", "TRAVEL", "reason", "walked")));

        assertThat(faults(request))
                .containsExactlyInAnyOrder(
                        "/benefitLines/0/methods/0/rows/0/contribution outside-zero-to-one",
                        "/benefitLines/0/methods/0/rows/0/confidence outside-zero-to-one",
                        "/benefitLines/0/adjustment outside-zero-to-one",
                        "/benefitLines/0/changeUnit percent-for-points",
                        "/benefitLines/0/periodsPerYear periods-above-cadence",
                        "/benefitLines/1/subjects subjects-on-total",
                        "/benefitLines/1/unitValue/basis revenue-as-profit",
                        "/benefitLines/1/unitValue/value exchange-rate-missing",
                        "/benefitLines/1/unitValue/expiresOn unit-value-expired",
                        "/benefitLines/1/id duplicate-id",
                        "/benefitLines/2/kpi two-sources",
                        "/benefitLines/2/kpiId unknown-reference",
                        "/benefitLines/2/subjects missing",
                        "/costs/0/amount out-of-range",
                        "/declaredZeroCosts/0 declared-zero-has-cost");
    }

    @Test
    void answersTheOneCodeOfTheOneFault() {
        refused(tried(line("a", estimates(row("x", "1", "1", "1.2")))))
                .body(
                        "code", equalTo("outside-zero-to-one"),
                        "violations[0].pointer", equalTo("/benefitLines/0/methods/0/rows/0/confidence"));
        refused(tried(sure("a", "1").put("unitValue", worth("1").put("basis", "REVENUE"))))
                .body("code", equalTo("revenue-as-profit"));
        JsonObject both = tried(sure("a", "1")).put("initiativeId", GivenInitiative.initiative());
        refused(both).body("code", equalTo("two-sources"), "violations[0].pointer", equalTo("/costs"));
        refused(tried(sure("a", "1")).putNull("currency"))
                .body("code", equalTo("missing"), "violations[0].pointer", equalTo("/currency"));
    }

    @Test
    void refusesToMixTheCurrencyOfAnInitiativeWithAnother() {
        JsonObject request = GivenRoi.of(GivenInitiative.initiative(), sure("a", "1"));
        refused(request.copy().put("currency", "USD"))
                .body("code", equalTo("currency-mismatch"), "violations.pointer", contains("/currency"));
    }

    @Test
    void refusesUnitValuesThatDoNotFitTheLine() {
        String kpi = GivenObjective.kpi();
        JsonObject line = sure("a", "1").put("kpiId", kpi);
        line.remove("kpi");
        line.remove("unitValue");
        String expiring = GivenObjective.unitValue(kpi);

        refused(tried(line.copy().put("unitValueId", GivenObjective.unitValue(GivenObjective.kpi()))))
                .body(
                        "code", equalTo("unit-value-of-other-kpi"),
                        "violations[0].pointer", equalTo("/benefitLines/0/unitValueId"));
        refused(tried(line.copy().put("unitValueId", expiring)).put("benefitPeriodStart", "2027-06-01"))
                .body(
                        "code", equalTo("unit-value-expired"),
                        "violations[0].pointer", equalTo("/benefitLines/0/unitValueId"));
        refused(tried(line.copy().put("unitValueId", expiring).put("unitValue", worth("1"))))
                .body("code", equalTo("two-sources"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"ASTROLOGY\", \"stars\": 5} | /kind | out-of-range",
                "{\"rows\": []} | /kind | missing",
                "{\"kind\": null} | /kind | missing",
                "{\"kind\": 5} | /kind | out-of-range",
                "{\"kind\": \"BEFORE_AFTER\", \"before\": 1} | /after | missing",
                "{\"before\": 1, \"after\": 2, \"kind\": \"BEFORE_AFTER\", \"x\": 1} | /x | unknown-field",
                "{\"kind\": \"BEFORE_AFTER\", \"before\": 1e400, \"after\": 2} | /before | out-of-range",
                "{\"after\": \"2\", \"before\": 1, \"kind\": \"BEFORE_AFTER\"} | /after | wrong-type",
                "{\"kind\": \"ESTIMATES\", \"rows\": []} | /rows | out-of-range",
                "{\"kind\": \"ESTIMATES\", \"rows\": [{\"respondent\": \"\"}]} | /rows/0/respondent | out-of-range",
                "{\"kind\": \"TREND_LINE\"} | '' | series-unclear",
                "{\"kind\": \"TREND_LINE\", \"projection\": {\"actual\": 1}} | /projection/projected | missing",
                "{\"kind\": \"TREND_LINE\", \"series\": {\"before\": [{\"periodStart\": \"2025-01-01\", \"value\": 1}],"
                        + " \"after\": []}} | /series/cadence | missing",
                "{\"kind\": \"TREND_LINE\", \"series\": {\"before\": [{\"value\": 1}], \"after\": []}}"
                        + " | /series/before/0/period | missing",
                "{\"kind\": \"TREND_LINE\", \"series\": {\"before\": [{\"period\": 1, \"value\": 1}, {\"period\": 1,"
                        + " \"value\": 2}], \"after\": []}} | /series/before/1 | duplicate-period",
                "{\"kind\": \"SEGMENTED_REGRESSION\", \"lag\": -1, \"series\": {\"before\": [{\"period\": 5, \"value\": 1}],"
                        + " \"after\": [{\"period\": 4, \"value\": 1}]}} | /series/after/0 | dates-swapped",
                "{\"kind\": \"SEGMENTED_REGRESSION\", \"lag\": -1, \"series\": {\"before\": [], \"after\": []}}"
                        + " | /lag | out-of-range",
                "{\"kind\": \"FORECAST_MODEL\", \"series\": {\"before\": [{\"drivers\": [{\"name\": \"x\", \"value\": 1}],"
                        + " \"value\": 1}, {\"value\": 2}], \"after\": []}} | /series/before/1/drivers | drivers-differ",
                "{\"kind\": \"POST_ONLY_CONTROL\", \"trained\": {\"mean\": 1, \"n\": 3}, \"control\": {\"mean\": 1}}"
                        + " | /trained | group-values-unclear",
                "{\"kind\": \"POST_ONLY_CONTROL\", \"trained\": {\"mean\": 1}, \"control\": {\"mean\": 1,"
                        + " \"periodMeans\": [1]}} | /control | group-values-unclear",
                "{\"kind\": \"POST_ONLY_CONTROL\", \"trained\": {\"mean\": 1}, \"control\":"
                        + " {\"mean\": 1, \"n\": 0, \"standardDeviation\": -1}}"
                        + " | /control/n | out-of-range"
            })
    void refusesAMethodThatIsNone(String method, String pointer, String code) {
        assertThat(faults(tried(line("a", new JsonObject(method)))))
                .contains("/benefitLines/0/methods/0" + pointer + " " + code);
    }

    /** The kinds that can be read are listed once more in the refusal, as an annotation takes nothing that is computed. */
    @Test
    void namesAllKindsWhereItRefusesOne() {
        String kinds = Stream.of(
                        MethodRequest.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.joining(", "));
        refused(tried(line("a", JsonObject.of("kind", "ASTROLOGY"))))
                .body("violations[0].detail", equalTo("must be one of " + kinds));
    }

    @ParameterizedTest
    @CsvSource({"5", "null", "'\"ESTIMATES\"'", "'[]'", "'{}'"})
    void refusesWhatIsNotEvenAMethod(String method) {
        String body = tried(sure("a", "1")).encode();
        String broken = body.replaceFirst("\"methods\":\\[.*?]}]", "\"methods\":[" + method + "]");
        assertThat(broken).isNotEqualTo(body);
        post(PREVIEW, broken).then().statusCode(422);
    }

    @Test
    void refusesMoneyThatNoAmountCanHold() {
        refused(tried(sure("a", "900000000000000000").put("unitValue", worth("900000000000000000"))))
                .body("code", equalTo("figure-too-large"));
    }

    @Test
    void aGroupOfWhichNothingIsKnownClaimsNothingAndSaysSo() {
        previewed(tried(line("a", postOnlyControl("{\"mean\": 1}", "{}"))))
                .body(
                        "benefitLines[0].methods[0].passedOver.code", equalTo("no-control-data"),
                        "benefitLines[0].headlineMethod", nullValue(),
                        "benefitLines[0].undefined.improvement.code", equalTo("no-admissible-effect"),
                        "totals.benefit", nullValue());
    }

    @Test
    void aSampleHasAnInterval() {
        previewed(tried(line(
                        "a",
                        postOnlyControl(
                                "{\"mean\": 2.33, \"n\": 10, \"standardDeviation\": 2.002249}",
                                "{\"mean\": 0.75, \"n\": 10, \"standardDeviation\": 1.789010}"))))
                .body(
                        "benefitLines[0].improvement", equalTo(1.58f),
                        "benefitLines[0].interval.lower", lessThan(0f),
                        "benefitLines[0].flags.code", containsInAnyOrder("no-baseline", "indistinguishable-from-zero"));
    }

    /** California's cigarettes with a tax from 1989 on, as Linden 2015, Stata Journal 15(2), prints the regression. */
    @Test
    void aSeriesIsReadByAllItsMethodsSideBySide() {
        JsonObject series = yearly(
                "123 121 123.5 124.4 126.7 127.1 128 126.4 126.1 121.9 120.2 118.6 115.4 110.8 104.8 102.8 99.7 97.5 90.1",
                "82.4 77.8 68.7 67.5 63.4 58.6 56.4 54.5 53.8 52.3 47.2 41.6");
        JsonObject segmented = JsonObject.of("kind", "SEGMENTED_REGRESSION", "series", series, "lag", 1);
        JsonObject trend = JsonObject.of("kind", "TREND_LINE", "series", series);
        String at = "benefitLines[0].methods.find { it.kind == '%s' }.";
        String errors = String.format(at, "SEGMENTED_REGRESSION") + "regression.";
        String line = String.format(at, "TREND_LINE");

        previewed(tried(line("packs", segmented, trend).put("kpi", kpi("LOWER_IS_BETTER", "COUNT", "YEARLY"))))
                .body(
                        errors + "coefficients.find { it.name == 'levelChange' }.estimate", equalTo(-20.058098f),
                        errors + "coefficients.find { it.name == 'levelChange' }.standardError", equalTo(4.7243943f),
                        errors + "coefficients.find { it.name == 'slopeChange' }.standardError", equalTo(0.43682006f),
                        errors + "errors", equalTo("NEWEY_WEST"),
                        errors + "undefined.correctedInterval.code", equalTo("corrected-already"),
                        line + "flags.code", contains("autocorrelated", "interval-too-narrow"),
                        line + "diagnostics[0].verdict", equalTo("FAILED"),
                        line + "regression.correctedStandardError", equalTo(16.60729f),
                        line + "regression.points[30].periodStart", equalTo("2000-01-01"),
                        line + "regression.points[30].predictionInterval.lower", equalTo(61.184547f),
                        line + "regression.points.size()", equalTo(31));
    }

    private static JsonObject trend(JsonArray before, JsonArray after) {
        return JsonObject.of(
                "kind", "TREND_LINE", "series", JsonObject.of("cadence", "YEARLY", "before", before, "after", after));
    }

    private static JsonObject yearly(String before, String after) {
        return JsonObject.of("cadence", "YEARLY", "before", from(1970, before), "after", from(1989, after));
    }

    private static JsonArray from(int year, String values) {
        String[] each = values.split(" ", -1);
        JsonArray points = new JsonArray();
        for (int i = 0; i < each.length; i++) {
            points.add(new JsonObject("{\"periodStart\": \"%d-01-01\", \"value\": %s}".formatted(year + i, each[i])));
        }
        return points;
    }

    @Test
    void theMostCredibleMethodSpeaksAndTheOthersSayWhyNot() {
        previewed(tried(line(
                        "a",
                        estimates(row("x", "100", "0.5", "0.5")),
                        beforeAfter("0", "90"),
                        postOnlyControl("{\"mean\": 50}", "{\"mean\": 10}"))))
                .body(
                        "benefitLines[0].headlineMethod",
                        equalTo("POST_ONLY_CONTROL"),
                        "benefitLines[0].methods.find { it.kind == 'ESTIMATES' }.passedOver.code",
                        equalTo("less-credible"),
                        "benefitLines[0].methods.find { it.kind == 'BEFORE_AFTER' }.grade",
                        equalTo("E"),
                        "totals.benefit.amount",
                        equalTo("40.00"));
    }

    @Test
    void showsWhatAnEstimateWithAndWithoutTheExcludedComesTo() {
        JsonObject hearsay = row("hearsay", "1000", "0.5", "0.5").put("supported", false);
        previewed(tried(line("a", estimates(row("x", "100", "0.5", "0.5"), hearsay), beforeAfter("0", "90"))))
                .body(
                        "benefitLines[0].methods.find { it.kind == 'ESTIMATES' }.improvement",
                        equalTo(25),
                        "benefitLines[0].methods.find { it.kind == 'ESTIMATES' }.improvementWithExcluded",
                        equalTo(275),
                        "benefitLines[0].methods.find { it.kind == 'BEFORE_AFTER' }.improvementWithExcluded",
                        nullValue());
    }

    @Test
    void rulesNameTheMethodsAsRequestsDo() {
        previewed(tried(line(
                        "a", estimates(row("x", "100", "1", "1")), postOnlyControl("{\"mean\": 5}", "{\"mean\": 1}"))))
                .body(
                        "rules.find { it.rule == 'most-credible-result' }.items",
                        contains("ESTIMATES", "POST_ONLY_CONTROL"));
    }

    /** The number of a line is an id and is hashed, so it must not be written in the machine's own digits. */
    @Test
    void numbersLinesAlikeInEveryLocale() {
        JsonObject unnamed = sure("a", "1");
        unnamed.remove("id");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            previewed(tried(unnamed))
                    .body("benefitLines[0].id", equalTo("line-001"), "cost.items[0].id", equalTo("cost-001"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anIntangibleStandsApartAndTakesExactlyItsBenefitAlong() {
        JsonObject first = sure("first", "120");
        JsonObject second = sure("second", "80");
        previewed(tried(first, second)).body("totals.benefit.amount", equalTo("200.00"));
        previewed(tried(first, second.put("intangible", true)))
                .body(
                        "totals.benefit.amount", equalTo("120.00"),
                        "benefitLines.id", contains("first"),
                        "intangibles.id", contains("second"),
                        "intangibles[0].undefined.annualBenefit.code", equalTo("intangible"),
                        "rules.find { it.rule == 'intangibles-apart' }.effect.amount", equalTo("-80.00"));
    }

    @Test
    void withoutCostNothingIsDividedByIt() {
        previewed(tried(sure("a", "120")).putNull("costs"))
                .body(
                        "totals.roiPercent", nullValue(),
                        "totals.benefitCostRatio", nullValue(),
                        "totals.undefined.roiPercent.code", equalTo("no-cost"),
                        "totals.undefined.benefitCostRatio.code", equalTo("no-cost"),
                        "totals.benefit.amount", equalTo("120.00"),
                        "totals.cost.amount", equalTo("0.00"));
    }

    @Test
    void aLineWithoutUnitValueBringsNoMoney() {
        JsonObject line = sure("a", "120");
        line.remove("unitValue");
        previewed(tried(line))
                .body(
                        "benefitLines[0].undefined.annualBenefit.code", equalTo("no-unit-value"),
                        "totals.undefined.benefit.code", equalTo("no-admissible-benefit"));
    }

    @Test
    void aLossLowersTheBenefit() {
        previewed(tried(sure("a", "-120")))
                .body(
                        "totals.roiPercent", equalTo(-220),
                        "totals.undefined.paybackMonths.code", equalTo("never-pays-back"));
    }

    @Test
    void saysOfEveryCategoryWhatItsCostRestsOn() {
        JsonObject planned = cost("TRAVEL", "7").put("state", "PLANNED");
        previewed(tried(sure("a", "1"))
                        .put("costs", JsonArray.of(cost("FACILITATION", "100"), planned))
                        .put(
                                "declaredZeroCosts",
                                JsonArray.of(JsonObject.of("category", "OVERHEAD", "reason", "None is charged"))))
                .body(
                        "cost.fullyLoaded", equalTo(false),
                        "cost.total.amount", equalTo("107.00"),
                        "cost.categories.size()", equalTo(13),
                        "cost.categories.find { it.category == 'FACILITATION' }.standing", equalTo("COUNTED"),
                        "cost.categories.find { it.category == 'TRAVEL' }.standing", equalTo("OTHER_STATE"),
                        "cost.categories.find { it.category == 'OVERHEAD' }.standing", equalTo("DECLARED_ZERO"),
                        "cost.categories.find { it.category == 'OVERHEAD' }.reason", equalTo("None is charged"),
                        "cost.categories.find { it.category == 'MATERIALS' }.standing", equalTo("MISSING"),
                        "cost.flags.code", containsInAnyOrder("not-fully-loaded", "other-cost-state"));
    }

    /** The ids are given: without, a line is named by its number, and another order names it otherwise. */
    @Test
    void theOrderOfLinesMethodsAndRowsChangesNothing() {
        JsonObject silent = JsonObject.of("respondent", "silent");
        JsonObject one = row("one", "36000", "0.5", "0.85");
        JsonObject two = row("two", "90000", "0.4", "0.9");
        JsonObject sales = retailSales();
        JsonArray before = from(2001, "10 12 11 14 13 15 18 16");
        List<Object> reversed = new ArrayList<>();
        before.forEach(point -> reversed.add(0, point));
        JsonArray back = new JsonArray(reversed);
        JsonObject plans =
                line("plans", estimates(one, silent, two), beforeAfter("1", "2"), trend(before, from(2009, "20 21")));
        JsonObject turned =
                line("plans", trend(back, from(2009, "20 21")), beforeAfter("1", "2"), estimates(two, one, silent));

        String straight = previewed(tried(sales, plans)).extract().asString();
        assertThat(previewed(tried(turned, sales)).extract().asString()).isEqualTo(straight);
    }

    @Test
    void refusesAnInitiativeThatIsNotThere() {
        refused(GivenRoi.of("0190f3a1-7c1e-7000-8000-000000000001", sure("a", "1")))
                .body("code", equalTo("unknown-reference"), "violations[0].pointer", equalTo("/initiativeId"));
    }

    /** A count whose cadence is not given equals what stands in for an unknown KPI, and is checked all the same. */
    @ParameterizedTest
    @CsvSource({
        "COUNT, PERCENTAGE_POINTS, change-unit-mismatch",
        "COUNT, PERCENT, change-unit-mismatch",
        "PERCENT, KPI_UNIT, change-unit-mismatch",
        "PERCENT, PERCENT, percent-for-points"
    })
    void refusesAChangeInAnotherUnitThanTheKpis(String unitKind, String changeUnit, String code) {
        JsonObject kpi = JsonObject.of("direction", "HIGHER_IS_BETTER", "unitKind", unitKind);
        refused(tried(sure("a", "1").put("kpi", kpi).put("changeUnit", changeUnit)))
                .body("code", equalTo(code), "violations[0].pointer", equalTo("/benefitLines/0/changeUnit"));
    }

    /** The code for no currency is one like any other; an amount in euros beside it is refused, not added. */
    @Test
    void refusesEurosInACalculationWithoutCurrency() {
        refused(tried(sure("a", "1")).put("currency", "XXX"))
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/benefitLines/0/unitValue/value exchange-rate-missing",
                                "/costs/0/amount currency-mismatch"));
    }

    @Test
    void refusesAKpiThatIsCountedInAnotherCurrency() {
        String dollars = create(
                "/v1/kpis",
                new JsonObject(GivenObjective.kpiRequest("LAGGING"))
                        .put("unit", JsonObject.of("kind", "MONEY", "label", "US dollars", "currency", "USD"))
                        .encode());
        JsonObject line = sure("a", "1").put("kpiId", dollars);
        line.remove("kpi");
        refused(tried(line))
                .body("code", equalTo("currency-mismatch"), "violations[0].pointer", equalTo("/benefitLines/0/kpiId"));
    }

    @Test
    void aWrongCurrencyOfACostIsNamed() {
        JsonObject dollars = cost("TRAVEL", "1").put("amount", euros("1").put("currency", "USD"));
        refused(tried(sure("a", "1")).put("costs", JsonArray.of(dollars)))
                .body("code", equalTo("currency-mismatch"), "violations[0].pointer", equalTo("/costs/0/amount"));
    }

    private static ValidatableResponse previewed(JsonObject request) {
        return post(PREVIEW, request.encode()).then().statusCode(200);
    }

    private static ValidatableResponse refused(JsonObject request) {
        return post(PREVIEW, request.encode()).then().statusCode(422);
    }

    private static List<String> faults(JsonObject request) {
        Response refusal = post(PREVIEW, request.encode());
        refusal.then().statusCode(422);
        List<Map<String, String>> violations = refusal.jsonPath().getList("violations");
        return violations.stream()
                .map(violation -> violation.get("pointer") + " " + violation.get("code"))
                .toList();
    }
}
