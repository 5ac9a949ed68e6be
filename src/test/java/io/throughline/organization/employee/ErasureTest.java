package io.throughline.organization.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends GivenPeople {

    @Inject
    EntityManager entities;

    private static String erase(String id) {
        return post(EMPLOYEES + "/" + id + "/erasure", "{\"reason\": \"Case 2026-118\"}")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    @Test
    void leavesAPseudonymThatStillCounts() {
        String unit = unit("Team", null);
        String secret = unique("Verity");
        String id = api().contentType(ContentType.JSON)
                .header("Idempotency-Key", unique("key"))
                .body(
                        """
                        {"displayName": "%1$s", "givenName": "%1$s", "employeeNumber": "%1$s", "userName": "%1$s",
                         "email": "%1$s@example.com", "identifiers": [{"sourceSystem": "lms", "externalId": "%1$s"}],
                         "externalReference": {"sourceSystem": "hris", "externalId": "%1$s"},
                         "assignments": [{"effectiveFrom": "2025-01-01", "orgUnitId": "%2$s", "jobTitle": "%1$s"}]}"""
                                .formatted(secret, unit))
                .post(EMPLOYEES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patch(EMPLOYEES + "/" + id, "*", "{\"familyName\": \"" + secret + "\"}")
                .then()
                .statusCode(200);
        put(
                        EMPLOYEES + "/" + id + "/hourly-costs",
                        "*",
                        """
                        {"items": [{"effectiveFrom": "2025-01-01", "cost": {"amount": "60.00", "currency": "EUR"}}]}""")
                .then()
                .statusCode(200);

        String report = erase(id);

        get(EMPLOYEES + "/" + id + "/erasure")
                .then()
                .statusCode(200)
                .body(equalTo(report))
                .body(
                        "found.remaining",
                        everyItem(equalTo(0)),
                        "found.find { it.what == 'hourly costs' }.erased",
                        equalTo(1));
        get(EMPLOYEES + "/" + id)
                .then()
                .body("givenName", nullValue(), "email", nullValue(), "active", equalTo(false), "identifiers", empty());
        get(UNITS + "/" + unit + "/headcount?asOf=2025-06-01").then().body("people", equalTo(1));
        assertThat(everywhere(secret)).isEmpty();
    }

    /** What was wrong with a row outlasts the file: neither the report, the job nor a kept answer says of whom it was. */
    @Test
    void findsNothingInTheRefusalsOfImports() {
        String secret = unique("Verity");
        String header = "externalId,employeeNumber,displayName,email,managerExternalId\n";
        String fine = "%1$s-1,%1$s-n1,%1$s,%1$s@example.com,\n".formatted(secret);
        String id = "/v1/employees?sourceSystem=hr&externalId=" + secret + "-1";
        load(header + fine).then().statusCode(200).body("inserted", equalTo(1));

        load(header
                        + """
                        %1$s-1,%1$s-moved,%1$s,,
                        %1$s-2,%1$s-n2,%1$s,,%1$s-3
                        %1$s-3,%1$s-n3,%1$s,,%1$s-2
                        %1$s-4,%1$s-n4,%1$s,%1$s,%1$s-nobody
                        %1$s-4,%1$s-n4,"%1$s
                        """
                                .formatted(secret))
                .then()
                .statusCode(200)
                .body("refused", equalTo(5));
        load(fine).then().statusCode(400);
        erase(get(id).path("items[0].id"));

        assertThat(everywhere(secret)).isEmpty();
    }

    private static Response load(String file) {
        return api().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType("text/csv")
                .header("Idempotency-Key", unique("key"))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/workforce/imports?sourceSystem=hr&onError=partial");
    }

    /** What an identity provider said is nowhere either, and nobody signs in by that name. */
    @Test
    void reachesWhatIdentityProvidersSaid() {
        String secret = unique("Sub");
        String id = RestAssured.given()
                .contentType("application/json")
                .body(
                        """
                        {"userName": "%1$s", "externalId": "%1$s", "displayName": "%1$s", "nickName": "%1$s", "title": "%1$s",
                         "name": {"formatted": "%1$s", "middleName": "%1$s"}, "profileUrl": "https://example.com/%1$s",
                         "locale": "%1$s", "timezone": "%1$s", "userType": "%1$s", "preferredLanguage": "%1$s",
                         "emails": [{"value": "%1$s@example.com", "display": "%1$s"}, {"value": "home-%1$s"}],
                         "phoneNumbers": [{"value": "%1$s"}], "roles": [{"value": "%1$s"}],
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "%1$s",
                         "division": "%1$s", "organization": "%1$s", "manager": {"value": "%1$s-boss"}}}"""
                                .formatted(secret))
                .post("/scim/v2/Users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        erase(id);

        get(EMPLOYEES + "/" + id + "/erasure")
                .then()
                .body("found.find { it.what == 'what identity providers said' }.remaining", equalTo(0));
        RestAssured.get("/scim/v2/Users/" + id).then().statusCode(404);
        assertThat(everywhere(secret)).isEmpty();
    }

    @Test
    void isForGood() {
        String id = employee("Gone", null, null);
        erase(id);

        post(EMPLOYEES + "/" + id + "/erasure", "{\"reason\": \"Again\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("erased"));
        patch(EMPLOYEES + "/" + id, "*", "{\"displayName\": \"Back\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("erased"));
        put(EMPLOYEES + "/" + id + "/hourly-costs", "*", "{\"items\": []}")
                .then()
                .statusCode(409);
        get(EMPLOYEES + "/" + employee("Other", null, null) + "/erasure").then().statusCode(404);
        get(EMPLOYEES + "/" + id + "/erasure").then().statusCode(200);
        get("/v1/access-events?personId=" + id)
                .then()
                .body("items.operation", hasItem("GET /v1/employees/{id}/erasure"));
    }

    /** The tables, history included, in which a text still stands. */
    private List<?> everywhere(String text) {
        List<?> columns = entities.createNativeQuery("select table_name, column_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'"
                        + " and (c.data_type in ('text', 'jsonb', 'json', 'character varying'))")
                .getResultList();
        return columns.stream()
                .map(Object[].class::cast)
                .filter(column -> ((Number) entities.createNativeQuery("select count(*) from \"" + column[0]
                                                + "\" where cast(\"" + column[1] + "\" as text) like :text")
                                        .setParameter("text", "%" + text + "%")
                                        .getSingleResult())
                                .longValue()
                        > 0)
                .map(column -> column[0] + "." + column[1])
                .toList();
    }
}
