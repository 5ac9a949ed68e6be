package io.throughline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.throughline.ApiTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clumsy and hostile clients send: each gets the problem it deserves, and nothing changes. */
@QuarkusTest
class BadInputTest extends ApiTest {

    private static final String UNITS = "/v1/org-units";

    @TestHTTPResource
    URI base;

    private static int units() {
        return get(UNITS + "?count=true&limit=1").jsonPath().getInt("count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"name\":",
                "{\"name\": NaN}",
                "{\"name\": Infinity}",
                "{'name': 1}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}",
                "\u0000",
                "{\"name\": \"\\ud800",
            })
    void answers400ToWhatIsNotJson(String body) {
        int before = units();

        post(UNITS, body).then().statusCode(400).body("code", equalTo("malformed-json"));

        assertThat(units()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            []                                             |                      | wrong-type
            "text"                                         |                      | wrong-type
            17                                             |                      | wrong-type
            null                                           |                      | missing
            {"name": 17}                                   | /name                | wrong-type
            {"name": 1e400}                                | /name                | wrong-type
            {"name": true}                                 | /name                | wrong-type
            {"name": ["a"]}                                | /name                | wrong-type
            {"name": ""}                                   | /name                | out-of-range
            {"name": "a\\u0000b"}                          | /name                | unsafe-text
            {"name": "a\\u0007b"}                          | /name                | unsafe-text
            {"name": "\\ud800"}                            | /name                | unsafe-text
            {"name": "\\udc00\\ud800"}                     | /name                | unsafe-text
            {"function": "OTHER"}                          | /function            | wrong-type
            {"function": 0}                                | /function            | wrong-type
            {"parentId": "1-1-1-1-1"}                      | /parentId            | wrong-type
            {"externalReference": "x"}                     | /externalReference   | wrong-type
            {"externalReference": {"unknown": {"a": [1]}}} | /externalReference/unknown | unknown-field
            {"id": "0190f3a1-7c1e-7000-8000-000000000001"} | /id                  | unknown-field
            {"__proto__": {}}                              | /__proto__           | unknown-field
            """)
    void answers422WithAPointerToWhatDoesNotFit(String body, String pointer, String code) {
        int before = units();

        post(UNITS, body)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem(pointer == null ? "" : pointer))
                .body("violations.code", hasItem(code));

        assertThat(units()).isEqualTo(before);
    }

    @Test
    void findsAllFaultsAtOnce() {
        post(
                        UNITS,
                        """
                {"name": 1, "function": "NONE", "parentId": "x", "more": 1, "externalReference": {"sourceSystem": ""}}""")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-request"), "violations.size()", equalTo(6));
    }

    /** Each of these numbers fails inside the parser, not as a number. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-2147483648", "1.0e2147483648"})
    void refusesExponentsBeyondAllNumbers(String number) {
        post(UNITS, "{\"name\": " + number + "}").then().statusCode(400).body("code", equalTo("malformed-json"));
    }

    /** Of many thousand faults a hundred are told and all are counted, in time that grows with their number only. */
    @Test
    void countsTheFaultsOfALongList() {
        post("/v1/measurements/batch", "{\"measurements\": [" + "{},".repeat(19_999) + "{}]}")
                .then()
                .statusCode(422)
                .body("violations.size()", equalTo(101));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/org-units?name=%zz", "/v1/org-units?name=%", "/v1/me?%4"})
    void refusesBrokenEscapes(String path) throws IOException {
        assertThat(rawGet(path)).startsWith("HTTP/1.1 400");
    }

    /** No URI to the letter: either the HTTP decoder refuses it, or the next page's link is made from it. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "|", "{", "<", "^", "`"})
    void answersQueriesThatAreNotQuiteUris(String character) throws IOException {
        String system = "raw" + character + System.nanoTime();
        for (String id : new String[] {"1", "2"}) {
            post(
                            UNITS,
                            """
                    {"name": "Raw", "function": "BUSINESS",
                     "externalReference": {"sourceSystem": "%s", "externalId": "%s"}}"""
                                    .formatted(system.replace("\"", "\\\""), id))
                    .then()
                    .statusCode(201);
        }

        String answer = rawGet("/v1/org-units?limit=1&sourceSystem=" + system);

        if (!answer.startsWith("HTTP/1.1 400")) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("sourceSystem=" + URLEncoder.encode(system, StandardCharsets.UTF_8));
        }
    }

    /** A page from elsewhere reaches the loopback address by a name of its own, and is not the local administrator. */
    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: localhost\r\nOrigin: http://evil.example"})
    void knowsNobodyFromElsewhere(String headers) throws IOException {
        assertThat(raw("GET /v1/me HTTP/1.1\r\n" + headers)).startsWith("HTTP/1.1 401");
    }

    @Test
    void knowsAPageOfTheSameMachine() throws IOException {
        assertThat(raw("GET /v1/me HTTP/1.1\r\nHost: localhost:1\r\nOrigin: http://localhost:5173"))
                .startsWith("HTTP/1.1 200");
    }

    private String rawGet(String path) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: localhost");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Catches an answer that fails once the work is done: the framework reads the header then. */
    @Test
    void refusesToAcceptWhatCannotBeRead() {
        api().accept("nonsense")
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/measurements/bulk")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        api().accept("application/json, *;q=.2").get(UNITS).then().statusCode(200);
    }

    @Test
    void refusesDeepNesting() {
        post(UNITS, "{\"name\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void refusesALargeBodyByItsLength() {
        post(UNITS, "{\"name\": \"" + "a".repeat(10 << 20) + "\"}")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    /** Without a Content-Length only the bytes themselves can tell. */
    @Test
    void refusesALargeBodyInChunks() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(
                    """
                    POST /v1/org-units HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    \r
                    """
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 160; i++) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException answeredEarly) {
                // The answer is there to be read all the same.
            }
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private static String head(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(12);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/merge-patch+json"
            })
    void refusesOtherMediaTypes(String mediaType) {
        api().contentType(mediaType)
                .body("{\"name\": \"a\", \"function\": \"BUSINESS\"}")
                .post(UNITS)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void refusesToAnswerInAnotherMediaType() {
        io.restassured.RestAssured.given()
                .accept("text/html")
                .get(UNITS)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/org-units;a",
                "/v1/org-units;a=b/x",
                "/v1/org-units%3Ba",
                "/v1/%2e%2e/q/health",
                "/v1/../v1/org-units",
                "/v1//org-units",
                "/v1/org-units%2Fx",
                "/v1/org-units%5Cx",
                "/v1/./org-units",
                "/v1/org-units/%00"
            })
    void refusesAmbiguousPaths(String path) throws IOException {
        assertThat(rawGet(path)).startsWith("HTTP/1.1 400").contains("unsafe-path");
    }

    @Test
    void answersUnknownPathsAndMethodsWithProblems() {
        get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        get("/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        get(UNITS + "/no-uuid").then().statusCode(404).body("code", equalTo("not-found"));
        get(UNITS + "/0190f3a1-7c1e-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        api().delete(UNITS).then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void namesTheRequestInTheAnswerAndInItsProblem() {
        api().header("X-Request-Id", "mine-1")
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", equalTo("mine-1"))
                .body("requestId", equalTo("mine-1"));
        String made =
                api().header("X-Request-Id", "bad id\twith spaces").get(UNITS).header("X-Request-Id");
        assertThat(made).matches("[0-9a-f-]{36}");
    }

    @Test
    void explainsEveryProblemItNames() {
        String type = get("/v1/nothing").jsonPath().getString("type");

        io.restassured.RestAssured.given()
                .accept(ContentType.HTML)
                .get(type)
                .then()
                .statusCode(200);
    }
}
