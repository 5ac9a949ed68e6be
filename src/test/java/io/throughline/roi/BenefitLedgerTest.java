package io.throughline.roi;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.claiming;
import static io.throughline.roi.GivenRoi.claimingLine;
import static io.throughline.roi.GivenRoi.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.measurement.GivenMeasurement;
import io.throughline.objective.GivenObjective;
import io.throughline.organization.employee.GivenPeople;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same change is claimed once: by whom, how much, and who is told so when nothing is left. */
@QuarkusTest
class BenefitLedgerTest extends ApiTest {

    private static final String LEDGER = "/v1/benefit-ledger";

    @Inject
    AgroalDataSource database;

    @Test
    void aClaimTakesItsImprovementOutOfWhatWasMeasured() {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "28", "34");
        String initiative = program();

        Response posted = post(CALCULATIONS, claiming(initiative, kpi, unit, "4", "0.5"));

        posted.then().statusCode(201);
        JsonObject claim =
                new JsonObject(posted.asString()).getJsonArray("claims").getJsonObject(0);
        String account = claim.getString("benefitAccountId");
        assertThat(claim)
                .isEqualTo(new JsonObject(
                        """
                                {"lineId": "win-rate", "standing": "CLAIMED", "reason": null, "benefitAccountId": "%s",
                                 "amount": 2, "contribution": 0.5, "cap": 6, "capSource": "MEASURED_CHANGE", "left": 4}"""
                                .formatted(account)));
        JsonObject kept = new JsonObject(get(LEDGER + "/" + account)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .asString());
        JsonObject kept0 = kept.getJsonArray("claims").getJsonObject(0);
        String calculation = posted.jsonPath().getString("id");
        assertThat(kept)
                .isEqualTo(new JsonObject(
                                """
                                        {"kpiId": "%s",
                                         "population": {"orgUnitId": "%s", "cohortId": null, "asOf": "2026-07-01"},
                                         "changeBasis": "TOTAL", "period": {"start": "2026-07-01", "end": "2027-07-01"},
                                         "status": "OPEN", "measuredChange": 6, "cap": 6, "capSource": "MEASURED_CHANGE",
                                         "claimed": 2, "left": 4, "held": 0, "contributed": 0}"""
                                        .formatted(kpi, unit))
                        .mergeIn(of(kept, "id", "version", "createdAt", "updatedAt"))
                        .put(
                                "claims",
                                JsonArray.of(new JsonObject(
                                                """
                                                        {"lineId": "win-rate", "standing": "CLAIMED",
                                                         "standingThen": "CLAIMED", "amount": 2, "contribution": 0.5,
                                                         "capThen": 6, "capSourceThen": "MEASURED_CHANGE",
                                                         "leftThen": 4, "claimedBy": "local-administrator",
                                                         "releasedAt": null, "releasedBy": null,
                                                         "releaseReason": null}""")
                                        .put("benefitAccountId", account)
                                        .put("roiCalculationId", calculation)
                                        .put("initiativeId", initiative)
                                        .mergeIn(of(kept0, "id", "claimedAt")))));
        post(posted.header("Location") + "/verification", "{}").then().body("matching", equalTo(true));
    }

    @Test
    void refusesWhatIsNotLeftAndNamesWhoClaimedIt() {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "28", "34");
        String first = create(CALCULATIONS, claiming(program(), kpi, unit, "5", "1"));
        String initiative = program();

        Response refused = post(CALCULATIONS, claiming(initiative, kpi, unit, "1.5", "1"));

        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(
                        "code", equalTo("over-claimed"),
                        "lineId", equalTo("win-rate"),
                        "wanted", equalTo(1.5f),
                        "cap", equalTo(6),
                        "claimed", equalTo(5),
                        "left", equalTo(1),
                        "claims.roiCalculationId", contains(first),
                        "claims.amount", contains(5),
                        "conflicts.id", contains(first));
        get(CALCULATIONS + "?count=true&initiativeId=" + initiative).then().body("count", equalTo(0));
        post(CALCULATIONS, claiming(initiative, kpi, unit, "1", "1")).then().statusCode(201);
        get(LEDGER + "?kpiId=" + kpi).then().body("items.status", contains("EXHAUSTED"), "items[0].left", equalTo(0));
    }

    /** Property 7, with the database as its last wall. */
    @Test
    void ofFiftyClientsAtOnceExactlyThoseLandThatFit() throws Exception {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "28", "34");
        List<String> initiatives = List.of(program(), program(), program(), program(), program());
        ExecutorService clients = Executors.newFixedThreadPool(50);
        List<Future<Integer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                String asked = claiming(initiatives.get(i % 5), kpi, unit, "0.5", "1");
                answers.add(clients.submit(() -> untilAnswered(asked)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(201, 409);
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(12);
        } finally {
            clients.shutdown();
        }
        get(LEDGER + "?kpiId=" + kpi)
                .then()
                .body(
                        "items[0].claimed",
                        equalTo(6),
                        "items[0].left",
                        equalTo(0),
                        "items[0].claims.size()",
                        equalTo(12));
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update benefit_account set claimed = claimed + 0.5 where kpi_id = cast(? as uuid)")) {
            statement.setString(1, kpi);
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("ck_benefit_account__claimed");
        }
    }

    /** Overload is refused early, and is no answer yet. */
    private static int untilAnswered(String asked) throws InterruptedException {
        int status = post(CALCULATIONS, asked).statusCode();
        while (status == 503) {
            Thread.sleep(200);
            status = post(CALCULATIONS, asked).statusCode();
        }
        return status;
    }

    @Test
    void claimsMoveWithTheCalculationThatTakesAnothersPlace() {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "28", "34");
        String initiative = program();
        String first = create(CALCULATIONS, claiming(initiative, kpi, unit, "4", "1"));

        JsonObject tooMuch = new JsonObject(claiming(initiative, kpi, unit, "7", "1")).put("supersedes", first);
        post(CALCULATIONS, tooMuch.encode()).then().statusCode(409).body("code", equalTo("over-claimed"));
        get(LEDGER + "?kpiId=" + kpi).then().body("items[0].claimed", equalTo(4));

        JsonObject more = new JsonObject(claiming(initiative, kpi, unit, "5", "1")).put("supersedes", first);
        String second = create(CALCULATIONS, more.encode());

        get(LEDGER + "?kpiId=" + kpi)
                .then()
                .body("items[0].claimed", equalTo(5), "items[0].claims.roiCalculationId", contains(second));
        get(CALCULATIONS + "/" + first + "/standing")
                .then()
                .body(
                        "claims.standing",
                        contains("RELEASED"),
                        "claims.releaseReason",
                        contains("Superseded by " + second));
        post(CALCULATIONS + "/" + first + "/verification", "{}").then().body("matching", equalTo(true));
    }

    @Test
    void whatIsReleasedCanBeClaimedByOthers() {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "28", "34");
        String first = create(CALCULATIONS, claiming(program(), kpi, unit, "6", "1"));
        String release = CALCULATIONS + "/" + first + "/release";

        post(release, "{}").then().statusCode(422).body("violations.pointer", contains("/reason"));
        post(release, "{\"reason\": \"Counted elsewhere\"}")
                .then()
                .statusCode(200)
                .body(
                        "claims.standing", contains("RELEASED"),
                        "claims.releasedBy", contains("local-administrator"),
                        "claims.releaseReason", contains("Counted elsewhere"));
        post(release, "{\"reason\": \"Again\"}").then().statusCode(409).body("code", equalTo("nothing-to-release"));
        post(CALCULATIONS + "/0190f3a1-7c1e-7000-8000-000000000001/release", "{\"reason\": \"None\"}")
                .then()
                .statusCode(404);

        String second = create(CALCULATIONS, claiming(program(), kpi, unit, "6", "1"));
        String account = get(LEDGER + "?kpiId=" + kpi).jsonPath().getString("items[0].id");
        get(LEDGER + "?kpiId=" + kpi).then().body("items[0].claims.roiCalculationId", contains(second));
        get(LEDGER + "/" + account).then().body("claims.roiCalculationId", contains(first, second));
        post(CALCULATIONS + "/" + first + "/verification", "{}").then().body("matching", equalTo(true));
    }

    @Test
    void anotherPopulationOrPeriodThatSharesSomebodyIsRefused() {
        String unit = GivenPeople.unit("Sales", null);
        String below = GivenPeople.unit("Sales south", unit);
        String kpi = risen(unit, "28", "34");
        GivenMeasurement.measurement(kpi, below, "2026-05-01", "20");
        GivenMeasurement.measurement(kpi, below, "2026-08-01", "25");
        String first = create(CALCULATIONS, claiming(program(), kpi, unit, "1", "1"));

        post(CALCULATIONS, claiming(program(), kpi, below, "1", "1"))
                .then()
                .statusCode(409)
                .body(
                        "code", equalTo("ledger-overlap"),
                        "overlaps.population.orgUnitId", equalTo(unit),
                        "claims.roiCalculationId", contains(first));
        JsonObject later =
                new JsonObject(claiming(program(), kpi, unit, "1", "1")).put("benefitPeriodStart", "2026-10-01");
        post(CALCULATIONS, later.encode()).then().statusCode(409).body("code", equalTo("ledger-overlap"));

        post(CALCULATIONS + "/" + first + "/release", "{\"reason\": \"By unit\"}")
                .then()
                .statusCode(200);
        post(CALCULATIONS, claiming(program(), kpi, below, "1", "1"))
                .then()
                .statusCode(201)
                .body("claims[0].cap", equalTo(5));
        get(LEDGER + "?kpiId=" + kpi + "&orgUnitId=" + below + "&from=2026-12-01&to=2027-01-01&status=OPEN")
                .then()
                .body("items.population.orgUnitId", contains(below));
        get(LEDGER + "?kpiId=" + kpi + "&from=2027-07-01").then().body("items", equalTo(List.of()));
    }

    @Test
    void whereNothingIsMeasuredContributionsStillSumToOneAtMost() {
        String unit = GivenObjective.orgUnit();
        String kpi = GivenObjective.kpi();
        post(CALCULATIONS, claiming(program(), kpi, unit, "10", "0.6"))
                .then()
                .statusCode(201)
                .body(
                        "claims[0].standing", equalTo("UNANCHORED"),
                        "claims[0].reason.code", equalTo("no-measurements"),
                        "claims[0].contribution", equalTo(0.6f),
                        "claims[0].amount", nullValue(),
                        "result.totals.benefit.amount", equalTo("6.00"));
        post(CALCULATIONS, claiming(program(), kpi, unit, "2", "0.5"))
                .then()
                .statusCode(409)
                .body("code", equalTo("over-claimed"), "contributed", equalTo(0.6f));
        post(CALCULATIONS, claiming(program(), kpi, unit, "2", "0.4")).then().statusCode(201);
        get(LEDGER + "?kpiId=" + kpi)
                .then()
                .body("items.status", contains("UNANCHORED"), "items[0].contributed", equalTo(1));
    }

    @Test
    void saysOfEachLineWhyItClaimsNothing() {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "34", "28");
        String initiative = program();
        JsonObject worse = claimingLine("worse", kpi, unit, "-3", "1");
        JsonObject changed = claimingLine("changed", kpi, unit, "1", "1")
                .put("methods", JsonArray.of(GivenRoi.beforeAfter("28", "34")));
        JsonObject smile = claimingLine("smile", kpi, unit, "1", "1").put("intangible", true);
        JsonObject unplaced = claimingLine("unplaced", kpi, unit, "1", "1");
        unplaced.remove("population");

        post(
                        CALCULATIONS,
                        GivenRoi.of(initiative, worse, changed, smile, unplaced, GivenRoi.sure("unnamed", "1"))
                                .encode())
                .then()
                .statusCode(201)
                .body(
                        "claims.lineId",
                        contains("changed", "smile", "unnamed", "unplaced", "worse"),
                        "claims.standing",
                        contains("NONE", "NONE", "UNANCHORED", "UNANCHORED", "NONE"),
                        "claims.reason.code",
                        contains("no-money", "intangible", "no-kpi", "no-population", "no-improvement"));
        post(
                        CALCULATIONS,
                        new JsonObject(claiming(initiative, kpi, unit, "3", "1"))
                                .put("purpose", "FORECAST")
                                .encode())
                .then()
                .statusCode(201)
                .body("claims.reason.code", contains("forecast"));
        post(CALCULATIONS, claiming(initiative, kpi, unit, "3", "1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("over-claimed"), "cap", equalTo(0));
        get(LEDGER + "?initiativeId=" + initiative).then().body("items", equalTo(List.of()));
    }

    @Test
    void aClaimIsHeldWhileFinanceHasNotValidated() {
        String unit = GivenObjective.orgUnit();
        String kpi = risen(unit, "28", "34");
        JsonObject unvalidated = claimingLine("win-rate", kpi, unit, "4", "1");
        unvalidated.getJsonObject("unitValue").put("validated", false);
        post(CALCULATIONS, GivenRoi.of(program(), unvalidated).encode())
                .then()
                .statusCode(201)
                .body(
                        "result.status", equalTo("PROVISIONAL"),
                        "claims[0].standing", equalTo("HELD"),
                        "claims[0].amount", equalTo(4),
                        "claims[0].left", equalTo(6));
        get(LEDGER + "?kpiId=" + kpi).then().body("items[0].held", equalTo(4), "items[0].claimed", equalTo(0));
    }

    @Test
    void aCohortIsFrozenByAClaimAndFewPeopleHaveNoAccount() {
        String few = GivenPeople.unit("Few", null);
        GivenPeople.employee("One", few, null);
        String kpi = risen(few, "28", "34");
        post(CALCULATIONS, claiming(program(), kpi, few, "1", "1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("population-too-small"));

        String unit = GivenObjective.orgUnit();
        String cohort = create("/v1/cohorts", "{\"name\": \"%s\", \"role\": \"TRAINED\"}".formatted(unique("Pilot")));
        post("/v1/cohorts/" + cohort + "/members", "{\"subjectIds\": [\"%s\"]}".formatted(unit))
                .then()
                .statusCode(200);
        String other = risen(unit, "28", "34");
        JsonObject line =
                claimingLine("win-rate", other, unit, "2", "1").put("population", JsonObject.of("cohortId", cohort));
        post(CALCULATIONS, GivenRoi.of(program(), line).encode())
                .then()
                .statusCode(201)
                .body("claims[0].cap", equalTo(6));
        get("/v1/cohorts/" + cohort).then().body("frozenAt", notNullValue());
        post(CALCULATIONS, claiming(program(), other, unit, "1", "1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ledger-overlap"), "overlaps.population.cohortId", equalTo(cohort));
    }

    @Test
    void refusesAPopulationThatIsNoneOrNotClear() {
        String kpi = GivenObjective.kpi();
        JsonObject unknown = claimingLine("a", kpi, kpi, "1", "1");
        JsonObject unclear = claimingLine("b", kpi, kpi, "1", "1").put("population", new JsonObject());
        post(GivenRoi.PREVIEW, GivenRoi.tried(unknown, unclear).encode())
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/benefitLines/0/population/orgUnitId", "/benefitLines/1/population"),
                        "violations.code",
                        containsInAnyOrder("unknown-reference", "population-unclear"));
        get(LEDGER + "/0190f3a1-7c1e-7000-8000-000000000001").then().statusCode(404);
        get(LEDGER + "?population=all").then().statusCode(400);
        get(LEDGER + "?status=FULL").then().statusCode(400);
    }

    /** A KPI in percent that was one value before July 2026 and another one after, in that unit. */
    private static String risen(String unit, String before, String after) {
        String kpi = GivenObjective.kpi();
        GivenMeasurement.measurement(kpi, unit, "2026-05-01", before);
        GivenMeasurement.measurement(kpi, unit, "2026-08-01", after);
        return kpi;
    }

    private static JsonObject of(JsonObject whole, String... fields) {
        JsonObject part = new JsonObject();
        for (String field : fields) {
            part.put(field, whole.getValue(field));
        }
        return part;
    }
}
