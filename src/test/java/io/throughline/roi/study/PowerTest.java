package io.throughline.roi.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a planned study could see, over HTTP. */
@QuarkusTest
class PowerTest extends ApiTest {

    private static final String POWER = "/v1/impact-studies/power";

    /** P14: an effect of half a deviation at a power of 0.8. */
    @ParameterizedTest
    @CsvSource({"TWO_GROUPS, 63.7656, 64", "PAIRS, 33.3671, 34"})
    void p14HowManyShowHalfADeviation(String design, String exact, int whole) {
        JsonObject answer = answered(JsonObject.of("design", design, "standardDeviation", 1, "improvement", 0.5));
        JsonObject hopedFor = answer.getJsonObject("hopedFor");
        assertThat(hopedFor.getString("sampleSize")).startsWith(exact);
        assertThat(hopedFor.getInteger("trained")).isEqualTo(whole);
        assertThat(hopedFor.getInteger("control")).isEqualTo(design.equals("PAIRS") ? null : whole);
        assertThat(answer.getValue("detectableImprovement")).isNull();
        assertThat(answer.getString("conclusion")).startsWith("Nobody said how many subjects there would be.");
    }

    @Test
    void saysWhetherBreakEvenCouldBeSeen() {
        JsonObject request = new JsonObject(PowerRequest.EXAMPLE);
        JsonObject answer = answered(request);
        assertThat(answer.getJsonObject("breakEven").getString("improvement")).startsWith("746.92");
        assertThat(answer.getBoolean("seesBreakEven")).isFalse();
        assertThat(answer.getJsonObject("breakEven").getString("power")).startsWith("0.68");
        assertThat(answer.getString("conclusion"))
                .startsWith("The study could not see break-even, so the program could pay and the study show nothing:")
                .endsWith("It would take 61 trained and 61 others.");

        JsonObject more = answered(request.copy().put("trained", 61).put("control", 61));
        assertThat(more.getBoolean("seesBreakEven")).isTrue();
        assertThat(more.getString("conclusion")).startsWith("The study could see break-even:");
    }

    @Test
    void clustersAndChangesCount() {
        JsonObject plain =
                JsonObject.of("design", "TWO_GROUPS", "trained", 80, "control", 160, "standardDeviation", 10);
        double alone = detectable(plain);
        double clustered = detectable(plain.copy().put("clusterSize", 8).put("intraclassCorrelation", 0.1));
        double changes = detectable(plain.copy().put("correlation", 0.875));
        assertThat(clustered).isGreaterThan(alone * Math.sqrt(1.7));
        assertThat(changes).isBetween(alone / 2 - 1e-9, alone / 2 + 1e-9);
        // Of two clusters in all nothing is left to estimate a spread by.
        JsonObject two = answered(plain.copy().put("control", 80).put("clusterSize", 80));
        assertThat(two.getValue("detectableImprovement")).isNull();
    }

    private static double detectable(JsonObject request) {
        return answered(request).getDouble("detectableImprovement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standardDeviation | 0 | out-of-range | /standardDeviation",
                "standardDeviation | null | missing | /standardDeviation",
                "design | \"GUESS\" | wrong-type | /design",
                "trained | 1 | out-of-range | /trained",
                "control | null | missing | /control",
                "correlation | 1 | out-of-range | /correlation",
                "clusterSize | 0.5 | out-of-range | /clusterSize",
                "intraclassCorrelation | 2 | out-of-range | /intraclassCorrelation",
                "alpha | 0 | out-of-range | /alpha",
                "power | 0.04 | out-of-range | /power",
                "improvement | -1 | out-of-range | /improvement",
                "design | \"PAIRS\" | two-sources | /control",
                "surprise | 1 | unknown-field | /surprise"
            })
    void refusesWhatNoStudyCanBe(String field, String value, String code, String pointer) {
        JsonObject request = new JsonObject(PowerRequest.EXAMPLE).put(field, "@@");
        JsonObject refusal = new JsonObject(post(POWER, request.encode().replace("\"@@\"", value))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        JsonObject violation = refusal.getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("pointer") + " " + violation.getString("code"))
                .isEqualTo(pointer + " " + code);
    }

    @Test
    void refusesACostInAnotherCurrency() {
        JsonObject request = new JsonObject(PowerRequest.EXAMPLE);
        request.getJsonObject("breakEven").getJsonObject("cost").put("currency", "EUR");
        assertThat(asked(request).then().statusCode(422).extract().asString()).contains("currency-mismatch");
    }

    private static Response asked(JsonObject request) {
        return post(POWER, request.encode());
    }

    private static JsonObject answered(JsonObject request) {
        return new JsonObject(asked(request).then().statusCode(200).extract().asString());
    }
}
