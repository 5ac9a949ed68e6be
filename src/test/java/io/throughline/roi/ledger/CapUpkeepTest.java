package io.throughline.roi.ledger;

import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.measurement.GivenMeasurement;
import io.throughline.objective.GivenObjective;
import io.throughline.roi.GivenRoi;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A correction lowers what can be attributed, and the claims on it are found without anybody calculating anew. */
@QuarkusTest
class CapUpkeepTest extends ApiTest {

    @Inject
    CapUpkeep upkeep;

    @Test
    void findsTheAccountThatACorrectionLeavesOverClaimedUntilItsClaimIsReleased() {
        String unit = GivenObjective.orgUnit();
        String kpi = GivenObjective.kpi();
        GivenMeasurement.measurement(kpi, unit, "2026-05-01", "28");
        GivenMeasurement.measurement(kpi, unit, "2026-08-01", "34");
        String initiative = GivenRoi.program();
        String calculation = create(CALCULATIONS, GivenRoi.claiming(initiative, kpi, unit, "5", "1"));
        String ledger = "/v1/benefit-ledger?kpiId=" + kpi;
        String account = get(ledger).jsonPath().getString("items[0].id");
        String found = "/v1/alignment/findings?rule=OVER_CLAIMED_KPI&initiativeId=" + initiative;

        upkeep.run();
        get(ledger).then().body("items.status", contains("OPEN"), "items[0].version", equalTo(1));

        GivenMeasurement.corrected(kpi, unit, "2026-08-01", "31.5");
        upkeep.run();

        get(ledger)
                .then()
                .body(
                        "items.status", contains("OVER_CLAIMED"),
                        "items[0].cap", equalTo(3.5f),
                        "items[0].claimed", equalTo(5));
        get(found)
                .then()
                .body(
                        "items.id", contains("OVER_CLAIMED_KPI:" + account),
                        "items[0].message",
                                equalTo("An improvement of 5 is claimed from 2026-07-01 to 2027-07-01, where 3.5 can be"
                                        + " attributed."),
                        "items[0].facts.kind", contains("BENEFIT_ACCOUNT", "KPI", "INITIATIVE"),
                        "items[0].facts.id", contains(account, kpi, initiative));

        post(CALCULATIONS + "/" + calculation + "/release", "{\"reason\": \"The data were corrected\"}")
                .then()
                .statusCode(200);

        get(ledger).then().body("items.status", contains("OPEN"));
        get(found).then().body("items", empty());
    }
}
