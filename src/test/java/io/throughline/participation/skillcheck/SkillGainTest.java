package io.throughline.participation.skillcheck;

import static io.throughline.initiative.GivenInitiative.initiative;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.participation.GivenParticipation.Team;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SkillGainTest extends GivenSkillCheck {

    /** Student's ten patients, as points on a scale from -10 to 10. */
    @Test
    void isBetweenPairsOfOnePersonAndOneVersion() {
        double[] pre = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] post = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        Team team = Team.of(12);
        String initiative = initiative();
        String instrument = create(
                "/v1/instruments", instrumentBody(", \"scaleMinimum\": -10").replace("\"scaleMinimum\": 0, ", ""));
        for (int i = 0; i < 10; i++) {
            // Neither an earlier PRE nor a later POST belongs to the pair.
            check(initiative, team.person(i), instrument, "PRE", "2026-05-01", "-10");
            check(initiative, team.person(i), instrument, "PRE", "2026-06-01", "" + pre[i]);
            check(initiative, team.person(i), instrument, "POST", "2026-07-01", "" + post[i]);
            check(initiative, team.person(i), instrument, "POST", "2026-08-01", "10");
        }
        check(initiative, team.person(10), instrument, "PRE", "2026-06-01", "1");
        check(initiative, team.person(11), instrument, "POST", "2026-06-01", "1");
        check(initiative, team.person(11), instrument, "PRE", "2026-07-01", "1");

        get("/v1/initiatives/" + initiative + "/skill-gains?instrumentId=" + instrument)
                .then()
                .statusCode(200)
                .body(
                        "gains", hasSize(1),
                        "gains[0].pairs", equalTo(10),
                        "gains[0].unpairedPre", equalTo(1),
                        "gains[0].unpairedPost", equalTo(1),
                        "gains[0].withheld", equalTo(false),
                        "gains[0].figures.meanPre", equalTo(0.75f),
                        "gains[0].figures.meanGain", equalTo(1.58f),
                        "gains[0].figures.standardDeviation", equalTo(1.2299955f),
                        "gains[0].figures.interval.lower", equalTo(0.70011425f),
                        "gains[0].figures.interval.upper", equalTo(2.4598858f));
    }

    @Test
    void mixesNoVersionsAndShowsNothingOfFewerThanFive() {
        Team team = Team.of(5);
        String initiative = initiative();
        String instrument = instrument();
        for (int i = 0; i < 5; i++) {
            check(initiative, team.person(i), instrument, "PRE", "2026-06-01", "10");
        }
        for (int i = 0; i < 4; i++) {
            check(initiative, team.person(i), instrument, "POST", "2026-07-01", "20");
        }
        String gains = "/v1/initiatives/" + initiative + "/skill-gains";
        get(gains)
                .then()
                .body(
                        "gains[0].pairs", equalTo(4),
                        "gains[0].withheld", equalTo(true),
                        "gains[0].figures", nullValue());

        check(initiative, team.person(4), instrument, "POST", "2026-07-01", "20");

        get(gains)
                .then()
                .body(
                        "gains[0].figures.meanGain", equalTo(10),
                        "gains[0].figures.interval", nullValue(),
                        "gains[0].figures.reason", equalTo("ZERO_VARIANCE"),
                        "gains[0].figures.standardError", notNullValue());
        patch("/v1/instruments/" + instrument, "*", "{\"scaleMaximum\": 200}");
        check(initiative, team.person(0), instrument, "POST", "2026-07-02", "200");
        get(gains).then().body("gains", hasSize(2), "gains[1].pairs", equalTo(0), "gains[1].unpairedPost", equalTo(1));
        get("/v1/initiatives/" + instrument + "/skill-gains").then().statusCode(404);
    }
}
