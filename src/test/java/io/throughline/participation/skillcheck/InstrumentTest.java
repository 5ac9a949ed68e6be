package io.throughline.participation.skillcheck;

import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.objective.GivenObjective.kpi;
import static io.throughline.objective.GivenObjective.skill;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import io.throughline.participation.GivenParticipation.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstrumentTest extends RecordLife {

    @Override
    protected String path() {
        return "/v1/instruments";
    }

    @Override
    protected String request() {
        return GivenSkillCheck.instrumentBody("");
    }

    @Override
    protected String change() {
        return "{\"scaleMaximum\": 50}";
    }

    @Test
    void makesANewVersionOnlyOnceACheckWasTaken() {
        String id = create(path(), request());
        String instrument = path() + "/" + id;
        patch(instrument, "*", change()).then().statusCode(200).body("definitionVersion", equalTo(1));
        GivenSkillCheck.check(initiative(), Team.of(1).person(0), id, "PRE", "2026-07-01", "50")
                .then()
                .statusCode(201)
                .body("instrumentVersion", equalTo(1));

        patch(instrument, "*", "{\"name\": \"" + unique("Other name") + "\"}")
                .then()
                .body("definitionVersion", equalTo(1));
        patch(instrument, "*", "{\"scaleMaximum\": 10}").then().body("definitionVersion", equalTo(2));

        get(instrument + "/versions")
                .then()
                .statusCode(200)
                .body(
                        "items.definitionVersion", equalTo(List.of(1, 2)),
                        "items.scaleMaximum", equalTo(List.of(50, 10)));
        delete(instrument, "*").then().statusCode(409).body("code", equalTo("referenced"));
    }

    @Test
    void feedsAKpiOfLevelTwoThatNothingElseFeeds() {
        String kpi = GivenSkillCheck.scoreKpi(2);
        create(path(), with(request(), "{\"kpiId\": \"" + kpi + "\"}"));

        post(path(), with(request(), "{\"kpiId\": \"" + kpi + "\"}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("kpi-fed-already"));
        post(path(), with(request(), "{\"kpiId\": \"" + kpi() + "\"}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("level-mismatch"));
        post(path(), with(request(), "{\"scaleMaximum\": 101, \"kpiId\": \"" + GivenSkillCheck.scoreKpi(2) + "\"}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("value-out-of-unit"));
        post(path(), with(request(), "{\"scaleMaximum\": 0, \"skillId\": \"" + kpi + "\"}"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/scaleMaximum"), "violations.pointer", hasItem("/skillId"));
        get(path() + "?skillId=" + skill()).then().body("items", equalTo(List.of()));
    }
}
