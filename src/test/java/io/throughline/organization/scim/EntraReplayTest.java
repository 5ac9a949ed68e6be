package io.throughline.organization.scim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Microsoft Entra ID sends, request by request, in the order of a provisioning cycle. */
@QuarkusTest
class EntraReplayTest extends GivenScim {

    private static Response entra(String method, String path, String body) {
        return client().accept("application/json")
                .contentType("application/json; charset=utf-8")
                .body(body)
                .request(method, path);
    }

    private static Response change(String path, String... operations) {
        return entra("PATCH", path, operations(operations));
    }

    @Test
    void provisionsAUserAndChangesAndDisablesIt() {
        String name = unique("Ford.Purdy") + "@contoso.example";
        String manager = madeUser(unique("boss"));
        // The connection test: a user that cannot be.
        read(USERS, "filter", "userName eq \"" + UUID.randomUUID() + "\"", "startIndex", "1", "count", "1")
                .then()
                .statusCode(200)
                .body("schemas", contains(LIST), "totalResults", equalTo(0), "Resources", empty());
        read(USERS, "filter", "externalId eq \"" + name + "\"").then().body("totalResults", equalTo(0));

        Response created = entra(
                "POST",
                USERS,
                """
                {"schemas": ["%2$s", "%3$s"], "externalId": "%1$s", "userName": "%1$s", "active": true,
                 "addresses": [{"primary": false, "type": "work", "country": "Germany", "formatted": null}],
                 "displayName": "Ford Purdy", "emails": [{"primary": true, "type": "work", "value": "%1$s"}],
                 "meta": {"resourceType": "User"}, "name": {"formatted": "Ford Purdy", "familyName": "Purdy", "givenName": "Ford"},
                 "phoneNumbers": [{"primary": true, "type": "work", "value": "88-244-9610"}],
                 "preferredLanguage": "en", "roles": [], "title": "Engineer",
                 "%3$s": {"employeeNumber": "%1$s", "department": "Research", "manager": "%4$s"}}"""
                        .formatted(name, USER, ENTERPRISE, manager));
        created.then()
                .statusCode(201)
                .contentType("application/scim+json")
                .body("'" + ENTERPRISE + "'.manager.value", equalTo(manager), "$", not(hasKey("roles")));
        String path = USERS + "/" + created.path("id");
        read(USERS, "filter", "userName eq \"" + name.toUpperCase(Locale.ROOT) + "\"")
                .then()
                .body("Resources.id", contains(created.<String>path("id")));
        read(
                        USERS,
                        "filter",
                        "id eq \"" + created.path("id") + "\" and manager eq \"" + manager + "\"",
                        "attributes",
                        "id")
                .then()
                .body("totalResults", equalTo(1));

        change(
                        path,
                        "{\"op\": \"Replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"new-"
                                + name + "\"}",
                        "{\"op\": \"Add\", \"path\": \"phoneNumbers[type eq \\\"mobile\\\"].value\", \"value\": \"07-272-0828\"}",
                        "{\"op\": \"Replace\", \"path\": \"phoneNumbers[type eq \\\"fax\\\"].value\", \"value\": \"07-272-0829\"}",
                        "{\"op\": \"Replace\", \"path\": \"addresses[type eq \\\"work\\\"].streetAddress\", \"value\": \"2809 Johns Walk\"}",
                        "{\"op\": \"Replace\", \"path\": \"name.familyName\", \"value\": \"Purdy-Graham\"}",
                        "{\"op\": \"Add\", \"path\": \"roles[primary eq \\\"True\\\"].value\", \"value\": \"reader\"}",
                        "{\"op\": \"Add\", \"path\": \"" + ENTERPRISE + ":costCenter\", \"value\": \"CC-1\"}")
                .then()
                .statusCode(200)
                .body(
                        "emails.value",
                        contains("new-" + name),
                        "emails[0].primary",
                        equalTo(true),
                        "phoneNumbers.type",
                        contains("work", "mobile", "fax"),
                        "name.familyName",
                        equalTo("Purdy-Graham"),
                        "name.givenName",
                        equalTo("Ford"),
                        "roles[0].primary",
                        equalTo(true),
                        "'" + ENTERPRISE + "'.costCenter",
                        equalTo("CC-1"));
        change(
                        path,
                        """
                        {"op": "Add", "value": {"name.givenName": "Fordson", "displayName": "Fordson",
                         "%1$s:department": "Development", "emails[type eq \\"work\\"].value": "%2$s"}}"""
                                .formatted(ENTERPRISE, name))
                .then()
                .statusCode(200)
                .body(
                        "name.givenName",
                        equalTo("Fordson"),
                        "emails.value",
                        contains(name),
                        "'" + ENTERPRISE + "'.department",
                        equalTo("Development"));
        String other = madeUser(unique("boss2"));
        for (String value : new String[] {
            "\"" + other + "\"",
            "{\"value\": \"" + other + "\"}",
            "[{\"$ref\": \"" + other + "\", \"value\": \"" + other + "\"}]"
        }) {
            change(path, "{\"op\": \"Replace\", \"path\": \"" + ENTERPRISE + ":manager\", \"value\": " + value + "}")
                    .then()
                    .statusCode(200)
                    .body("'" + ENTERPRISE + "'.manager.value", equalTo(other));
        }
        change(path, "{\"op\": \"Remove\", \"path\": \"" + ENTERPRISE + ":manager\"}")
                .then()
                .statusCode(200)
                .body("'" + ENTERPRISE + "'", not(hasKey("manager")));
        change(
                        path,
                        "{\"op\": \"Add\", \"path\": \"" + ENTERPRISE
                                + ":manager\", \"value\": {\"value\": \"AXTKDLNRKMKT\"}}")
                .then()
                .statusCode(200)
                .body("'" + ENTERPRISE + "'.manager.value", equalTo("AXTKDLNRKMKT"));
        change(path, "{\"op\": \"Replace\", \"value\": {\"userName\": \"renamed-" + name + "\"}}")
                .then()
                .statusCode(200)
                .body("userName", equalTo("renamed-" + name));
        change(path, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        get("/v1/employees/" + created.path("id")).then().body("active", equalTo(false));
        client().delete(path).then().statusCode(204);
        refused(read(path), 404, null);
    }

    @Test
    void provisionsAGroupAndItsMembers() {
        String name = unique("UHYYWKURUTZS");
        String one = madeUser(unique("one"));
        String two = madeUser(unique("two"));
        read(GROUPS, "excludedAttributes", "members", "filter", "displayName eq \"" + name + "\"")
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(0));

        Response created = entra(
                "POST",
                GROUPS,
                """
                {"schemas": ["%s", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                 "externalId": "%s", "displayName": "%s", "meta": {"resourceType": "Group"}}"""
                        .formatted(GROUP, UUID.randomUUID(), name));
        created.then().statusCode(201);
        String path = GROUPS + "/" + created.path("id");
        refused(
                entra("POST", GROUPS, "{\"schemas\": [\"" + GROUP + "\"], \"displayName\": \"" + name + "\"}"),
                409,
                "uniqueness");
        read(path, "excludedAttributes", "members").then().statusCode(200).body("$", not(hasKey("members")));

        change(
                        path,
                        "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"" + one
                                + "\"}]}")
                .then()
                .statusCode(200);
        change(path, "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + two + "\"}]}")
                .then()
                .body("members", hasSize(2));
        read(
                        GROUPS,
                        "filter",
                        "id eq \"" + created.path("id") + "\" and members eq \"" + one + "\"",
                        "attributes",
                        "id")
                .then()
                .body("totalResults", equalTo(1));
        change(path, "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"" + one + "\"}]}")
                .then()
                .body("members.value", contains(two));
        change(path, "{\"op\": \"Remove\", \"path\": \"members[value eq \\\"" + two + "\\\"]\"}")
                .then()
                .body("$", not(hasKey("members")));
        change(path, "{\"op\": \"Replace\", \"value\": {\"externalId\": \"c3b97a69\"}}")
                .then()
                .statusCode(200)
                .body("externalId", equalTo("c3b97a69"));
        change(path, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"2-" + name + "\"}")
                .then()
                .body("displayName", equalTo("2-" + name));
        client().delete(path).then().statusCode(204);
    }
}
