package io.throughline.organization.employee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.RecordLife;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmployeeTest extends RecordLife {

    @Override
    protected String path() {
        return GivenPeople.EMPLOYEES;
    }

    @Override
    protected String request() {
        String mail = unique("ana") + "@example.com";
        return """
                {"displayName": "%1$s", "givenName": "Ana", "familyName": "Pereira", "employeeNumber": "%2$s",
                 "userName": "%3$s", "email": "%3$s",
                 "identifiers": [{"sourceSystem": "lms", "externalId": "%2$s"}],
                 "assignments": [{"effectiveFrom": "2025-01-01", "orgUnitId": "%4$s", "jobTitle": "Account executive",
                                  "location": "Lisbon", "costCenter": "CC-1", "fullTimeEquivalent": 0.8}]}"""
                .formatted(unique("Ana Pereira"), unique("N"), mail, GivenPeople.unit("Sales", null));
    }

    @Override
    protected String change() {
        return "{\"displayName\": \"Ana Maria Pereira\"}";
    }

    /** History keeps that a person was changed, but not who they were. */
    @Override
    @Test
    protected void goesAndLeavesItsHistory() {
        String record = path() + "/" + create(path(), request());

        delete(record, "*").then().statusCode(204);

        get(record).then().statusCode(404).body("code", equalTo("not-found"));
        get(record + "?asOf=2026-01-01T00:00:00Z").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void endsAnAssignmentWhereTheNextBegins() {
        String unit = GivenPeople.unit("Sales", null);
        post(
                        path(),
                        """
                        {"displayName": "Mover", "assignments": [%s, %s]}"""
                                .formatted(
                                        GivenPeople.assignment("2026-03-01", null, unit, null),
                                        GivenPeople.assignment("2025-01-01", null, unit, null)))
                .then()
                .statusCode(201)
                .body(
                        "assignments.effectiveFrom",
                        contains("2025-01-01", "2026-03-01"),
                        "assignments.effectiveTo",
                        contains(equalTo("2026-03-01"), nullValue()));
    }

    @Test
    void refusesAllThatIsWrongWithAssignmentsAtOnce() {
        String unit = GivenPeople.unit("Sales", null);
        post(
                        path(),
                        """
                        {"displayName": "Confused", "assignments": [%s, %s, %s]}"""
                                .formatted(
                                        GivenPeople.assignment("2025-01-01", "2025-06-01", unit, null),
                                        GivenPeople.assignment("2025-05-31", "2025-05-31", unit, unit),
                                        GivenPeople.assignment(
                                                "2026-01-01", null, "00000000-0000-7000-8000-000000000000", null)))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("invalid-request"),
                        "violations.pointer",
                        hasItems(
                                "/assignments/1/effectiveTo",
                                "/assignments/1/effectiveFrom",
                                "/assignments/1/managerId",
                                "/assignments/2/orgUnitId"),
                        "violations.code",
                        hasItems("period-reversed", "assignments-overlap", "unknown-reference"));
    }

    @Test
    void refusesASecondPersonWithOneNumberOrNameInAnyCase() {
        String number = unique("N");
        String name = unique("Ana") + "@Example.com";
        create(
                path(),
                """
                {"displayName": "One", "employeeNumber": "%s", "userName": "%s"}"""
                        .formatted(number, name));

        post(
                        path(),
                        """
                        {"displayName": "Two", "employeeNumber": "%s", "userName": "%s"}"""
                                .formatted(number, name.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", hasItems("/employeeNumber", "/userName"));
        get(path() + "?userName=" + name.toLowerCase(java.util.Locale.ROOT))
                .then()
                .body("items.employeeNumber", contains(number));
    }

    @Test
    void refusesWhoStandsAboveThemselvesOnAnyDay() {
        String boss = GivenPeople.employee("Boss", null, null);
        String lead = GivenPeople.employee("Lead", null, boss);
        String agent = GivenPeople.employee("Agent", null, lead);

        for (String manager : List.of(boss, lead, agent)) {
            patch(
                            path() + "/" + boss,
                            "*",
                            """
                            {"assignments": [%s]}"""
                                    .formatted(GivenPeople.assignment("2026-01-01", null, null, manager)))
                    .then()
                    .statusCode(422)
                    .body(
                            "code",
                            equalTo("manager-cycle"),
                            "violations[0].pointer",
                            equalTo("/assignments/0/managerId"));
        }
        // Before the agent came, there was no circle.
        patch(
                        path() + "/" + boss,
                        "*",
                        """
                        {"assignments": [%s]}"""
                                .formatted(GivenPeople.assignment("2024-01-01", "2025-01-01", null, agent)))
                .then()
                .statusCode(200);
    }

    @Test
    void findsWhoWorksInAUnitAndForAManagerToday() {
        String unit = GivenPeople.unit("Support", null);
        String boss = GivenPeople.employee("Boss", unit, null);
        String agent = GivenPeople.employee("Agent", unit, boss);
        String left = create(
                path(),
                """
                {"displayName": "Left", "assignments": [%s]}"""
                        .formatted(GivenPeople.assignment("2020-01-01", "2021-01-01", unit, boss)));

        get(path() + "?orgUnitId=" + unit)
                .then()
                .body("items.id", hasItems(boss, agent), "items.id", not(hasItem(left)), "items", hasSize(2));
        get(path() + "?managerId=" + boss).then().body("items.id", contains(agent));
    }

    @Test
    void keepsWhatAnHourCostsApart() {
        String id = GivenPeople.employee("Costly", null, null);
        String costs = path() + "/" + id + "/hourly-costs";
        String wanted =
                """
                {"items": [{"effectiveFrom": "2026-01-01", "cost": {"amount": "62.50", "currency": "EUR"}},
                           {"effectiveFrom": "2025-01-01", "cost": {"amount": "60.00", "currency": "EUR"}}]}""";

        Response set = put(costs, "\"0\"", wanted);
        set.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.cost.amount", contains("60.00", "62.50"), "id", equalTo(id));
        get(costs).then().header("ETag", "\"1\"").body(equalTo(set.asString()));
        put(costs, "\"1\"", wanted).then().statusCode(200).header("ETag", "\"1\"");
        put(costs, "\"0\"", wanted).then().statusCode(412);
        put(
                        costs,
                        "*",
                        """
                        {"items": [{"effectiveFrom": "2026-01-01", "cost": {"amount": "-1", "currency": "EUR"}},
                                   {"effectiveFrom": "2026-01-01", "cost": {"amount": "1", "currency": "EUR"}}]}""")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/items/0/cost/amount", "/items/1/effectiveFrom"));
        get(path() + "/" + id).then().body(not(org.hamcrest.Matchers.containsString("62.50")));
    }

    @Test
    void entersWhoReadWhoseData() {
        String id = GivenPeople.employee("Read", null, null);
        get(path() + "/" + id).then().statusCode(200);
        get(path() + "?managerId=" + id).then().statusCode(200);

        get("/v1/access-events?personId=" + id)
                .then()
                .statusCode(200)
                .body(
                        "items.operation",
                        contains("GET /v1/employees/{id}"),
                        "items[0].actor",
                        equalTo("local-administrator"),
                        "items[0].personIds",
                        contains(id));
    }
}
