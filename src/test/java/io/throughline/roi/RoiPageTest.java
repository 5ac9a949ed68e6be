package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.beforeAfter;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.retailSales;
import static io.throughline.roi.GivenRoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calculation as people read it, and as charts. */
@QuarkusTest
class RoiPageTest extends ApiTest {

    private static final String PAGE = "text/html";

    @Test
    void isOnePageThatNeedsNothingElse() {
        String path = CALCULATIONS + "/" + calculation();
        Response page = as(PAGE, path);
        page.then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Vary", containsString("Accept"))
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff");
        JsonPath answer = get(path).jsonPath();
        assertThat(page.asString())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "Every euro spent returned",
                        grouped(answer, "result.totals.benefit.amount") + " EUR",
                        grouped(answer, "result.totals.cost.amount") + " EUR",
                        "<dd>" + answer.getString("result.totals.benefitCostRatio") + "</dd>",
                        "<dd>" + answer.getString("result.totals.roiPercent") + " %</dd>",
                        answer.getString("inputsHash"),
                        "Fewer &lt;b&gt;leavers&lt;/b&gt;")
                .doesNotContain("<b>", "<script");
    }

    /** The page is another representation: the JSON's tag is not its own, and the JSON stays as it was. */
    @Test
    void leavesTheJsonAsItWas() {
        String path = CALCULATIONS + "/" + calculation();
        Response json = get(path);
        json.then().statusCode(200).header("ETag", "\"0\"").header("Vary", containsString("Accept"));
        Response page = as(PAGE, path);
        String tag = page.header("ETag");
        assertThat(tag).isNotEqualTo("\"0\"");
        api().accept(PAGE)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        api().accept(PAGE).header("If-None-Match", "\"0\"").get(path).then().statusCode(200);
        get(path).then().body(equalTo(json.asString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "application/json, text/html | application/json",
                "text/html;q=0.5, application/json;q=0.1 | text/html",
                "text/*, */*;q=0.1 | text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html"
            })
    void answersInTheFormThatIsLikedBest(String accept, String type) {
        as(accept, CALCULATIONS + "/" + calculation()).then().statusCode(200).contentType(containsString(type));
    }

    @Test
    void refusesOtherFormsAndOtherIds() {
        String path = CALCULATIONS + "/" + calculation();
        for (String other : new String[] {"image/png", "text/csv", "application/xml"}) {
            as(other, path).then().statusCode(406).contentType("application/problem+json");
        }
        as(PAGE, CALCULATIONS + "/0190f3a1-7c1e-7000-8000-000000000001").then().statusCode(404);
        as(PAGE, path + "?stars=5").then().statusCode(400);
    }

    @Test
    void answersTheChartsAsNumbers() {
        String path = CALCULATIONS + "/" + calculation();
        String benefit = get(path).jsonPath().getString("result.totals.benefit.amount");
        get(path + "/charts")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body(
                        "bridge.currency", equalTo("EUR"),
                        "bridge.steps[0].kind", equalTo("START"),
                        "bridge.steps.find { it.kind == 'BENEFIT' }.amount.amount", equalTo(benefit),
                        "bridge.steps.find { it.rule == 'no-isolation-no-claim' }.amount.amount", equalTo("-6.00"),
                        "noBridge", nullValue(),
                        "methodSpread.find { it.lineId == 'sales' }.points[0].improvement", equalTo(1626),
                        "methodSpread.find { it.lineId == 'turnover' }.points[0].remark", containsString("judgement"),
                        "costByCategory.bars.size()", equalTo(13),
                        "costByCategory.bars.find { it.category == 'FACILITATION' }.amount.amount", equalTo("32984.00"),
                        "costByCategory.total.amount", equalTo("32984.00"));
        get(CALCULATIONS + "/0190f3a1-7c1e-7000-8000-000000000001/charts")
                .then()
                .statusCode(404);
    }

    private static String calculation() {
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "32984");
        JsonObject judged =
                line("turnover", estimates(row("x", "100", "0.5", "0.5"))).put("name", "Fewer <b>leavers</b>");
        JsonObject unclaimed = line("unclaimed", beforeAfter("28", "34"));
        return create(
                CALCULATIONS,
                GivenRoi.of(initiative, retailSales(), judged, unclaimed)
                        .put("participants", 46)
                        .put(
                                "declaredZeroCosts",
                                JsonArray.of(JsonObject.of("category", "TRAVEL", "reason", "near by")))
                        .encode());
    }

    private static Response as(String accept, String path) {
        return api().accept(accept).get(path);
    }

    private static String grouped(JsonPath answer, String amount) {
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMinimumFractionDigits(2);
        return format.format(new BigDecimal(answer.getString(amount)));
    }
}
