package io.throughline.objective.kpi;

import static io.throughline.objective.GivenObjective.kpi;
import static io.throughline.objective.GivenObjective.kpiLink;
import static io.throughline.objective.GivenObjective.kpiLinkRequest;
import static io.throughline.objective.GivenObjective.kpiRequest;
import static io.throughline.objective.GivenObjective.kpiTarget;
import static io.throughline.objective.GivenObjective.kpiTargetRequest;
import static io.throughline.objective.GivenObjective.objective;
import static io.throughline.objective.GivenObjective.unitValue;
import static io.throughline.objective.GivenObjective.unitValueRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.RecordLife;
import io.throughline.Rival;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiTest extends RecordLife {

    private static final String RETIRED = "{\"status\": \"RETIRED\"}";

    @Inject
    Kpis door;

    @Inject
    DataSource database;

    @Override
    protected String path() {
        return "/v1/kpis";
    }

    @Override
    protected String request() {
        return kpiRequest("LAGGING");
    }

    @Override
    protected String change() {
        return "{\"name\": \"Share of wins\"}";
    }

    @Test
    void keepsEveryVersionOfItsDefinition() {
        String kpi = path() + "/" + kpi();

        patch(kpi, "*", "{\"owner\": \"Finance\"}").then().body("definitionVersion", equalTo(1));
        patch(kpi, "*", "{\"cadence\": \"WEEKLY\"}").then().body("definitionVersion", equalTo(2));
        patch(kpi, "*", "{\"unit\": {\"maximum\": null}}").then().body("definitionVersion", equalTo(3));

        get(kpi + "/definitions")
                .then()
                .statusCode(200)
                .body(
                        "items.definitionVersion",
                        contains(1, 2, 3),
                        "items.cadence",
                        contains("MONTHLY", "WEEKLY", "WEEKLY"),
                        "items.unit.maximum",
                        contains(100, 100, null));
        String cursor = get(kpi + "/definitions?limit=2").jsonPath().getString("nextCursor");
        get(kpi + "/definitions?limit=2&cursor=" + cursor).then().body("items.definitionVersion", contains(3));
    }

    @Test
    void opensAVersionForWhateverChangesWhatTheFigureMeans() {
        for (String change : List.of(
                "{\"formula\": \"By value\"}",
                "{\"unit\": {\"label\": \"%\"}}",
                "{\"unit\": {\"minimum\": null}}",
                "{\"direction\": \"LOWER_IS_BETTER\"}",
                "{\"timeAggregation\": \"LAST\"}",
                "{\"unitAggregation\": \"NONE\"}",
                "{\"cadence\": \"QUARTERLY\"}")) {
            String kpi = path() + "/" + kpi();
            patch(kpi, "*", change).then().statusCode(200).body("definitionVersion", equalTo(2));
            get(kpi + "/definitions").then().body("items", hasSize(2));
        }
    }

    /** Targets, mappings, measurements and unit values say their figures in it. */
    @Test
    void keepsItsKindOfUnit() {
        String kpi = path() + "/" + kpi();
        patch(kpi, "*", "{\"unit\": {\"kind\": \"COUNT\"}, \"scale\": null}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations.pointer", contains("/unit/kind"));
        get(kpi).then().body("unit.kind", equalTo("PERCENT"), "definitionVersion", equalTo(1));
    }

    @Test
    void hasNoDefinitionsWhereThereIsNoKpi() {
        get(path() + "/" + UUID.randomUUID() + "/definitions")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        get(path() + "/" + kpi() + "/definitions?limit=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void takesItsVersionsWithItWhenItGoes() {
        String kpi = path() + "/" + kpi();
        patch(kpi, "*", "{\"cadence\": \"WEEKLY\"}").then().statusCode(200);

        delete(kpi, "*").then().statusCode(204);
        get(kpi + "/definitions").then().statusCode(404);
    }

    @Test
    void countsPercentByTheHundredAndRatesByTheirOwnScale() {
        get(path() + "/" + kpi()).then().body("scale", equalTo(100));
        String rate = with(request(), "{\"unit\": {\"kind\": \"RATE\", \"label\": \"errors per 1000\"}}");

        for (String wrong : List.of(
                rate,
                with(request(), "{\"scale\": 1000}"),
                with(request(), "{\"scale\": 1, \"unit\": {\"kind\": \"COUNT\", \"label\": \"calls\"}}"))) {
            post(path(), wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unit-mismatch"), "violations.pointer", contains("/scale"));
        }
        post(path(), with(rate, "{\"scale\": 1000}")).then().statusCode(201).body("scale", equalTo(1000));
    }

    @Test
    void givesACurrencyToMoneyAndToNothingElse() {
        created(
                path(),
                with(request(), "{\"unit\": {\"kind\": \"MONEY\", \"label\": \"EUR\", \"currency\": \"EUR\"}}"));
        for (String unit : List.of(
                "{\"kind\": \"MONEY\", \"label\": \"EUR\"}",
                "{\"kind\": \"COUNT\", \"label\": \"calls\", \"currency\": \"EUR\"}")) {
            post(path(), with(request(), "{\"unit\": " + unit + "}"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unit-mismatch"), "violations.pointer", contains("/unit/currency"));
        }
        for (String currency : List.of("\"EURO\"", "\"eur\"", "\"\"", "7")) {
            post(
                            path(),
                            with(
                                    request(),
                                    "{\"unit\": {\"kind\": \"MONEY\", \"label\": \"EUR\", \"currency\": " + currency
                                            + "}}"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("wrong-type"), "violations.pointer", contains("/unit/currency"));
        }
    }

    @Test
    void namesAllFaultsOfItsDefinitionAtOnce() {
        String taken = get(path() + "/" + kpi()).jsonPath().getString("code");
        post(
                        path(),
                        with(
                                request(),
                                """
                                {"code": "%s", "scale": 7,
                                 "unit": {"kind": "SCORE", "label": "points", "currency": "EUR", "minimum": 5, "maximum": 5}}"""
                                        .formatted(taken)))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/code", "/scale", "/unit/currency", "/unit/maximum"),
                        "violations.code",
                        containsInAnyOrder("duplicate", "unit-mismatch", "unit-mismatch", "unit-mismatch"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        String request = request();
        create(path(), request);

        post(path(), request)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/code"));
    }

    @Test
    void refusesNumbersThatNobodyCanKeep() {
        for (String number : List.of("1e400", "1234567890123456789012345678901234567890", "\"5\"")) {
            post(
                            path(),
                            with(
                                    request(),
                                    "{\"unit\": {\"kind\": \"COUNT\", \"label\": \"x\", \"minimum\": " + number + "}}"))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/unit/minimum"));
        }
        post(path(), with(request(), "{\"level\": 6}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations.pointer", contains("/level"));
    }

    @Test
    void staysOfTheKindThatItsLinksRelyOn() {
        String leading = kpi("LEADING");
        String lagging = kpi("LAGGING");
        kpiLink(leading, lagging);

        patch(path() + "/" + leading, "*", "{\"indicator\": \"LAGGING\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("wrong-indicator"), "violations.pointer", contains("/indicator"));
        patch(path() + "/" + lagging, "*", "{\"indicator\": \"LEADING\"}")
                .then()
                .statusCode(422);
        patch(path() + "/" + leading, "*", "{\"name\": \"Repeat contacts\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void takesNothingNewOnceItIsRetired() {
        String kpi = kpi("LEADING");
        String lagging = kpi();
        String objective = objective();
        String target = kpiTarget(objective, kpi);
        String link = kpiLink(kpi, lagging);
        String value = unitValue(kpi);
        for (String retired : List.of(kpi, lagging)) {
            patch(path() + "/" + retired, "*", RETIRED).then().statusCode(200);
        }

        refusesWhatIsRetired(post("/v1/kpi-targets", kpiTargetRequest(objective, kpi)), "/kpiId");
        refusesWhatIsRetired(post("/v1/unit-values", unitValueRequest(kpi)), "/kpiId");
        refusesWhatIsRetired(post("/v1/kpi-links", kpiLinkRequest(kpi, kpi())), "/leadingKpiId");
        refusesWhatIsRetired(post("/v1/kpi-links", kpiLinkRequest(kpi("LEADING"), lagging)), "/laggingKpiId");
        refusesWhatIsRetired(
                patch("/v1/unit-values/" + unitValue(kpi()), "*", "{\"kpiId\": \"" + kpi + "\"}"), "/kpiId");

        patch("/v1/kpi-targets/" + target, "*", "{\"targetValue\": 35}").then().statusCode(200);
        patch("/v1/kpi-links/" + link, "*", "{\"lagDays\": 30}").then().statusCode(200);
        patch("/v1/unit-values/" + value, "*", "{\"expiresOn\": null}").then().statusCode(200);
    }

    @Test
    void takesNothingNewWhileItIsBeingRetired() throws Exception {
        String kpi = kpi();
        String target = kpiTargetRequest(objective(), kpi);

        refusesWhatIsRetired(
                Rival.meets(
                        database,
                        "update kpi set status = 'RETIRED' where id = ?",
                        kpi,
                        () -> post("/v1/kpi-targets", target)),
                "/kpiId");
    }

    private static void refusesWhatIsRetired(Response answer, String pointer) {
        answer.then().statusCode(422).body("code", equalTo("kpi-retired"), "violations.pointer", contains(pointer));
    }

    @Test
    void keepsTheCurrencyThatTargetsAndUnitValuesAreIn() {
        String free = moneyKpi();
        String valued = moneyKpi();
        unitValue(valued);
        String promised = moneyKpi();
        kpiTarget(objective(), promised);
        String dollars = "{\"unit\": {\"currency\": \"USD\"}}";

        patch(path() + "/" + free, "*", dollars).then().statusCode(200).body("unit.currency", equalTo("USD"));
        for (String fixed : List.of(valued, promised)) {
            patch(path() + "/" + fixed, "*", dollars)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("immutable"), "violations.pointer", contains("/unit/currency"));
            patch(path() + "/" + fixed, "*", "{\"unit\": {\"label\": \"EUR per month\"}}")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void isValuedInTheCurrencyThatItIsTakingOn() throws Exception {
        String kpi = moneyKpi();

        Rival.meets(
                        database,
                        "update kpi set unit_currency = 'USD' where id = ?",
                        kpi,
                        () -> post("/v1/unit-values", unitValueRequest(kpi)))
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"), "violations.pointer", contains("/value/currency"));
    }

    private static String moneyKpi() {
        return create(
                "/v1/kpis",
                with(
                        kpiRequest("LAGGING"),
                        "{\"unit\": {\"kind\": \"MONEY\", \"label\": \"EUR\", \"currency\": \"EUR\"}}"));
    }

    @Test
    void refusesToGoWhileATargetIsOnIt() {
        String kpi = kpi();
        String target = kpiTarget(objective(), kpi);

        delete(path() + "/" + kpi, "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"), "conflicts.id", hasItem(target));
    }

    @Test
    void isFoundByWhatItMeasures() {
        String source = unique("CRM");
        String made = create(path(), with(request(), "{\"dataSource\": \"" + source + "\"}"));
        String narrow = path() + "?dataSource=" + source;

        get(narrow
                        + "&unitKind=PERCENT&cadence=MONTHLY&direction=HIGHER_IS_BETTER&level=4&indicator=LAGGING&status=ACTIVE")
                .then()
                .body("items.id", contains(made));
        get(narrow + "&unitKind=MONEY").then().body("items", hasSize(0));
    }

    @Test
    void isShownToOtherRoomsByTheDefinitionInForce() {
        String kpi = kpi();
        patch(path() + "/" + kpi, "*", "{\"cadence\": \"WEEKLY\"}").then().statusCode(200);

        assertThat(door.find(UUID.fromString(kpi))).hasValueSatisfying(facts -> {
            assertThat(facts.definitionVersion()).isEqualTo(2);
            assertThat(facts.scale()).isEqualTo(100);
            assertThat(facts.unit().changeUnit()).isEqualTo(ChangeUnit.PERCENTAGE_POINTS);
            assertThat(door.findByCode(facts.code())).contains(facts);
            assertThat(door.findAll(List.of(facts.id(), UUID.randomUUID()))).containsExactly(facts);
        });
    }
}
