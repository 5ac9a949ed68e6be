package io.throughline.organization.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.organization.employee.GivenPeople;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users, from their coming to their going. */
@QuarkusTest
class ScimUserTest extends GivenScim {

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @Test
    void keepsAllThatItSaysItKeeps() {
        String name = unique("babs") + "@example.com";
        String manager = madeUser(unique("boss"), "\"displayName\": \"Kim Berg\"");
        Response created = send(
                "POST",
                USERS,
                user(
                        name,
                        """
                        "externalId": "%1$s", "displayName": "Babs Jensen", "nickName": "Babs", "title": "Tour Guide",
                        "name": {"formatted": "Ms. Barbara J Jensen, III", "familyName": "Jensen", "givenName": "Barbara",
                                 "middleName": "Jane", "honorificPrefix": "Ms.", "honorificSuffix": "III"},
                        "profileUrl": "https://login.example.com/bjensen", "userType": "Employee",
                        "preferredLanguage": "en-US", "locale": "en-US", "timezone": "America/Los_Angeles", "active": true,
                        "emails": [{"value": "home-%1$s", "type": "home"},
                                   {"value": "%1$s", "type": "work", "primary": true}],
                        "phoneNumbers": [{"value": "tel:555-555-5555", "type": "work"}],
                        "roles": [{"value": "guide"}], "entitlements": [{"value": "e1", "display": "E"}],
                        "addresses": [{"type": "home", "streetAddress": "456 Hollywood Blvd"}], "password": "t1meMa$heen",
                        "%2$s": {"employeeNumber": "%1$s", "costCenter": "4130", "organization": "Universal Studios",
                                 "division": "Theme Park", "department": "Tour Operations",
                                 "manager": {"value": "%3$s"}}"""
                                .formatted(name, ENTERPRISE, manager)));

        created.then()
                .statusCode(201)
                .contentType("application/scim+json")
                .header("ETag", "W/\"0\"")
                .header("Location", endsWith(USERS + "/" + created.path("id")))
                .body(
                        "schemas",
                        contains(USER, ENTERPRISE),
                        "meta.resourceType",
                        equalTo("User"),
                        "meta.version",
                        equalTo("W/\"0\""),
                        "meta.location",
                        equalTo(created.header("Location")),
                        "userName",
                        equalTo(name),
                        "name.honorificSuffix",
                        equalTo("III"),
                        "emails.value",
                        contains(name, "home-" + name),
                        "emails[0].primary",
                        equalTo(true),
                        "$",
                        not(hasKey("addresses")),
                        "$",
                        not(hasKey("password")))
                .body(
                        "'" + ENTERPRISE + "'",
                        equalTo(Map.of(
                                "employeeNumber",
                                name,
                                "costCenter",
                                "4130",
                                "organization",
                                "Universal Studios",
                                "division",
                                "Theme Park",
                                "department",
                                "Tour Operations",
                                "manager",
                                Map.of(
                                        "value",
                                        manager,
                                        "$ref",
                                        created.header("Location").replaceAll("[^/]+$", manager),
                                        "displayName",
                                        "Kim Berg"))));
        String id = created.path("id");
        read(USERS + "/" + id).then().statusCode(200).header("ETag", "W/\"0\"").body(equalTo(created.asString()));
        get("/v1/employees/" + id)
                .then()
                .body(
                        "displayName",
                        equalTo("Babs Jensen"),
                        "email",
                        equalTo(name),
                        "identifiers[0].sourceSystem",
                        equalTo("scim"),
                        "assignments",
                        hasSize(1),
                        "assignments[0].effectiveFrom",
                        equalTo(today()),
                        "assignments[0].managerId",
                        equalTo(manager),
                        "assignments[0].jobTitle",
                        equalTo("Tour Guide"));
    }

    @Test
    void needsNoMoreThanAName() {
        String name = unique("plain");
        Response created = send("POST", USERS, user(name));

        created.then()
                .statusCode(201)
                .body("active", equalTo(true), "$", not(hasKey("displayName")), "schemas", contains(USER));
        get("/v1/employees/" + created.path("id")).then().body("displayName", equalTo(name), "assignments", hasSize(0));
    }

    @Test
    void showsWhoeverHasANameToSignInWith() {
        String name = unique("Hris");
        String unit = GivenPeople.unit("Team", null);
        String id = create(
                "/v1/employees",
                """
                {"displayName": "From HR", "userName": "%1$s", "email": "%1$s@example.com", "employeeNumber": "%1$s",
                 "assignments": [{"effectiveFrom": "2025-01-01", "orgUnitId": "%2$s", "jobTitle": "Agent"}]}"""
                        .formatted(name, unit));
        String nameless = GivenPeople.employee("Nameless", null, null);

        read(USERS + "/" + id)
                .then()
                .body("title", equalTo("Agent"), "emails[0].type", equalTo("work"), "emails[0].primary", equalTo(true));
        read(USERS, "filter", "emails[type eq \"work\"].value eq \"" + name + "@EXAMPLE.com\"")
                .then()
                .body("Resources.id", contains(id));
        refused(read(USERS + "/" + nameless), 404, null);
    }

    @Test
    void takesTheEmployeeWithTheSameNumberOver() {
        String number = unique("N");
        String id =
                create("/v1/employees", "{\"displayName\": \"From HR\", \"employeeNumber\": \"%s\"}".formatted(number));

        String taken = madeUser(unique("name"), "\"%s\": {\"employeeNumber\": \"%s\"}".formatted(ENTERPRISE, number));

        assertThat(taken).isEqualTo(id);
        refused(
                send(
                        "POST",
                        USERS,
                        user(unique("other"), "\"%s\": {\"employeeNumber\": \"%s\"}".formatted(ENTERPRISE, number))),
                409,
                "uniqueness");
    }

    @Test
    void letsWhatIsSaidHoldFromTodayOn() {
        String unit = GivenPeople.unit("Old", null);
        String sales = unique("Sales");
        String other = create("/v1/org-units", "{\"name\": \"%s\", \"function\": \"BUSINESS\"}".formatted(sales));
        String id = create(
                "/v1/employees",
                """
                {"displayName": "Mover", "userName": "%s",
                 "assignments": [{"effectiveFrom": "2025-01-01", "orgUnitId": "%s", "jobTitle": "Agent",
                                  "jobCode": "A1", "location": "Lisbon", "fullTimeEquivalent": 0.5}]}"""
                        .formatted(unique("mover"), unit));

        patched(
                        USERS + "/" + id,
                        "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Lead\"}",
                        "{\"op\": \"add\", \"path\": \"%s:department\", \"value\": \"%s\"}"
                                .formatted(ENTERPRISE, sales.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(200)
                .body("title", equalTo("Lead"));
        get("/v1/employees/" + id)
                .then()
                .body(
                        "assignments.effectiveFrom",
                        contains("2025-01-01", today()),
                        "assignments[0].effectiveTo",
                        equalTo(today()),
                        "assignments[0].jobTitle",
                        equalTo("Agent"),
                        "assignments[1].orgUnitId",
                        equalTo(other),
                        "assignments[1].location",
                        equalTo("Lisbon"));
        patched(USERS + "/" + id, "{\"op\": \"remove\", \"path\": \"title\"}")
                .then()
                .body("title", nullValue());
        get("/v1/employees/" + id).then().body("assignments", hasSize(2), "assignments[1].jobTitle", nullValue());
    }

    @Test
    void waitsForAManagerWhoIsNotThereYet() {
        String boss = unique("boss");
        String manager = "\"%s\": {\"manager\": {\"value\": \"%s\"}}".formatted(ENTERPRISE, boss);
        String id = madeUser(unique("early"), manager);
        read(USERS + "/" + id).then().body("'" + ENTERPRISE + "'.manager.value", equalTo(boss));

        String bossId = madeUser(boss.toUpperCase(Locale.ROOT));

        read(USERS + "/" + id).then().body("'" + ENTERPRISE + "'.manager.value", equalTo(bossId));
        read(USERS, "filter", "manager eq \"" + bossId + "\"").then().body("Resources.id", contains(id));
        refused(
                patched(
                        USERS + "/" + bossId,
                        "{\"op\": \"add\", \"path\": \"%s:manager\", \"value\": \"%s\"}".formatted(ENTERPRISE, id)),
                400,
                "invalidValue");
        refused(
                patched(
                        USERS + "/" + id,
                        "{\"op\": \"add\", \"path\": \"%s:manager\", \"value\": {\"value\": \"%s\"}}"
                                .formatted(ENTERPRISE, id)),
                400,
                "invalidValue");
    }

    @Test
    void replacesAsAWhole() {
        String name = unique("whole");
        String id = madeUser(
                name,
                "\"title\": \"Guide\", \"nickName\": \"W\", \"emails\": [{\"value\": \"w@example.com\"}],"
                        + " \"externalId\": \"" + name + "\"");

        send("PUT", USERS + "/" + id, user(name, "\"id\": \"other\", \"displayName\": \"Whole\", \"active\": false"))
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body(
                        "id",
                        equalTo(id),
                        "displayName",
                        equalTo("Whole"),
                        "active",
                        equalTo(false),
                        "$",
                        not(hasKey("title")),
                        "$",
                        not(hasKey("nickName")),
                        "$",
                        not(hasKey("emails")),
                        "$",
                        not(hasKey("externalId")));
        send("PUT", USERS + "/" + id, user(name, "\"displayName\": \"Whole\", \"active\": false"))
                .then()
                .header("ETag", "W/\"1\"");
    }

    /** Okta sends whole users by PUT, and leaves out what it does not manage. */
    @Test
    void leavesTheExtensionAloneWhereAPutDoesNotSpeakOfIt() {
        String name = unique("okta");
        String id =
                madeUser(name, "\"%s\": {\"employeeNumber\": \"%s\", \"division\": \"D\"}".formatted(ENTERPRISE, name));

        send("PUT", USERS + "/" + id, "{\"schemas\": [\"%s\"], \"userName\": \"%s\"}".formatted(USER, name))
                .then()
                .statusCode(200)
                .header("ETag", "W/\"0\"")
                .body("'" + ENTERPRISE + "'.employeeNumber", equalTo(name));
        send("PUT", USERS + "/" + id, user(name, "\"%s\": {\"division\": \"E\"}".formatted(ENTERPRISE)))
                .then()
                .body("'" + ENTERPRISE + "'", equalTo(Map.of("division", "E")));
    }

    @Test
    void holdsChangesAgainstTheVersionTheyAreFor() {
        String name = unique("tag");
        String id = madeUser(name);
        String path = USERS + "/" + id;
        String title = operations("{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}");

        client().header("If-None-Match", "W/\"0\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "W/\"0\"");
        client().header("If-None-Match", "W/\"7\"").get(path).then().statusCode(200);
        for (String stale : List.of("W/\"7\"", "\"nonsense\"", "nonsense", "\"")) {
            refused(sendIf("PATCH", path, stale, title), 412, null);
            refused(sendIf("PUT", path, stale, user(name)), 412, null);
        }
        refused(client().header("If-Match", "W/\"7\"").delete(path), 412, null);
        sendIf("PATCH", path, "W/\"0\"", title).then().statusCode(200).header("ETag", "W/\"1\"");
        sendIf("PUT", path, "\"4\", W/\"1\"", user(name)).then().statusCode(200).header("ETag", "W/\"2\"");
        client().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    @Test
    void isGoneForScimAndStaysForHistory() {
        String name = unique("leaver");
        String id = madeUser(name, "\"externalId\": \"" + name + "\", \"title\": \"Guide\"");
        String group = madeGroup(unique("Group"), id);

        client().delete(USERS + "/" + id).then().statusCode(204).body(equalTo(""));

        refused(read(USERS + "/" + id), 404, null);
        refused(send("PUT", USERS + "/" + id, user(name)), 404, null);
        refused(patched(USERS + "/" + id, "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}"), 404, null);
        refused(client().delete(USERS + "/" + id), 404, null);
        read(USERS, "filter", "userName eq \"" + name + "\"").then().body("totalResults", equalTo(0));
        read(GROUPS + "/" + group).then().body("members", nullValue());
        get("/v1/employees/" + id)
                .then()
                .statusCode(200)
                .body("active", equalTo(false), "assignments", hasSize(1), "assignments[0].effectiveTo", nullValue());
        madeUser(name, "\"externalId\": \"" + name + "\"");
    }

    @Test
    void refusesASecondUserOfTheSameName() {
        String name = unique("Twin");
        madeUser(name, "\"externalId\": \"" + name + "\"");
        String other = madeUser(unique("other"));

        refused(send("POST", USERS, user(name.toUpperCase(Locale.ROOT))), 409, "uniqueness");
        refused(send("POST", USERS, user(unique("x"), "\"externalId\": \"" + name + "\"")), 409, "uniqueness");
        refused(send("PUT", USERS + "/" + other, user(name)), 409, "uniqueness");
        refused(
                patched(USERS + "/" + other, "{\"op\": \"replace\", \"value\": {\"userName\": \"" + name + "\"}}"),
                409,
                "uniqueness");
    }

    @Test
    void keepsHistoryWithoutNames() {
        String secret = unique("Verity");
        String id = madeUser(secret, "\"title\": \"" + secret + "\", \"nickName\": \"" + secret + "\"");
        String manager = madeUser(unique("boss"));
        patched(
                        USERS + "/" + id,
                        "{\"op\": \"add\", \"path\": \"%s:manager\", \"value\": \"%s\"}".formatted(ENTERPRISE, manager))
                .then()
                .statusCode(200);
        read(USERS, "filter", "userName eq \"" + secret + "\"").then().statusCode(200);
        read(USERS + "/" + id).then().statusCode(200);

        get("/v1/access-events?personId=" + id)
                .then()
                .body(
                        "items.operation",
                        hasItem("GET /scim/v2/Users/{id}"),
                        "items.operation",
                        hasItem("GET /scim/v2/Users"),
                        "items[0].actor",
                        notNullValue());
    }
}
