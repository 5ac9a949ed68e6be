package io.throughline.organization.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Many operations in one request. */
@QuarkusTest
class ScimBulkTest extends GivenScim {

    private static Response bulk(String settings, String... operations) {
        return send(
                "POST",
                SCIM + "/Bulk",
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"]%s, "Operations": [%s]}"""
                        .formatted(settings, String.join(", ", operations)));
    }

    private static String operation(String method, String path, String bulkId, String data) {
        return """
                {"method": "%s", "path": "%s", "bulkId": "%s", "data": %s}"""
                .formatted(method, path, bulkId, data);
    }

    private static String group(String name, String... members) {
        String listed = "{\"value\": \"" + String.join("\"}, {\"value\": \"", members) + "\"}";
        return "{\"schemas\": [\"%s\"], \"displayName\": \"%s\", \"members\": [%s]}".formatted(GROUP, name, listed);
    }

    @Test
    void resolvesWhatOneOperationMakesForAnotherWhicheverComesFirst() {
        String ann = unique("ann");
        Response answer = bulk(
                "",
                operation("POST", "/Groups", "tour", group(unique("Tour"), "bulkId:ann")),
                operation(
                        "POST",
                        "/Users",
                        "bob",
                        user(
                                unique("bob"),
                                "\"%s\": {\"manager\": {\"value\": \"bulkId:ann\"}}".formatted(ENTERPRISE))),
                operation("POST", "/Users", "ann", user(ann)),
                operation(
                        "PATCH",
                        "/Users/bulkId:ann",
                        "title",
                        operations("{\"op\": \"add\", \"path\": \"title\", \"value\": \"Guide\"}")));

        answer.then()
                .statusCode(200)
                .contentType("application/scim+json")
                .body(
                        "schemas",
                        contains("urn:ietf:params:scim:api:messages:2.0:BulkResponse"),
                        "Operations.status",
                        contains("201", "201", "201", "200"),
                        "Operations.bulkId",
                        contains("tour", "bob", "ann", "title"),
                        "Operations[2].method",
                        equalTo("POST"),
                        "Operations[2].version",
                        equalTo("W/\"0\""));
        String location = answer.path("Operations[2].location");
        String id = location.replaceAll(".*/", "");
        read(USERS + "/" + id).then().body("userName", equalTo(ann), "title", equalTo("Guide"));
        read(GROUPS + "/" + answer.<String>path("Operations[0].location").replaceAll(".*/", ""))
                .then()
                .body("members.value", contains(id));
        read(USERS, "filter", "manager eq \"" + id + "\"").then().body("totalResults", equalTo(1));
    }

    @Test
    void completesGroupsThatReferToEachOther() {
        Response answer = bulk(
                "",
                operation("POST", "/Groups", "a", group(unique("A"), "bulkId:b")),
                operation("POST", "/Groups", "b", group(unique("B"), "bulkId:a")));

        answer.then().statusCode(200).body("Operations.status", contains("201", "201"));
        String a = answer.<String>path("Operations[0].location").replaceAll(".*/", "");
        String b = answer.<String>path("Operations[1].location").replaceAll(".*/", "");
        read(GROUPS + "/" + a)
                .then()
                .body("members.value", contains(b), "meta.version", equalTo(answer.path("Operations[0].version")));
        read(GROUPS + "/" + b).then().body("members.value", contains(a));
    }

    @Test
    void tellsWhatBecameOfEach() {
        String name = unique("one");
        String id = madeUser(unique("there"));
        bulk(
                        "",
                        operation("POST", "/Users", "1", user(name)),
                        operation("POST", "/Users", "2", user(name)),
                        operation("POST", "/Users", "3", "{\"schemas\": [\"" + USER + "\"]}"),
                        operation("PUT", "/Users/" + id, "4", user(unique("renamed"))),
                        "{\"method\": \"DELETE\", \"path\": \"/Users/" + id + "\", \"version\": \"W/\\\"0\\\"\"}",
                        "{\"method\": \"DELETE\", \"path\": \"/Users/" + id + "\"}",
                        "{\"method\": \"DELETE\", \"path\": \"/Users/" + id + "\"}",
                        operation("POST", "/Groups", "8", group(unique("G"), "bulkId:2")),
                        operation("POST", "/Groups", "9", group(unique("G"), "bulkId:nothing")),
                        operation("POST", "/Nowhere", "10", "{}"),
                        operation("GET", "/Users", "11", "{}"),
                        "{\"method\": \"POST\", \"path\": \"/Users\", \"data\": {}}",
                        "{\"method\": \"PUT\", \"path\": \"/Users\", \"bulkId\": \"13\", \"data\": {}}",
                        "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"14\"}")
                .then()
                .statusCode(200)
                .body(
                        "Operations.status",
                        contains(
                                "201", "409", "400", "200", "412", "204", "404", "409", "409", "404", "400", "400",
                                "405", "400"),
                        "Operations[1].response.scimType",
                        equalTo("uniqueness"),
                        "Operations[1].response.status",
                        equalTo("409"),
                        "Operations[5].location",
                        endsWith(USERS + "/" + id));
    }

    @Test
    void stopsAfterEnoughErrorsAndKeepsWhatWasDone() {
        String first = unique("first");
        String last = unique("last");

        bulk(
                        ", \"failOnErrors\": 1",
                        operation("POST", "/Users", "1", user(first)),
                        operation("POST", "/Users", "2", user(first)),
                        operation("POST", "/Users", "3", user(last)))
                .then()
                .statusCode(200)
                .body("Operations", hasSize(2), "Operations.status", contains("201", "409"));

        read(USERS, "filter", "userName eq \"" + first + "\"").then().body("totalResults", equalTo(1));
        read(USERS, "filter", "userName eq \"" + last + "\"").then().body("totalResults", equalTo(0));
    }

    @Test
    void refusesWhatIsTooMuchOrNoBulk() {
        String one = operation("DELETE", "/Users/x", "", "{}");

        refused(bulk("", one + (", " + one).repeat(1000)), 413, null);
        refused(bulk("", operation("POST", "/Users", "1", "{\"x\": \"" + "x".repeat(1 << 20) + "\"}")), 413, null);
        refused(send("POST", SCIM + "/Bulk", "{}"), 400, "invalidSyntax");
        refused(send("POST", SCIM + "/Bulk", "[]"), 400, "invalidSyntax");
        refused(bulk(", \"failOnErrors\": \"many\"", one), 400, "invalidValue");
        refused(bulk("", "{\"path\": \"/Users\"}"), 400, "invalidSyntax");
        refused(
                bulk("", operation("POST", "/Users", "1", "{}"), operation("POST", "/Users", "1", "{}")),
                400,
                "invalidValue");
        refused(read(SCIM + "/Bulk"), 404, null);
        assertThat(bulk("").statusCode()).isEqualTo(200);
    }
}
