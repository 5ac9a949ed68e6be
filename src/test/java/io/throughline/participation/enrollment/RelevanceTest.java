package io.throughline.participation.enrollment;

import static io.throughline.impact.GivenImpact.mapping;
import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.objective.GivenObjective.kpi;
import static io.throughline.objective.GivenObjective.kpiTarget;
import static io.throughline.objective.GivenObjective.objectiveRequest;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.throughline.RecordLife;
import io.throughline.participation.GivenParticipation;
import io.throughline.participation.GivenParticipation.Team;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelevanceTest extends GivenParticipation {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private String objective(String unit, LocalDate end) {
        return create(
                "/v1/objectives",
                RecordLife.with(
                        objectiveRequest(unit),
                        """
                        {"periodStart": "%s", "periodEnd": "%s"}"""
                                .formatted(today.minusDays(90), end)));
    }

    private static ValidatableResponse relevance(String enrollment) {
        return get(ENROLLMENTS + "/" + enrollment + "/relevance").then().statusCode(200);
    }

    @Test
    void showsTheLiveObjectivesBehindTheInitiativeAndThoseOfTheOwnLineFirst() {
        Team team = Team.of(1);
        String initiative = initiative();
        String elsewhere = objective(Team.of(0).unit(), today.plusDays(90));
        String own = objective(team.division(), today.plusDays(90));
        String over = objective(team.unit(), today);
        String target = "";
        for (String objective : List.of(elsewhere, over, own)) {
            target = kpiTarget(objective, kpi());
            mapping(initiative, target);
        }

        relevance(enroll(initiative, team.person(0), ""))
                .body(
                        "orgUnitId", equalTo(team.unit()),
                        "servesLiveObjective", equalTo(true),
                        "servesOwnObjective", equalTo(true),
                        "objectives.objectiveId", equalTo(List.of(own, elsewhere)),
                        "objectives.ofOwnLine", equalTo(List.of(true, false)),
                        "objectives[0].targets[0].kpiTargetId", equalTo(target),
                        "objectives[0].targets[0].kpiMappingIds", hasSize(1));
    }

    @Test
    void saysPlainlyThatThereIsNone() {
        relevance(enroll(initiative(), Team.of(1).person(0), ""))
                .body(
                        "servesLiveObjective", equalTo(false),
                        "servesOwnObjective", equalTo(false),
                        "objectives", hasSize(0));
        get(ENROLLMENTS + "/01900000-0000-7000-8000-000000000000/relevance")
                .then()
                .statusCode(404);
    }
}
