package io.throughline.organization.scim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.isA;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What Okta sends, request by request, its specification test included. */
@QuarkusTest
class OktaReplayTest extends GivenScim {

    private static Response okta(String method, String path, String body) {
        return client().header("Accept-Charset", "utf-8")
                .header("User-Agent", "OKTA SCIM Integration")
                .contentType("application/scim+json; charset=utf-8")
                .body(body)
                .request(method, path);
    }

    private static String body(String userName, String given, String more) {
        return """
                {"schemas": ["%s"], "userName": "%2$s", "name": {"givenName": "%3$s", "familyName": "Isaac"},
                 "emails": [{"primary": true, "value": "%2$s", "type": "work"}], "displayName": "%3$s Isaac",
                 "locale": "en-US", "externalId": "00ujl29u0le5T6Aj10h7-%2$s", "groups": [], %4$s "active": true}"""
                .formatted(USER, userName, given, more);
    }

    @Test
    void meetsTheSpecificationTest() {
        String name = unique("runscope") + "@atko.example";
        madeUser(unique("first"));
        read(USERS, "count", "1", "startIndex", "1")
                .then()
                .statusCode(200)
                .body(
                        "schemas",
                        hasItem(LIST),
                        "itemsPerPage",
                        equalTo(1),
                        "startIndex",
                        equalTo(1),
                        "totalResults",
                        isA(Number.class),
                        "Resources[0].id",
                        notNullValue(),
                        "Resources[0].userName",
                        notNullValue(),
                        "Resources[0].active",
                        notNullValue());
        refused(read(USERS + "/010101001010101011001010101011"), 404, null);
        read(USERS, "filter", "userName eq \"" + name + "\"").then().body("totalResults", equalTo(0));

        Response created = okta("POST", USERS, body(name, "Issac", "\"password\": \"1mz050nq\","));
        created.then()
                .statusCode(201)
                .body(
                        "active",
                        equalTo(true),
                        "id",
                        notNullValue(),
                        "name.familyName",
                        equalTo("Isaac"),
                        "schemas",
                        hasItem(USER),
                        "userName",
                        equalTo(name),
                        "$",
                        not(hasKey("password")));
        read(USERS + "/" + created.path("id")).then().statusCode(200).body("userName", equalTo(name));
        okta("POST", USERS, body(name, "Issac", "")).then().statusCode(409);
        read(USERS, "filter", "userName eq \"" + name.toUpperCase(java.util.Locale.ROOT) + "\"")
                .then()
                .body("Resources.id", contains(created.<String>path("id")));
        read(GROUPS, "startIndex", "1", "count", "100").then().statusCode(200).body("schemas", hasItem(LIST));
    }

    @Test
    void pushesProfilesAndDeactivatesAndReactivates() {
        String name = unique("okta") + "@atko.example";
        String path = USERS + "/" + okta("POST", USERS, body(name, "Anna", "")).path("id");

        okta("PUT", path, body(name, "Annabel", "\"id\": \"x\", \"meta\": {\"resourceType\": \"User\"},"))
                .then()
                .statusCode(200)
                .body("name.givenName", equalTo("Annabel"));
        for (boolean active : new boolean[] {false, true}) {
            okta("PATCH", path, operations("{\"op\": \"replace\", \"value\": {\"active\": " + active + "}}"))
                    .then()
                    .statusCode(200)
                    .body("active", equalTo(active), "emails.value", contains(name));
        }
        okta("PATCH", path, operations("{\"op\": \"replace\", \"value\": {\"password\": \"new\"}}"))
                .then()
                .statusCode(200);
    }

    @Test
    void pushesGroups() {
        String name = unique("Test SCIMv2");
        String one = madeUser(unique("one"));
        read(GROUPS, "filter", "displayName eq \"" + name + "\"", "startIndex", "1", "count", "100")
                .then()
                .body("Resources", empty());
        String id = okta(
                        "POST",
                        GROUPS,
                        "{\"schemas\": [\"%s\"], \"displayName\": \"%s\", \"members\": []}".formatted(GROUP, name))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = GROUPS + "/" + id;

        okta(
                        "PATCH",
                        path,
                        operations("{\"op\": \"replace\", \"value\": {\"id\": \"%s\", \"displayName\": \"%s 2\"}}"
                                .formatted(id, name)))
                .then()
                .statusCode(200)
                .body("displayName", equalTo(name + " 2"));
        okta(
                        "PATCH",
                        path,
                        operations(
                                "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + one + "\\\"]\"}",
                                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"" + one
                                        + "\", \"display\": \"one@example.com\"}]}"))
                .then()
                .statusCode(200)
                .body("members.value", contains(one));
        okta(
                        "PUT",
                        path,
                        """
                        {"schemas": ["%s"], "id": "%s", "displayName": "%s",
                         "members": [{"value": "%s", "display": "one@example.com"}]}"""
                                .formatted(GROUP, id, name, one))
                .then()
                .statusCode(200)
                .body("members.value", contains(one));
        okta("PATCH", path, operations("{\"op\": \"replace\", \"path\": \"members\", \"value\": []}"))
                .then()
                .body("$", not(hasKey("members")));
        client().delete(path).then().statusCode(204);
    }
}
