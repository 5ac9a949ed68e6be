package io.throughline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every kind of record does alike over HTTP. A subclass says which kind it is and what a client sends of it. */
public abstract class RecordLife extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    /** Where the kind of record lives, such as {@code /v1/skills}. */
    protected abstract String path();

    /** A request that is accepted, another one each time. */
    protected abstract String request();

    /** A merge patch that changes every such record. */
    protected abstract String change();

    /** The request with some of its fields replaced. */
    public static String with(String request, String changes) {
        try {
            ObjectNode changed = (ObjectNode) JSON.readTree(request);
            return changed.<ObjectNode>setAll((ObjectNode) JSON.readTree(changes))
                    .toString();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    @Test
    protected void answersTheSameBytesToPostAndToTheNextGet() {
        Response posted = post(path(), request());
        posted.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("http://.*" + path() + "/[0-9a-f-]{36}"));

        get(posted.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(equalTo(posted.asString()));
    }

    @Test
    protected void replacesTheWhole() {
        String record = path() + "/" + create(path(), request());

        Response replaced = put(record, "\"0\"", request());

        replaced.then().statusCode(200).header("ETag", "\"1\"");
        get(record).then().header("ETag", "\"1\"").body(equalTo(replaced.asString()));
    }

    @Test
    protected void changesParts() {
        String record = path() + "/" + create(path(), request());

        Response changed = patch(record, "\"0\"", change());

        changed.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(changed.jsonPath().getString("updatedAt"))
                .isGreaterThan(changed.jsonPath().getString("createdAt"));
        get(record).then().body(equalTo(changed.asString()));
    }

    @Test
    protected void takesTheSameAgainAsNoChange() {
        String request = request();
        Response posted = post(path(), request);
        String record = posted.header("Location");

        put(record, "\"0\"", request).then().statusCode(200).body(equalTo(posted.asString()));
        patch(record, "\"0\"", "{}").then().statusCode(200).body(equalTo(posted.asString()));
    }

    @Test
    protected void changesOnlyFromTheVersionThatWasRead() {
        String record = path() + "/" + create(path(), request());
        patch(record, "\"0\"", change()).then().statusCode(200);

        for (Response stale :
                List.of(put(record, "\"0\"", request()), patch(record, "\"0\"", change()), delete(record, "\"0\""))) {
            stale.then().statusCode(412).body("code", equalTo("stale"));
        }
        given().delete(record).then().statusCode(428).body("code", equalTo("precondition-required"));
        api().contentType(ContentType.JSON)
                .body(request())
                .put(record)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    protected void goesAndLeavesItsHistory() {
        Response posted = post(path(), request());
        String record = posted.header("Location");
        Instant alive = Instant.now();

        delete(record, "*").then().statusCode(204);

        get(record).then().statusCode(404).body("code", equalTo("not-found"));
        get(record + "?asOf=" + alive).then().statusCode(200).body(equalTo(posted.asString()));
    }

    @Test
    protected void isAbsentWhereThereIsNone() {
        for (String id : List.of(UUID.randomUUID().toString(), "1-1-1-1-1", "nonsense")) {
            String record = path() + "/" + id;
            for (Response absent :
                    List.of(get(record), put(record, "*", request()), patch(record, "*", "{}"), delete(record, "*"))) {
                absent.then().statusCode(404).body("code", equalTo("not-found"));
            }
        }
    }

    @Test
    protected void isListedPageByPageEachOnce() {
        List<String> made =
                Stream.generate(() -> create(path(), request())).limit(5).toList();

        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Response page = get(path() + "?sort=-createdAt&limit=2" + cursor);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = "&cursor=" + page.jsonPath().getString("nextCursor");
            pages++;
        } while (!seen.containsAll(made) && !cursor.endsWith("null"));

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(seen).containsAll(made).doesNotHaveDuplicates();
    }

    @Test
    protected void isFoundByTheIdOfAnotherSystemWhichOnlyOneCanHave() {
        String known = """
                {"externalReference": {"sourceSystem": "elsewhere", "externalId": "%s"}}"""
                .formatted(unique("X"));
        String id = create(path(), with(request(), known));
        String externalId = get(path() + "/" + id).jsonPath().getString("externalReference.externalId");

        get(path() + "?sourceSystem=elsewhere&externalId=" + externalId)
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items.id", hasItem(id));
        post(path(), with(request(), known))
                .then()
                .statusCode(409)
                .body(
                        "code",
                        equalTo("duplicate"),
                        "violations.pointer",
                        hasItem("/externalReference"),
                        "violations.detail",
                        hasItem("is that of another record"));
    }

    @Test
    protected void answersWithTheWholeOfAllItRefersTo() {
        Response posted = post(path(), request());
        Map<String, Object> references = posted.jsonPath().getMap("");
        references.keySet().removeIf(field -> !field.matches(".+Ids?"));
        references.values().removeIf(Objects::isNull);

        references.forEach((field, ids) -> {
            String name = field.replaceFirst("Id(s?)$", "$1");
            get(posted.header("Location") + "?expand=" + name)
                    .then()
                    .statusCode(200)
                    .body(name + ".id", equalTo(ids));
            get(path() + "?sort=-createdAt&limit=1&expand=" + name)
                    .then()
                    .statusCode(200)
                    .body("items[0]." + name + ".id", equalTo(ids));
        });
    }

    @Test
    protected void isMadeOnceForOneIdempotencyKey() {
        String request = request();
        String key = unique("key");
        Response first = api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post(path());
        first.then().statusCode(201);

        api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post(path())
                .then()
                .statusCode(201)
                .body(equalTo(first.asString()));
        api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request())
                .post(path())
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    protected void refusesWhatIsNoRequest() {
        post(path(), "{").then().statusCode(400).body("code", equalTo("malformed-json"));
        post(path(), "[]").then().statusCode(422);
        post(path(), "{}").then().statusCode(422).body("code", equalTo("missing"));
        post(path(), with(request(), "{\"nonsense\": 1}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-field"), "violations.pointer", hasItem("/nonsense"));
        get(path() + "?nonsense=1").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        get(path() + "?sort=nonsense").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        get(path() + "?cursor=nonsense").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }
}
