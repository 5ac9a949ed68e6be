package io.throughline.organization.scim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.throughline.ApiTest;
import org.jspecify.annotations.Nullable;

/** What tests of SCIM begin with. */
abstract class GivenScim extends ApiTest {

    static final String SCIM = "/scim/v2";
    static final String USERS = SCIM + "/Users";
    static final String GROUPS = SCIM + "/Groups";
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/scim+json", ContentType.TEXT));

    /** Not held against the OpenAPI contract: SCIM has its own. */
    static RequestSpecification client() {
        return RestAssured.given().config(AS_IT_IS).accept("application/scim+json");
    }

    static Response read(String path, String... query) {
        RequestSpecification client = client();
        for (int i = 0; i < query.length; i += 2) {
            client.queryParam(query[i], query[i + 1]);
        }
        return client.get(path);
    }

    static Response send(String method, String path, String body) {
        return client().contentType("application/scim+json").body(body).request(method, path);
    }

    static Response sendIf(String method, String path, String ifMatch, String body) {
        return client().header("If-Match", ifMatch)
                .contentType("application/scim+json")
                .body(body)
                .request(method, path);
    }

    /** A user in SCIM's words. */
    static String user(String userName, String... more) {
        return """
                {"schemas": ["%s", "%s"], "userName": "%s"%s}"""
                .formatted(USER, ENTERPRISE, userName, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    static JsonPath made(String body) {
        return send("POST", USERS, body).then().statusCode(201).extract().jsonPath();
    }

    /** The id of a new user. */
    static String madeUser(String userName, String... more) {
        return made(user(userName, more)).getString("id");
    }

    static String madeGroup(String displayName, @Nullable String... members) {
        StringBuilder listed = new StringBuilder();
        for (String member : members) {
            listed.append(listed.isEmpty() ? "" : ", ")
                    .append("{\"value\": \"")
                    .append(member)
                    .append("\"}");
        }
        return send(
                        "POST",
                        GROUPS,
                        """
                        {"schemas": ["%s"], "displayName": "%s", "members": [%s]}"""
                                .formatted(GROUP, displayName, listed))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String operations(String... operations) {
        return """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}"""
                .formatted(String.join(", ", operations));
    }

    static Response patched(String path, String... operations) {
        return send("PATCH", path, operations(operations));
    }

    static void refused(Response response, int status, @Nullable String type) {
        response.then()
                .statusCode(status)
                .contentType("application/scim+json")
                .body(
                        "schemas",
                        contains(ERROR),
                        "status",
                        equalTo(String.valueOf(status)),
                        "scimType",
                        equalTo(type),
                        "detail",
                        not(emptyOrNullString()));
    }
}
