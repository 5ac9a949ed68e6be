package io.throughline.organization;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrgUnitTest extends ApiTest {

    private static final String UNITS = "/v1/org-units";

    public static String orgUnit(String name) {
        return create(UNITS, """
                {"name": "%s", "function": "BUSINESS"}""".formatted(unique(name)));
    }

    @Test
    void answersTheSameBytesToPostAndToTheNextGet() {
        var posted = post(
                UNITS,
                """
                {"name": "%s", "function": "BUSINESS",
                 "externalReference": {"sourceSystem": "workday", "externalId": "%s"}}"""
                        .formatted(unique("Sales"), unique("WD")));
        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("http://.*/v1/org-units/[0-9a-f-]{36}"));

        get(posted.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(equalTo(posted.asString()));
    }

    @Test
    void refusesACircle() {
        String top = orgUnit("Top");
        String below = create(
                UNITS,
                """
                {"name": "Below", "function": "BUSINESS", "parentId": "%s"}""".formatted(top));

        patch(UNITS + "/" + top, "\"0\"", """
                {"parentId": "%s"}""".formatted(below))
                .then()
                .statusCode(422)
                .body("code", equalTo("tree-cycle"), "violations[0].pointer", equalTo("/parentId"));
    }

    @Test
    void refusesToDeleteWhatOthersReferTo() {
        String top = orgUnit("Top");
        String below = create(
                UNITS,
                """
                {"name": "Below", "function": "BUSINESS", "parentId": "%s"}""".formatted(top));

        delete(UNITS + "/" + top, "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"), "conflicts.id", hasItem(below));
        delete(UNITS + "/" + below, "\"0\"").then().statusCode(204);
        delete(UNITS + "/" + top, "\"0\"").then().statusCode(204);
        get(UNITS + "/" + top).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void changesOnlyFromTheVersionThatWasRead() {
        String unit = orgUnit("Unit");
        String path = UNITS + "/" + unit;

        patch(path, "\"0\"", "{\"name\": \"Renamed\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Renamed"));
        patch(path, "\"0\"", "{\"name\": \"Lost\"}").then().statusCode(412).body("code", equalTo("stale"));
        api().contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        get(path).then().body("name", not(equalTo("Lost")));
    }
}
