package io.throughline.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.platform.persistence.Locks;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends ApiTest {

    @Inject
    Locks locks;

    private static Response send(String key, String name) {
        return api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"name\": \"%s\", \"function\": \"BUSINESS\"}".formatted(name))
                .post("/v1/org-units");
    }

    private static int unitsNamed(String name) {
        return get("/v1/org-units?count=true&name=" + name).jsonPath().getInt("count");
    }

    @Test
    void repeatsTheFirstAnswerByteForByte() {
        String key = unique("key");
        String name = unique("once");

        Response first = send(key, name);
        Response second = send(key, name);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(unitsNamed(name)).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherPayload() {
        String key = unique("key");
        send(key, unique("one")).then().statusCode(201);

        send(key, unique("other")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void keepsNoRefusal() {
        String key = unique("key");
        send(key, "").then().statusCode(422);

        send(key, unique("mended")).then().statusCode(201);
    }

    @Test
    void saysAtOnceThatTheFirstRequestIsAtWork() {
        String key = unique("key");
        String name = unique("held");
        QuarkusTransaction.requiringNew().run(() -> {
            locks.acquire("idempotency Id[caller=local-administrator, operation=POST /v1/org-units, key=" + key + "]");

            send(key, name).then().statusCode(409).body("code", equalTo("request-in-progress"));
        });

        assertThat(unitsNamed(name)).isZero();
        send(key, name).then().statusCode(201);
    }

    @Test
    void happensOnceHoweverManySendItAtOnce() throws Exception {
        String key = unique("key");
        String name = unique("crowd");
        ExecutorService clients = Executors.newFixedThreadPool(12);
        try {
            var answers = IntStream.range(0, 24)
                    .mapToObj(i -> clients.submit(() -> send(key, name)))
                    .toList();
            Set<String> bodies = new HashSet<>();
            for (Future<Response> answer : answers) {
                Response response = answer.get();
                assertThat(response.statusCode()).isIn(201, 409);
                if (response.statusCode() == 201) {
                    bodies.add(response.asString());
                }
            }
            assertThat(bodies).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
        assertThat(unitsNamed(name)).isEqualTo(1);
    }
}
