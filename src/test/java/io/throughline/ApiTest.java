package io.throughline;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * A test through the front door: the real server on a real PostgreSQL, started once for all of them. Tests share the
 * database, so each makes what it needs under names of its own ({@link #unique}). A subclass carries {@code @QuarkusTest} itself: it is not inherited.
 */
@QuarkusTestResource(TestDatabase.class)
public abstract class ApiTest {

    private static final Contract CONTRACT = new Contract();

    protected static RequestSpecification api() {
        return given().config(logging()).filter(CONTRACT).accept(ContentType.JSON);
    }

    /** What goes back and forth is kept until the test has passed. Made pretty, that takes longer than the test. */
    private static RestAssuredConfig logging() {
        RestAssuredConfig config = RestAssured.config();
        return config.logConfig(config.getLogConfig().enablePrettyPrinting(false));
    }

    protected static Response get(String path) {
        return api().get(path);
    }

    protected static Response post(String path, String json) {
        return api().contentType(ContentType.JSON).body(json).post(path);
    }

    protected static Response put(String path, String etag, String json) {
        return api().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(json)
                .put(path);
    }

    protected static Response patch(String path, String etag, String json) {
        return api().contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(json)
                .patch(path);
    }

    protected static Response delete(String path, String etag) {
        return api().header("If-Match", etag).delete(path);
    }

    /** What was created, once it was. */
    protected static JsonPath created(String path, String json) {
        return post(path, json).then().statusCode(201).extract().jsonPath();
    }

    /** The id of what was created, once it was. */
    protected static String create(String path, String json) {
        return created(path, json).getString("id");
    }

    protected static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
