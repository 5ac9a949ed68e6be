package io.throughline.roi;

import static io.throughline.roi.GivenRoi.PREVIEW;
import static io.throughline.roi.GivenRoi.beforeAfter;
import static io.throughline.roi.GivenRoi.estimates;
import static io.throughline.roi.GivenRoi.line;
import static io.throughline.roi.GivenRoi.postOnlyControl;
import static io.throughline.roi.GivenRoi.retailSales;
import static io.throughline.roi.GivenRoi.row;
import static io.throughline.roi.GivenRoi.tried;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of a request, filled in turn with what does not belong there. */
@QuarkusTest
class RoiBadInputTest extends ApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final JsonObject WHOLE = tried(
                    retailSales().put("adjustment", 1).put("changeUnit", "KPI_UNIT"),
                    line(
                            "all",
                            estimates(row("one", "36000", "0.5", "0.85")),
                            beforeAfter("23", "15"),
                            new JsonObject(
                                    """
                                    {"kind": "TREND_LINE", "series": {"cadence": "MONTHLY",
                                     "before": [{"periodStart": "2025-01-01", "value": 1}],
                                     "after": [{"periodStart": "2025-02-01", "value": 2}]}}"""),
                            new JsonObject(
                                    """
                                    {"kind": "SEGMENTED_REGRESSION", "lag": 2, "series": {
                                     "before": [{"period": 1, "value": 1}], "after": []}}"""),
                            new JsonObject(
                                    """
                                    {"kind": "FORECAST_MODEL", "model": {"intercept": 140, "actual": 1500, "before": 1100,
                                     "drivers": [{"name": "advertising", "coefficient": 40, "value": 30}]}}"""),
                            new JsonObject(
                                    """
                                    {"kind": "TREND_LINE", "projection":
                                     {"projected": 92.3, "actual": 94.4, "before": 87.3}}"""),
                            postOnlyControl(
                                    "{\"mean\": 12, \"n\": 10, \"standardDeviation\": 2}",
                                    "{\"mean\": 11, \"n\": 12, \"standardDeviation\": 3}"),
                            new JsonObject(DifferenceInDifferencesMethod.EXAMPLE),
                            new JsonObject(RateComparisonMethod.EXAMPLE),
                            new JsonObject(
                                    """
                                    {"kind": "DIFFERENCE_IN_DIFFERENCES", "randomized": false, "observations":
                                     [{"subject": "a", "group": "TRAINED", "cluster": "x", "side": "BEFORE",
                                       "period": "2026-01-01", "value": 1}]}""")))
            .put("purpose", "EVALUATION")
            .put("declaredZeroCosts", JsonArray.of(JsonObject.of("category", "OVERHEAD", "reason", "None is charged")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"x\"",
                "\"\"",
                "\"XXX\"",
                "\"0.000000000001\"",
                "\"-999999999999999999.999999999999\"",
                "\"\\u0000\"",
                "[]",
                "[null]",
                "{}",
                "{\"x\": 1}",
                "-1",
                "0",
                "0.5",
                "1e-12",
                "1e17",
                "999999999999999999.999999999999",
                "2147483648",
                "1e400",
                "1234567890123456789012345678901234567890"
            })
    void isAnsweredOrRefusedAndNeverFails(String nonsense) throws Exception {
        JsonNode whole = MAPPER.readTree(WHOLE.encode());
        List<String> failed = new ArrayList<>();
        for (String pointer : pointers("", whole)) {
            String body = with(whole.deepCopy(), pointer, "@@").toString().replace("\"@@\"", nonsense);
            Response answer = post(PREVIEW, body);
            if (answer.statusCode() != 200 && answer.statusCode() != 422) {
                failed.add(pointer + " " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void listsHaveAnEnd() {
        Object[] lines = IntStream.range(0, 201)
                .mapToObj(i -> GivenRoi.sure("line " + i, "1"))
                .toArray();
        post(PREVIEW, tried().put("benefitLines", JsonArray.of(lines)).encode())
                .then()
                .statusCode(422);
        post(PREVIEW, tried().encode()).then().statusCode(422);
        JsonObject[] rows = IntStream.range(0, 1001)
                .mapToObj(i -> row("row " + i, "1", "1", "1"))
                .toArray(JsonObject[]::new);
        post(PREVIEW, tried(line("a", estimates(rows))).encode()).then().statusCode(422);
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> found = new ArrayList<>();
        if (!at.isEmpty()) {
            found.add(at);
        }
        node.properties().forEach(member -> found.addAll(pointers(at + "/" + member.getKey(), member.getValue())));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(pointers(at + "/" + i, node.get(i)));
            }
        }
        return found;
    }

    private static JsonNode with(JsonNode whole, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = whole.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, value);
        } else {
            ((ArrayNode) parent)
                    .set(Integer.parseInt(name), MAPPER.getNodeFactory().textNode(value));
        }
        return whole;
    }
}
