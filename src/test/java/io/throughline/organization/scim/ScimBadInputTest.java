package io.throughline.organization.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clumsy and hostile clients send: each is refused in SCIM's own form. */
@QuarkusTest
class ScimBadInputTest extends GivenScim {

    @TestHTTPResource
    URI base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Nowhere",
                "/users",
                "/Users/x/y",
                "/foo/Users",
                "/Users/x/.search",
                "/Schemas/urn:x",
                "/Schemas/urn:x/y",
                "/ResourceTypes/Nothing",
                "/ServiceProviderConfig/x",
                "/Users/0",
                "/Users/..x",
                "/Groups/'%20or%201=1",
                "/Users/00000000-0000-7000-8000-000000000000"
            })
    void answers404WhereThereIsNothing(String path) {
        refused(client().urlEncodingEnabled(false).get(SCIM + path), 404, null);
    }

    @Test
    void answers405WithTheMethodsThatAPathTakes() {
        for (String path : List.of("/ServiceProviderConfig", "/Schemas", "/ResourceTypes", "/ResourceTypes/User")) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                var answer = client().request(method, SCIM + path);
                refused(answer, 405, null);
                answer.then().header("Allow", equalTo("GET"));
            }
        }
        refused(client().request("DELETE", USERS), 405, null);
        refused(send("PUT", USERS, "{}"), 405, null);
        refused(send("POST", USERS + "/x", "{}"), 405, null);
        refused(read(USERS + "/.search"), 405, null);
        refused(send("POST", SCIM, "{}"), 405, null);
        refused(read(SCIM + "/Me"), 501, null);
        refused(read(SCIM + "/Schemas", "filter", "id eq \"x\""), 403, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName eq \"x",
                "userName eq x",
                "userName eq 'x'",
                "userName eq 1",
                "userName eq true",
                "userName gt null",
                "userName zz \"x\"",
                "userName eq \"x\" rubbish",
                "userName eq \"x\" and",
                "or userName eq \"x\"",
                "(userName eq \"x\"",
                "userName eq \"x\")",
                "()",
                "not",
                "not userName eq \"x\"",
                "emails[type eq \"x\"",
                "emails[]",
                "emails[type eq \"x\"].value eq",
                "emails[type eq \"x\"] x",
                "emails.value[type eq \"x\"]",
                "emails[foo eq \"x\"]",
                "emails[emails[type eq \"x\"]]",
                "foo eq \"x\"",
                "urn:foo:userName eq \"x\"",
                "a.b.c eq \"x\"",
                "1 eq \"x\"",
                "\"userName\" eq \"x\"",
                "active gt true",
                "active eq \"maybe\"",
                "active co \"t\"",
                "meta.created gt \"yesterday\"",
                "meta.created co \"2020\"",
                "userName eq \"\\u0000\"",
                "userName eq \"\\ud800\"",
                "userName eq \"\\x\"",
                "userName eq 1e999999999",
                "password eq \"x\"",
                "addresses.locality eq \"x\"",
                "'; drop table employee; --"
            })
    void refusesFiltersThatCannotBeRead(String filter) {
        refused(read(USERS, "filter", filter), 400, "invalidFilter");
    }

    @Test
    void refusesFiltersThatNeverEnd() {
        String term = "userName eq \\\"x\\\"";
        String many = term + (" or " + term).repeat(10_000);
        String deep = "(".repeat(10_000) + term + ")".repeat(10_000);
        String nots = "not (".repeat(10_000) + term + ")".repeat(10_000);
        String brackets = "emails[".repeat(5_000) + "type pr" + "]".repeat(5_000);

        for (String filter : List.of(many, deep, nots, brackets, "(".repeat(100_000))) {
            refused(send("POST", USERS + "/.search", "{\"filter\": \"" + filter + "\"}"), 400, "invalidFilter");
        }
        String enough = term + (" or " + term).repeat(499);
        send("POST", USERS + "/.search", "{\"filter\": \"" + enough + "\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "startIndex, one",
        "startIndex, 1.5",
        "count, 1e3",
        "count, 99999999999999999999",
        "sortBy, favorite",
        "sortBy, emails.foo",
        "sortOrder, up",
        "attributes, favorite",
        "excludedAttributes, a.b.c"
    })
    void refusesParametersThatCannotBeRead(String name, String value) {
        read(USERS, name, value)
                .then()
                .statusCode(400)
                .body("schemas[0]", equalTo(ERROR), "status", equalTo("400"), "scimType", startsWith("invalid"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {                                             | invalidSyntax
            []                                            | invalidSyntax
            "x"                                           | invalidSyntax
            null                                          | invalidSyntax
            {} {}                                         | invalidSyntax
            {"userName": "a", "userName": "b"}            | invalidSyntax
            {"userName": NaN}                             | invalidSyntax
            {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}} | invalidSyntax
            {}                                            | invalidValue
            {"userName": ""}                              | invalidValue
            {"userName": null}                            | invalidValue
            {"userName": 5}                               | invalidValue
            {"userName": ["a", "b"]}                      | invalidValue
            {"userName": {"a": 1}}                        | invalidValue
            {"userName": "a\\u0000b"}                     | invalidValue
            {"userName": "\\ud800"}                       | invalidValue
            {"userName": "{u}", "name": "x"}              | invalidValue
            {"userName": "{u}", "name": {"givenName": 1}} | invalidValue
            {"userName": "{u}", "emails": "x"}            | invalidValue
            {"userName": "{u}", "emails": ["x"]}          | invalidValue
            {"userName": "{u}", "emails": {"value": {}}}  | invalidValue
            {"userName": "{u}", "active": "maybe"}        | invalidValue
            {"userName": "{u}", "active": 1}              | invalidValue
            {"userName": "{u}", "title": 1e999}           | invalidValue
            {"userName": "{u}", "emails": [{"value": "a", "primary": true}, {"value": "b", "primary": true}]} | invalidValue
            {"userName": "{u}", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": "x"} | invalidValue
            {"userName": "{u}", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": ["x"]}} | invalidValue
            {"userName": "{u}", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "{u}"}}} | invalidValue
            """)
    void refusesBodiesThatAreNoUser(String body, String type) {
        refused(send("POST", USERS, body.replace("{u}", unique("bad"))), 400, type);
    }

    @Test
    void refusesWhatIsTooLongAndTakesWhatIsNot() {
        String longest = unique("l") + "x".repeat(180);
        madeUser(longest.substring(0, 190));
        refused(send("POST", USERS, user(longest + "x".repeat(30))), 400, "invalidValue");
        refused(send("POST", USERS, user(unique("t"), "\"title\": \"" + "x".repeat(201) + "\"")), 400, "invalidValue");
        StringBuilder roles = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            roles.append(i == 0 ? "" : ",").append("{\"value\": \"").append(i).append("\"}");
        }
        refused(send("POST", USERS, user(unique("r"), "\"roles\": [" + roles + "]")), 400, "invalidValue");
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        send(
                        "POST",
                        USERS,
                        user(
                                unique("more"),
                                "\"favorite\": 1, \"urn:x:2.0:User\": {\"a\": 1}, \"groups\": [{\"value\": \"x\"}]"))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesWhatIsNoJson() {
        refused(client().contentType("text/plain").body("userName=a").post(USERS), 415, null);
        refused(client().contentType("application/xml").body("<a/>").put(USERS + "/x"), 415, null);
        refused(client().post(USERS), 400, "invalidSyntax");
        client().contentType("application/json")
                .body(user(unique("json")))
                .post(USERS)
                .then()
                .statusCode(201);
        client().contentType("application/json; charset=utf-8")
                .accept("application/json")
                .body(user(unique("json")))
                .post(USERS)
                .then()
                .statusCode(201);
    }

    @Test
    void answersWhatIsAcceptedAsFarAsThatCanBeRead() {
        refused(client().accept("nonsense").get(USERS), 406, null);
        client().accept("text/html").get(USERS).then().statusCode(200).contentType("application/scim+json");
        client().accept("nonsense, application/json").get(USERS).then().statusCode(200);
        client().accept("*/*").get(USERS).then().statusCode(200).contentType("application/scim+json");
        client().accept("nonsense, application/scim+json")
                .contentType("application/json")
                .body(user(unique("accept")))
                .post(USERS)
                .then()
                .statusCode(201);
    }

    /** Refused before it gets to SCIM at all. */
    @Test
    void refusesInItsOwnFormAtTheFrontGateToo() throws IOException {
        String tooLarge = raw("POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n");
        String unsafe = raw("GET /scim/v2/Users;a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(tooLarge).startsWith("HTTP/1.1 413").contains(ERROR, "application/scim+json", "\"413\"");
        assertThat(unsafe).startsWith("HTTP/1.1 400").contains(ERROR, "application/scim+json", "invalidSyntax");
        assertThat(raw("GET /v1/me;a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("application/problem+json");
        refused(client().header("Origin", "https://elsewhere.example").get(USERS), 401, null);
        client().header("Origin", "https://elsewhere.example")
                .get(USERS)
                .then()
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    /** As far as the body, which is one object: the connection may stay open behind it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.append((char) next);
                if (next == '}' && answer.indexOf("\r\n\r\n") > 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
