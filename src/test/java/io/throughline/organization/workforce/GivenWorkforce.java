package io.throughline.organization.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.throughline.ApiTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests of the workforce import begin with. Each has a source system of its own. */
abstract class GivenWorkforce extends ApiTest {

    static final String IMPORTS = "/v1/workforce/imports";
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String JSON = "application/json";

    final String hr = unique("hr");

    static RequestSpecification file(String type, String content) {
        return api().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(CSV, ContentType.TEXT)
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(type)
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Loads rows of this test's source system. */
    Response load(String type, String query, String content) {
        return file(type, content).post(IMPORTS + "?sourceSystem=" + hr + query);
    }

    Response csv(String query, String... lines) {
        return load(CSV, query, String.join("\n", lines) + "\n");
    }

    static ValidatableResponse counts(Response answer, int inserted, int corrected, int unchanged, int refused) {
        return answer.then()
                .statusCode(200)
                .body(
                        "inserted", equalTo(inserted),
                        "corrected", equalTo(corrected),
                        "unchanged", equalTo(unchanged),
                        "refused", equalTo(refused));
    }

    JsonPath employee(String externalId) {
        JsonPath found = get("/v1/employees?sourceSystem=" + hr + "&externalId=" + externalId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        return found.setRootPath("items[0]");
    }

    JsonPath unit(String externalId) {
        JsonPath found = get("/v1/org-units?sourceSystem=" + hr + "&externalId=" + externalId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        return found.setRootPath("items[0]");
    }

    boolean isKnown(String externalId) {
        return !get("/v1/employees?sourceSystem=" + hr + "&externalId=" + externalId)
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    /** Where somebody stood and since when, as {@code from..to title}. */
    List<String> places(String externalId) {
        return employee(externalId).<java.util.Map<String, Object>>getList("assignments").stream()
                .map(place -> place.get("effectiveFrom") + ".."
                        + (place.get("effectiveTo") == null ? "" : place.get("effectiveTo")) + " "
                        + place.get("jobTitle"))
                .toList();
    }
}
