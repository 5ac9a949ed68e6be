package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.retailSales;
import static io.throughline.roi.GivenRoi.sure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.throughline.platform.json.Sha256;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calculations that are kept: made once, listed, read as they were, never changed. */
@QuarkusTest
class RoiCalculationTest extends ApiTest {

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    @Test
    void answersTheSameBytesToPostAndToEveryGet() {
        Response posted = post(CALCULATIONS, calculationOf(programWithCost("100")));
        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("http://.*/v1/roi-calculations/[0-9a-f-]{36}"))
                .body("createdBy", equalTo("local-administrator"), "result.totals.roiPercent", equalTo(20));

        get(posted.header("Location"))
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("ETag", "\"0\"")
                .body(equalTo(posted.asString()));
        api().header("If-None-Match", "\"0\"")
                .get(posted.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void theInputsHaveAnEtagToo() {
        String inputs = CALCULATIONS + "/" + GivenRoi.calculation(programWithCost("100")) + "/inputs";
        get(inputs)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("ETag", "\"0\"")
                .body("participants", equalTo("1"));
        api().header("If-None-Match", "\"0\"").get(inputs).then().statusCode(304);
    }

    /** Catches a horizon that lengthens the stated period and not the money. */
    @ParameterizedTest
    @CsvSource({"6, 2027-01-01, 60.00, -40, 1", "12, 2027-07-01, 120.00, 20, 1", "24, 2028-07-01, 240.00, 140, 0"})
    void countsTheMonthsOfTheInitiativesHorizon(
            int months, String end, String benefit, int roiPercent, int firstYearRules) {
        String initiative = GivenInitiative.initiative("{\"benefitHorizonMonths\": " + months + "}");
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "100");
        post(CALCULATIONS, calculationOf(initiative))
                .then()
                .statusCode(201)
                .body(
                        "result.benefitPeriod.end", equalTo(end),
                        "result.totals.annualBenefit.amount", equalTo("120.00"),
                        "result.totals.benefit.amount", equalTo(benefit),
                        "result.totals.roiPercent", equalTo(roiPercent),
                        "result.totals.paybackMonths", equalTo(10),
                        "result.benefitLines[0].annualBenefit.amount", equalTo("120.00"),
                        "result.benefitLines[0].benefit.amount", equalTo(benefit),
                        "result.rules.findAll { it.rule == 'first-year-only' }.size()", equalTo(firstYearRules));
        get(CALCULATIONS + "?initiativeId=" + initiative).then().body("items[0].benefit.amount", equalTo(benefit));
    }

    @Test
    void staysAsItWasWhenWhatItRestsOnChanges() throws Exception {
        String kpi = GivenObjective.kpi();
        String unitValue = GivenObjective.unitValue(kpi);
        String initiative = programWithCost("100");
        JsonObject line = GivenRoi.line("win-rate", GivenRoi.postOnlyControl("{\"mean\": 34}", "{\"mean\": 28}"))
                .put("kpiId", kpi)
                .put("unitValueId", unitValue);
        line.remove("kpi");
        line.remove("unitValue");
        Response posted = post(CALCULATIONS, GivenRoi.of(initiative, line).encode());
        posted.then()
                .statusCode(201)
                .body(
                        "result.benefitLines[0].kpi.definitionVersion", equalTo(1),
                        "result.benefitLines[0].unitValue.unitValueId", equalTo(unitValue),
                        "result.totals.benefit.amount", equalTo("7200.00"));

        GivenInitiative.cost(initiative, "TRAVEL", "ACTUAL", "999");
        patch("/v1/kpis/" + kpi, "*", "{\"formula\": \"Another one\"}").then().statusCode(200);
        patch("/v1/unit-values/" + unitValue, "*", "{\"value\": {\"amount\": \"1\"}}")
                .then()
                .statusCode(200);

        get(posted.header("Location")).then().body(equalTo(posted.asString()));
        String inputs = get(posted.header("Location") + "/inputs").asString();
        assertThat(Sha256.of(inputs)).isEqualTo(posted.jsonPath().getString("inputsHash"));
        JsonObject again =
                new JsonObject(mapper.writeValueAsString(Reckoning.again(inputs).result()));
        assertThat(again).isEqualTo(new JsonObject(posted.asString()).getJsonObject("result"));
        post(CALCULATIONS, GivenRoi.of(initiative, line).encode())
                .then()
                .body("inputsHash", not(equalTo(posted.jsonPath().getString("inputsHash"))));
    }

    @Test
    void keepsWhatItRestsOnFromBeingDeleted() {
        String kpi = GivenObjective.kpi();
        String unitValue = GivenObjective.unitValue(kpi);
        String initiative = programWithCost("100");
        JsonObject line = sure("win-rate", "1").put("kpiId", kpi).put("unitValueId", unitValue);
        line.remove("kpi");
        line.remove("unitValue");
        String calculation = create(CALCULATIONS, GivenRoi.of(initiative, line).encode());

        for (String path : List.of("/v1/unit-values/" + unitValue, "/v1/kpis/" + kpi)) {
            delete(path, "*")
                    .then()
                    .statusCode(409)
                    .body("conflicts.find { it.resource == 'roi-calculation' }.id", equalTo(calculation));
        }
        delete("/v1/initiatives/" + initiative, "*").then().statusCode(409).body("conflicts.id", hasItem(calculation));
        get(CALCULATIONS + "?kpiId=" + kpi).then().body("items.id", contains(calculation));
    }

    @Test
    void listsKeyFiguresPageByPage() {
        String initiative = programWithCost("100");
        List<String> made = new ArrayList<>();
        for (String benefit : List.of("120", "90", "350", "100", "50")) {
            made.add(create(
                    CALCULATIONS, GivenRoi.of(initiative, sure("any", benefit)).encode()));
        }

        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            Response page = get(CALCULATIONS + "?initiativeId=" + initiative + "&sort=-createdAt&limit=2" + cursor);
            listed.addAll(page.then().statusCode(200).extract().jsonPath().getList("items.id"));
            String next = page.jsonPath().getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        Collections.reverse(made);
        assertThat(listed).isEqualTo(made);
        get(CALCULATIONS + "?count=true&limit=1&initiativeId=" + initiative)
                .then()
                .body(
                        "count", equalTo(5),
                        "items[0].benefit.amount", equalTo("120.00"),
                        "items[0].roiPercent", equalTo(20),
                        "items[0].grade", equalTo("D"),
                        "items[0]", not(hasKey("result")));
    }

    @Test
    void narrowsTheListByItsFilters() {
        String initiative = programWithCost("100");
        String measured = create(
                CALCULATIONS,
                GivenRoi.of(initiative, retailSales()).put("participants", 46).encode());
        JsonObject unvalidated = sure("any", "120");
        unvalidated.getJsonObject("unitValue").put("validated", false);
        String provisional = create(
                CALCULATIONS,
                GivenRoi.of(initiative, unvalidated).put("purpose", "FORECAST").encode());
        String of = CALCULATIONS + "?initiativeId=" + initiative;

        get(of + "&grade=C").then().body("items.id", contains(measured));
        get(of + "&status=PROVISIONAL").then().body("items.id", contains(provisional));
        get(of + "&purpose=FORECAST").then().body("items.id", contains(provisional));
        get(of + "&createdAfter=2020-01-01T00:00:00Z")
                .then()
                .body("items.id", containsInAnyOrder(measured, provisional));
        get(of + "&createdAfter=2999-01-01T00:00:00Z").then().body("items.id", equalTo(List.of()));
        get(of + "&createdBefore=2020-01-01T00:00:00Z").then().body("items.id", equalTo(List.of()));
        get(of + "&expand=initiative&sort=status,-cost")
                .then()
                .statusCode(200)
                .body("items[0].initiative.id", equalTo(initiative));
        get(of + "&grade=F").then().statusCode(400);
        get(of + "&sort=roiPercent").then().statusCode(400);
    }

    @Test
    void isFoundByTheIdOfAnotherSystem() {
        String external = unique("P-1");
        String calculation = create(
                CALCULATIONS,
                GivenRoi.of(programWithCost("100"), sure("any", "120"))
                        .put("externalReference", JsonObject.of("sourceSystem", "planning", "externalId", external))
                        .encode());
        get(CALCULATIONS + "?sourceSystem=planning&externalId=" + external)
                .then()
                .body("items.id", contains(calculation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void cannotBeChangedOrDeleted(String method) {
        String path = CALCULATIONS + "/" + GivenRoi.calculation(programWithCost("100"));
        String before = get(path).asString();
        api().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("method-not-allowed"));
        get(path).then().statusCode(200).body(equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update roi_calculation set status = 'FINAL'",
                "delete from roi_calculation",
                "update roi_statement set answer = '{}'",
                "delete from roi_statement",
                "delete from roi_calculation_kpi"
            })
    void theDatabaseKeepsItFromTheServiceItself(String tampering) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(tampering)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void repeatsTheAnswerForARepeatedKey() {
        String initiative = programWithCost("100");
        String key = unique("key");
        Response first = postWithKey(key, calculationOf(initiative));
        first.then().statusCode(201);
        postWithKey(key, calculationOf(initiative))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body(equalTo(first.asString()));
        postWithKey(key, GivenRoi.of(initiative, sure("any", "121")).encode())
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        get(CALCULATIONS + "?count=true&initiativeId=" + initiative).then().body("count", equalTo(1));
    }

    @Test
    void writesHistoryInTheSameTransaction() throws SQLException {
        String calculation = GivenRoi.calculation(programWithCost("100"));
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select action, actor from audit_event where resource = 'roi-calculation' and resource_id = ?")) {
            statement.setString(1, calculation);
            ResultSet found = statement.executeQuery();
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("CREATED");
            assertThat(found.getString(2)).isEqualTo("local-administrator");
            assertThat(found.next()).isFalse();
        }
    }

    @Test
    void aPreviewOfAnInitiativeKeepsNothing() {
        String initiative = programWithCost("100");
        String calculated =
                post(CALCULATIONS, calculationOf(initiative)).jsonPath().getString("result.totals");
        post(GivenRoi.PREVIEW, calculationOf(initiative))
                .then()
                .statusCode(200)
                .body("totals.toString()", equalTo(calculated), "id", nullValue());
        get(CALCULATIONS + "?count=true&initiativeId=" + initiative).then().body("count", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0190f3a1-7c1e-7000-8000-000000000001", "none", "preview"})
    void isNotThereUnderAnotherId(String id) {
        get(CALCULATIONS + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        get(CALCULATIONS + "/" + id + "/inputs").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void needsAnInitiativeAndTakesNoCosts() {
        post(CALCULATIONS, GivenRoi.tried(sure("any", "1")).encode())
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        hasItem("/initiativeId"),
                        "violations.code",
                        containsInAnyOrder("missing", "unknown-field"));
    }

    private static String programWithCost(String amount) {
        String initiative = GivenInitiative.initiative();
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", amount);
        return initiative;
    }

    private static String calculationOf(String initiative) {
        return GivenRoi.of(initiative, sure("any", "120")).encode();
    }

    private static Response postWithKey(String key, String json) {
        return api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(json)
                .post(CALCULATIONS);
    }
}
