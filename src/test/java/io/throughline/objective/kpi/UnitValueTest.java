package io.throughline.objective.kpi;

import static io.throughline.objective.GivenObjective.kpi;
import static io.throughline.objective.GivenObjective.kpiRequest;
import static io.throughline.objective.GivenObjective.unitValue;
import static io.throughline.objective.GivenObjective.unitValueRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.throughline.RecordLife;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitValueTest extends RecordLife {

    @Inject
    UnitValues door;

    @Override
    protected String path() {
        return "/v1/unit-values";
    }

    @Override
    protected String request() {
        return unitValueRequest(kpi());
    }

    @Override
    protected String change() {
        return "{\"validatedByFinance\": null, \"expiresOn\": null}";
    }

    @Test
    void refusesRevenueByName() {
        post(path(), with(request(), "{\"basis\": \"REVENUE\"}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("revenue-as-profit"), "violations.pointer", contains("/basis"));
        post(path(), with(request(), "{\"basis\": \"TURNOVER\"}"))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("wrong-type"),
                        "violations.pointer",
                        contains("/basis"),
                        "violations[0].detail",
                        not(containsString("REVENUE")));
    }

    @Test
    void promisesOnlyProfitAndSavedCostInTheContract() {
        JsonPath contract = get("/openapi?format=json").jsonPath();

        for (String schema : List.of("UnitValueRequest.properties.basis", "Basis")) {
            assertThat(contract.getList("components.schemas." + schema + ".enum", String.class))
                    .containsExactly("PROFIT_CONTRIBUTION", "COST_SAVED");
        }
    }

    @Test
    void refusesAValueOfNothing() {
        for (String amount : List.of("0", "-1.50")) {
            post(path(), with(request(), "{\"value\": {\"amount\": \"" + amount + "\", \"currency\": \"EUR\"}}"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("out-of-range"), "violations.pointer", contains("/value/amount"));
        }
        post(path(), with(request(), "{\"value\": {\"amount\": 12.5, \"currency\": \"XYZ\"}}"))
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/value/amount", "/value/currency"));
    }

    @Test
    void refusesAnotherCurrencyThanThatOfAMoneyKpi() {
        String kpi = create(
                "/v1/kpis",
                with(
                        kpiRequest("LAGGING"),
                        "{\"unit\": {\"kind\": \"MONEY\", \"label\": \"USD\", \"currency\": \"USD\"}}"));
        post(path(), unitValueRequest(kpi))
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"), "violations.pointer", contains("/value/currency"));
    }

    @Test
    void namesAllFaultsAtOnce() {
        post(
                        path(),
                        with(
                                unitValueRequest(UUID.randomUUID().toString()),
                                """
                                {"basis": "REVENUE", "expiresOn": "2026-06-01",
                                 "value": {"amount": "0", "currency": "EUR"}}"""))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/basis", "/expiresOn", "/value/amount", "/kpiId"),
                        "violations.code",
                        containsInAnyOrder(
                                "revenue-as-profit", "period-reversed", "out-of-range", "unknown-reference"));
    }

    @Test
    void isValidatedWhollyOrNotAtAll() {
        post(path(), with(request(), "{\"validatedByFinance\": {\"by\": \"Ming Chen\"}}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("missing"), "violations.pointer", contains("/validatedByFinance/on"));
    }

    @Test
    void isFoundByItsKpiNewestFirst() {
        String kpi = kpi();
        String older = unitValue(kpi);
        String newer = create(
                path(), with(unitValueRequest(kpi), "{\"asOfDate\": \"2026-07-01\", \"basis\": \"COST_SAVED\"}"));

        get(path() + "?sort=-asOfDate&kpiId=" + kpi).then().body("items.id", contains(newer, older));
        get(path() + "?basis=COST_SAVED&kpiId=" + kpi).then().body("items.id", contains(newer));
        assertThat(door.findAll(List.of(UUID.fromString(newer), UUID.randomUUID())))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.id()).hasToString(newer);
                    assertThat(facts.validated()).isTrue();
                });
    }
}
