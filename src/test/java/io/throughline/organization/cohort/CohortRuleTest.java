package io.throughline.organization.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.organization.employee.GivenPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cohorts by rule, frozen ones, and those that chance drew. */
@QuarkusTest
class CohortRuleTest extends GivenPeople {

    private static final String COHORTS = "/v1/cohorts";

    private static String person(String since, String unit, String title, String place) {
        return create(
                EMPLOYEES,
                """
                {"displayName": "%s", "assignments": [{"effectiveFrom": "%s", "orgUnitId": "%s", "jobTitle": "%s",
                                                       "location": "%s"}]}"""
                        .formatted(unique("P"), since, unit, title, place));
    }

    private static String byRule(String rule) {
        return create(
                COHORTS, """
                {"name": "By rule", "role": "AUDIENCE", "rule": %s}""".formatted(rule));
    }

    private static Response evaluate(String cohort, String on) {
        return post(COHORTS + "/" + cohort + "/evaluations", "{\"on\": \"" + on + "\"}");
    }

    private static String listed(String role, List<String> people) {
        String cohort =
                create(COHORTS, """
                {"name": "%s", "role": "%s"}""".formatted(unique("Listed"), role));
        post(COHORTS + "/" + cohort + "/members", "{\"subjectIds\": [\"" + String.join("\",\"", people) + "\"]}")
                .then()
                .statusCode(200);
        return cohort;
    }

    private static List<String> members(String cohort) {
        return get(COHORTS + "/" + cohort + "/members").jsonPath().getList("items.subjectId");
    }

    @Test
    void findsWhoMeetsEveryConditionOnADay() {
        String top = unit("Sales", null);
        String below = unit("Sales EMEA", top);
        String ae = person("2025-01-01", below, "AE", "Lisbon");
        String other = person("2025-01-01", below, "SDR", "Lisbon");
        String late = person("2026-06-01", top, "AE", "Porto");

        String all = byRule("{\"orgUnitIds\": [\"" + top + "\"]}");
        evaluate(all, "2026-07-01")
                .then()
                .statusCode(200)
                .body("memberCount", equalTo(3), "evaluatedOn", equalTo("2026-07-01"));
        assertThat(members(all)).containsExactlyInAnyOrder(ae, other, late);
        evaluate(all, "2026-01-01").then().body("memberCount", equalTo(2));
        assertThat(members(all)).containsExactlyInAnyOrder(ae, other);

        String some = byRule("{\"orgUnitIds\": [\"" + top + "\"], \"jobTitles\": [\"AE\", \"a \\\"quoted, title\"],"
                + " \"employedBefore\": \"2026-06-01\"}");
        evaluate(some, "2026-07-01");
        assertThat(members(some)).containsExactly(ae);
        String place = byRule(
                "{\"orgUnitIds\": [\"" + top + "\"], \"locations\": [\"Porto\"], \"employedFrom\": \"2026-06-01\"}");
        evaluate(place, "2026-07-01");
        assertThat(members(place)).containsExactly(late);
    }

    @Test
    void keepsRulesAndListsApart() {
        String unit = unit("Team", null);
        String ruled = byRule("{\"orgUnitIds\": [\"" + unit + "\"]}");
        String listed = listed("TRAINED", List.of(unit));

        post(COHORTS + "/" + ruled + "/members", "{\"subjectIds\": [\"" + unit + "\"]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("cohort-by-rule"));
        evaluate(listed, "2026-01-01").then().statusCode(422).body("code", equalTo("cohort-without-rule"));
        patch(COHORTS + "/" + listed, "*", "{\"rule\": {\"orgUnitIds\": [\"" + unit + "\"]}}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations[0].pointer", equalTo("/rule"));
        post(COHORTS, "{\"name\": \"All\", \"role\": \"AUDIENCE\", \"rule\": {}}")
                .then()
                .statusCode(422);
        post(COHORTS, "{\"name\": \"No\", \"role\": \"AUDIENCE\", \"rule\": {\"orgUnitIds\": [\"" + ruled + "\"]}}")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations[0].pointer", equalTo("/rule/orgUnitIds/0"));
    }

    @Test
    void keepsTheSamePeopleOnceFrozen() {
        String unit = unit("Team", null);
        String stays = employee("Stays", unit, null);
        String cohort = listed("TRAINED", List.of(unit));
        Response frozen = post(COHORTS + "/" + cohort + "/freeze", "{}");
        frozen.then().statusCode(200).body("frozenAt", notNullValue());
        employee("Came later", unit, null);

        post(COHORTS + "/" + cohort + "/freeze", "{}").then().body(equalTo(frozen.asString()));
        for (Response refused : List.of(
                post(COHORTS + "/" + cohort + "/members", "{\"subjectIds\": [\"" + stays + "\"]}"),
                put(COHORTS + "/" + cohort + "/members", "*", "{\"subjectIds\": []}"),
                delete(COHORTS + "/" + cohort + "/members/" + unit, "*"))) {
            refused.then().statusCode(409).body("code", equalTo("cohort-frozen"));
        }
        patch(COHORTS + "/" + cohort, "*", "{\"role\": \"CONTROL\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"));
        patch(COHORTS + "/" + cohort, "*", "{\"name\": \"Renamed\"}").then().statusCode(200);
        String twin = listed("CONTROL", List.of(stays));
        get(COHORTS + "/" + cohort + "/overlaps")
                .then()
                .body("items.cohortId", contains(twin), "items[0].people", equalTo(1));
    }

    @Test
    void drawsTheSameByTheSameSeed() {
        List<String> people =
                IntStream.range(0, 9).mapToObj(i -> employee("P", null, null)).toList();
        String audience = listed("AUDIENCE", people);
        String request =
                """
                {"trainedName": "T", "controlName": "C", "controlShare": 0.5, "seed": 42}""";

        JsonPath first = post(COHORTS + "/" + audience + "/draws", request)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        JsonPath second = post(COHORTS + "/" + audience + "/draws", request)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        List<String> trained = members(first.getString("trained.id"));
        List<String> control = members(first.getString("control.id"));
        assertThat(control).hasSize(5).containsExactlyElementsOf(members(second.getString("control.id")));
        assertThat(trained).hasSize(4).doesNotContainAnyElementsOf(control);
        List<String> all = new ArrayList<>(trained);
        all.addAll(control);
        assertThat(all).containsExactlyInAnyOrderElementsOf(people);
        get(COHORTS + "/" + first.getString("control.id"))
                .then()
                .body(
                        "role",
                        equalTo("CONTROL"),
                        "seed",
                        equalTo(42),
                        "drawnFromId",
                        equalTo(audience),
                        "frozenAt",
                        notNullValue());
    }

    /** Published beside the seed, so that it must not change from one release to the next. */
    @Test
    void drawsInTheOrderThatIsPublished() {
        List<UUID> people = List.of(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                UUID.fromString("00000000-0000-7000-8000-000000000002"),
                UUID.fromString("00000000-0000-7000-8000-000000000003"));

        // Sorted by sha256("7:<id>") with another program.
        assertThat(CohortDraw.order(people, 7)).containsExactly(people.get(2), people.get(0), people.get(1));
    }

    @Test
    void saysWhereTrainedPeopleAreInAControl() {
        String unit = unit("Team", null);
        String both = employee("Both", unit, null);
        String trained = listed("TRAINED", List.of(unit));
        String control = listed("CONTROL", List.of(both, employee("Other", null, null)));

        get(COHORTS + "/" + trained + "/overlaps")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.cohortId == '%s' }.contaminates".formatted(control),
                        equalTo(true),
                        "items.find { it.cohortId == '%s' }.people".formatted(control),
                        equalTo(1));
        get(COHORTS + "/" + trained + "/overlaps?asOf=2024-01-01").then().body("items", equalTo(List.of()));
        get(COHORTS + "/" + both + "/overlaps").then().statusCode(404);
        post(
                        COHORTS + "/" + listed("AUDIENCE", List.of(both)) + "/draws",
                        "{\"trainedName\": \"T\", \"controlName\": \"C\", \"controlShare\": 0.5}")
                .then()
                .statusCode(422)
                .body("code", equalTo("too-few-people"));
        get(COHORTS + "/" + trained).then().body("seed", nullValue());
    }
}
