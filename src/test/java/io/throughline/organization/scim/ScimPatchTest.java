package io.throughline.organization.scim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PATCH of users, operation by operation. */
@QuarkusTest
class ScimPatchTest extends GivenScim {

    private String path = "";

    @BeforeEach
    void aUser() {
        path = USERS
                + "/"
                + madeUser(
                        unique("patched"),
                        """
                        "name": {"familyName": "Jensen", "givenName": "Barbara"}, "title": "Guide",
                        "emails": [{"value": "work@example.com", "type": "work", "primary": true},
                                   {"value": "home@example.com", "type": "home"}],
                        "%s": {"department": "Tours", "costCenter": "4130"}"""
                                .formatted(ENTERPRISE));
    }

    private Response apply(String... operations) {
        return patched(path, operations);
    }

    @Test
    void addsWhatIsMissingAndLeavesTheRest() {
        apply(
                        """
                        {"op": "add", "value": {"nickName": "Babs", "name": {"middleName": "Jane"},
                         "emails": [{"value": "other@example.com", "type": "other"}]}}""")
                .then()
                .statusCode(200)
                .body(
                        "nickName",
                        equalTo("Babs"),
                        "name.familyName",
                        equalTo("Jensen"),
                        "name.middleName",
                        equalTo("Jane"),
                        "emails.value",
                        contains("work@example.com", "home@example.com", "other@example.com"));
        apply(
                        "{\"op\": \"add\", \"path\": \"emails\", \"value\": {\"value\": \"other@example.com\", \"type\": \"other\"}}")
                .then()
                .header("ETag", "W/\"1\"")
                .body("emails", hasSize(3));
    }

    @Test
    void replacesOnlyWhatThePathPointsTo() {
        apply(
                        "{\"op\": \"replace\", \"path\": \"name\", \"value\": {\"givenName\": \"Babs\"}}",
                        "{\"op\": \"replace\", \"path\": \"name.familyName\", \"value\": \"J\"}",
                        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"new@example.com\"}",
                        "{\"op\": \"replace\", \"path\": \"TITLE\", \"value\": \"Lead\"}")
                .then()
                .statusCode(200)
                .body(
                        "name.givenName",
                        equalTo("Babs"),
                        "name.familyName",
                        equalTo("J"),
                        "emails.value",
                        contains("work@example.com", "new@example.com"),
                        "title",
                        equalTo("Lead"));
        apply("{\"op\": \"replace\", \"path\": \"emails\", \"value\": [{\"value\": \"only@example.com\"}]}")
                .then()
                .body("emails.value", contains("only@example.com"));
        apply("{\"op\": \"replace\", \"path\": \"emails[value eq \\\"only@example.com\\\"]\","
                        + " \"value\": {\"value\": \"last@example.com\", \"type\": \"work\"}}")
                .then()
                .body("emails", hasSize(1), "emails[0].value", equalTo("last@example.com"));
    }

    @Test
    void removesAllSomeOrPartOfIt() {
        apply("{\"op\": \"remove\", \"path\": \"emails[type eq \\\"home\\\"]\"}")
                .then()
                .body("emails.value", contains("work@example.com"));
        apply("{\"op\": \"remove\", \"path\": \"emails[type eq \\\"work\\\"].primary\"}")
                .then()
                .body("emails[0]", not(hasKey("primary")));
        apply("{\"op\": \"remove\", \"path\": \"emails[type eq \\\"nothing\\\"]\"}")
                .then()
                .statusCode(200);
        apply("{\"op\": \"remove\", \"path\": \"emails\"}").then().body("$", not(hasKey("emails")));
        apply("{\"op\": \"remove\", \"path\": \"name.givenName\"}")
                .then()
                .body("name.familyName", equalTo("Jensen"), "name", not(hasKey("givenName")));
        apply("{\"op\": \"remove\", \"path\": \"" + ENTERPRISE + ":department\"}")
                .then()
                .body("'" + ENTERPRISE + "'.costCenter", equalTo("4130"));
        apply("{\"op\": \"remove\", \"path\": \"" + ENTERPRISE + "\"}")
                .then()
                .body("$", not(hasKey(ENTERPRISE)), "schemas", contains(USER));
        apply("{\"op\": \"replace\", \"path\": \"title\", \"value\": null}")
                .then()
                .body("title", nullValue());
    }

    @Test
    void leavesOnePrimaryValue() {
        apply(
                        """
                        {"op": "add", "path": "emails", "value": [{"value": "new@example.com", "primary": true}]}""")
                .then()
                .body("emails.findAll { it.primary == true }.value", contains("new@example.com"));
        apply("{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].primary\", \"value\": \"True\"}")
                .then()
                .statusCode(200)
                .body("emails.findAll { it.primary == true }.value", contains("home@example.com"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"op": "replace", "path": "id", "value": "9"}                                    | mutability
            {"op": "replace", "value": {"id": "9"}}                                          | mutability
            {"op": "add", "path": "groups", "value": [{"value": "9"}]}                       | mutability
            {"op": "replace", "path": "meta.version", "value": "9"}                          | mutability
            {"op": "replace", "path": "meta", "value": {}}                                   | mutability
            {"op": "remove", "path": "userName"}                                             | mutability
            {"op": "remove"}                                                                 | noTarget
            {"op": "replace", "path": "emails[value eq \\"x\\"]", "value": {"type": "work"}} | noTarget
            {"op": "replace", "path": "emails[type ne \\"x\\" and type pr and value co \\"zz\\"].value", "value": "a"} | noTarget
            {"op": "replace", "path": "favorite", "value": "9"}                              | invalidPath
            {"op": "replace", "value": {"favorite": "9"}}                                    | invalidPath
            {"op": "replace", "path": "title rubbish", "value": "9"}                         | invalidPath
            {"op": "replace", "path": "emails[type eq \\"work\\"] rubbish", "value": "9"}    | invalidPath
            {"op": "replace", "path": "a.b.c", "value": "9"}                                 | invalidPath
            {"op": "replace", "path": 5, "value": "9"}                                       | invalidPath
            {"op": "replace", "path": "emails[type", "value": "9"}                           | invalidFilter
            {"op": "replace", "path": "emails[type eq work]", "value": "9"}                  | invalidFilter
            {"op": "jump", "path": "title", "value": "9"}                                    | invalidSyntax
            {"path": "title", "value": "9"}                                                  | invalidSyntax
            {"op": "add", "path": "title"}                                                   | invalidValue
            {"op": "replace", "value": "9"}                                                  | invalidValue
            {"op": "replace", "path": "userName", "value": ""}                               | invalidValue
            {"op": "replace", "path": "userName", "value": null}                             | invalidValue
            {"op": "replace", "path": "userName", "value": ["a", "b"]}                       | invalidValue
            {"op": "replace", "path": "title", "value": {"a": 1}}                            | invalidValue
            {"op": "replace", "path": "name", "value": "B"}                                  | invalidValue
            {"op": "add", "path": "emails", "value": [5]}                                    | invalidValue
            {"op": "replace", "path": "active", "value": "maybe"}                            | invalidValue
            """)
    void refusesWhatCannotBe(String operation, String type) {
        refused(apply(operation), 400, type);
        read(path).then().header("ETag", "W/\"0\"");
    }

    @Test
    void refusesWhatIsNoPatch() {
        for (String body : List.of("{\"Operations\": []}", "{\"Operations\": {}}", "{}", "{\"Operations\": [5]}")) {
            refused(send("PATCH", path, body), 400, "invalidSyntax");
        }
        refused(send("PATCH", path, ""), 400, "invalidSyntax");
        refused(send("PATCH", path, "{\"Operations\": ["), 400, "invalidSyntax");
        refused(
                send("PATCH", path, "{\"Operations\": [" + "{\"op\": \"add\"},".repeat(1000) + "{\"op\": \"add\"}]}"),
                413,
                null);
    }

    @Test
    void doesAllOrNothing() {
        refused(
                apply(
                        "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Lead\"}",
                        "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"9\"}"),
                400,
                "mutability");
        read(path).then().body("title", equalTo("Guide"));
    }
}
