package io.throughline.participation.skillcheck;

import static io.throughline.objective.GivenObjective.kpiRequest;
import static io.throughline.objective.GivenObjective.skill;

import io.restassured.response.Response;
import io.throughline.RecordLife;
import io.throughline.participation.GivenParticipation;

/** Instruments and checks for the tests that need them. */
public abstract class GivenSkillCheck extends GivenParticipation {

    public static final String CHECKS = "/v1/skill-checks";

    /** A monthly score from 0 to 100 of that level. */
    protected static String scoreKpi(int level) {
        return create(
                "/v1/kpis",
                RecordLife.with(
                        kpiRequest("LEADING"),
                        """
                        {"unit": {"kind": "SCORE", "label": "points", "minimum": 0, "maximum": 100}, "level": %d}"""
                                .formatted(level)));
    }

    protected static String instrumentBody(String fields) {
        return """
                {"skillId": "%s", "name": "%s", "scaleMinimum": 0, "scaleMaximum": 100%s}"""
                .formatted(skill(), unique("Simulation"), fields);
    }

    protected static String instrument(String kpi) {
        return create("/v1/instruments", instrumentBody(", \"kpiId\": \"" + kpi + "\""));
    }

    protected static String instrument() {
        return create("/v1/instruments", instrumentBody(""));
    }

    protected static Response check(
            String initiative, String employee, String instrument, String stage, String on, String score) {
        return post(
                CHECKS,
                """
                {"initiativeId": "%s", "employeeId": "%s", "instrumentId": "%s", "stage": "%s", "takenOn": "%s",
                 "score": %s}"""
                        .formatted(initiative, employee, instrument, stage, on, score));
    }

    protected static String measurements(String kpi) {
        return "/v1/measurements?kpiId=" + kpi;
    }
}
