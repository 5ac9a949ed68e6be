package io.throughline.organization.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportingLineTest extends GivenPeople {

    @Test
    void answersWhoStoodAboveAndBelowWhomOnAnyDay() {
        String boss = employee("Boss", null, null);
        String old = employee("Old lead", null, boss);
        String lead = employee("New lead", null, boss);
        String agent = create(
                EMPLOYEES,
                """
                {"displayName": "Agent", "assignments": [%s, %s]}"""
                        .formatted(
                                assignment("2025-01-01", "2026-01-01", null, old),
                                assignment("2026-01-01", "2026-07-01", null, lead)));

        get(EMPLOYEES + "/" + agent + "/managers?asOf=2025-12-31").then().body("items.id", contains(old, boss));
        get(EMPLOYEES + "/" + agent + "/managers?asOf=2026-01-01").then().body("items.id", contains(lead, boss));
        get(EMPLOYEES + "/" + agent + "/managers?asOf=2026-07-01").then().body("items", empty());
        get(EMPLOYEES + "/" + boss + "/reports?asOf=2026-01-01")
                .then()
                .body("items.id", containsInAnyOrder(old, lead, agent));
        get(EMPLOYEES + "/" + boss + "/reports?asOf=2026-01-01&direct=true")
                .then()
                .body("items.id", containsInAnyOrder(old, lead));
        get(EMPLOYEES + "/" + boss + "/reports?asOf=2026-07-01").then().body("items.id", containsInAnyOrder(old, lead));
        get(EMPLOYEES + "/" + old + "/reports?asOf=2024-12-31").then().body("items", empty());
        get(EMPLOYEES + "/00000000-0000-7000-8000-000000000000/reports").then().statusCode(404);
    }

    @Test
    void answersWhoWorkedInAUnitAndBelowItOnAnyDay() {
        String top = unit("Top", null);
        String left = unit("Left", top);
        String right = unit("Right", top);
        String stays = employee("Stays", left, null);
        String moves = create(
                EMPLOYEES,
                """
                {"displayName": "Moves", "assignments": [%s, %s]}"""
                        .formatted(
                                assignment("2025-01-01", "2026-01-01", left, null),
                                assignment("2026-01-01", null, right, null)));

        get(UNITS + "/" + left + "/employees?asOf=2025-12-31")
                .then()
                .body("items.id", containsInAnyOrder(stays, moves));
        get(UNITS + "/" + left + "/employees?asOf=2026-01-01").then().body("items.id", contains(stays));
        get(UNITS + "/" + top + "/employees?asOf=2026-01-01").then().body("items.id", containsInAnyOrder(stays, moves));
        get(UNITS + "/" + top + "/headcount?asOf=2026-01-01")
                .then()
                .body("people", equalTo(2), "own", equalTo(0), "below", equalTo(2), "asOf", equalTo("2026-01-01"));
        get(UNITS + "/" + top + "/headcount?asOf=2024-01-01").then().body("people", equalTo(0));
    }

    /** A unit that moves takes its people along from that day on, and leaves the days before as they were. */
    @Test
    void keepsWhereAUnitStoodBeforeItMoved() {
        String from = unit("From", null);
        String to = unit("To", null);
        String team = unit("Team", from);
        employee("Member", team, null);

        patch(UNITS + "/" + team, "*", "{\"parentId\": \"" + to + "\"}").then().statusCode(200);

        get(UNITS + "/" + from + "/headcount?asOf=2025-06-01").then().body("people", equalTo(1));
        get(UNITS + "/" + to + "/headcount?asOf=2025-06-01").then().body("people", equalTo(0));
        get(UNITS + "/" + from + "/headcount").then().body("people", equalTo(0));
        get(UNITS + "/" + to + "/headcount").then().body("people", equalTo(1));
    }

    @Test
    void givesThePeopleOfAUnitPageByPageAndAsAFile() {
        String unit = unit("Crowd", null);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(employee("Member " + i, unit, null));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page =
                    get(UNITS + "/" + unit + "/employees?limit=2" + cursor).jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(made.stream().sorted().toList());
        String file = api().accept("application/x-ndjson")
                .get(UNITS + "/" + unit + "/employees")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(5);
        get("/v1/access-events?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(org.hamcrest.Matchers.greaterThan(0)));
    }
}
