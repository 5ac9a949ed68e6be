package io.throughline.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes half a file for a whole one. */
@QuarkusTest
class BrokenExportTest extends ApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TestHTTPResource("/v1/broken-list")
    URI list;

    private HttpResponse<byte[]> send(String accept, int failAt, int length) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(list + "?failAt=" + failAt + "&length=" + length))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson", XLSX})
    void breaksTheConnectionWhereItFailsInMidStream(String accept) throws Exception {
        assertThat(send(accept, 100_000, 100_000).statusCode()).isEqualTo(200);

        assertThatThrownBy(() -> send(accept, 100_000, 100_001)).isInstanceOf(IOException.class);
    }

    @Test
    void isAProblemWhereItFailsBeforeAnythingIsSent() {
        api().accept("text/csv")
                .get("/v1/broken-list?failAt=3&length=4")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Content-Disposition", nullValue())
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"));
    }

    @Test
    void refusesAWorksheetOfMoreRowsThanItHolds() throws Exception {
        assertThat(send(XLSX, 10, 1_048_576).statusCode()).isEqualTo(422);

        api().accept(XLSX)
                .get("/v1/broken-list?failAt=0&length=1048576")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "code",
                        equalTo("export-too-large"),
                        "detail",
                        equalTo("The list has 1048576 rows and a worksheet holds 1048575; take text/csv."));
    }
}
