package io.throughline.measurement;

import static io.throughline.measurement.GivenMeasurement.MEASUREMENTS;
import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.countKpiRequest;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.measurement.GivenMeasurement.percentKpi;
import static io.throughline.measurement.GivenMeasurement.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.throughline.ApiTest;
import io.throughline.Pages;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MeasurementBulkTest extends ApiTest {

    private static final String BULK = MEASUREMENTS + "/bulk";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String HEADER = "kpiId,subjectId,periodStart,value,source\n";

    @TestHTTPResource
    URI base;

    @Inject
    DataSource database;

    private static RequestSpecification file(String type, byte[] content) {
        return api().config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(CSV, io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .body(content);
    }

    private static Response load(String type, String query, String content) {
        return file(type, content.getBytes(StandardCharsets.UTF_8)).post(BULK + query);
    }

    private static ValidatableResponse counts(
            Response answer, int inserted, int corrected, int unchanged, int refused) {
        return answer.then()
                .statusCode(200)
                .body(
                        "inserted", equalTo(inserted),
                        "corrected", equalTo(corrected),
                        "unchanged", equalTo(unchanged),
                        "refused", equalTo(refused));
    }

    private static int stored(String kpi) {
        return get(MEASUREMENTS + "?count=true&limit=1&kpiId=" + kpi).path("count");
    }

    private static String days(String kpi, String subject, int count, int value) {
        LocalDate first = LocalDate.of(2023, 1, 1);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int day = 0; day < count; day++) {
            rows.append("%s,%s,%s,%d,crm\n".formatted(kpi, subject, first.plusDays(day), value));
        }
        return rows.toString();
    }

    @Test
    void reportsInJsonOrNotAtAll() {
        String kpi = percentKpi();
        byte[] row = json(kpi, subject(), "2026-01-01", "\"value\": 1").getBytes(StandardCharsets.UTF_8);

        file(NDJSON, row).accept("text/html").post(BULK).then().statusCode(406);

        assertThat(stored(kpi)).isZero();
    }

    @Test
    void takesEachFormAndTheSameFileTwice() {
        String kpi = countKpi("DAILY");
        String team = subject();
        String array = "[" + json(kpi, team, "2026-02-01", "\"value\": 3") + ","
                + json(kpi, team, "2026-02-02", "\"value\": 4.50") + "]";
        counts(load("application/json", "", array), 2, 0, 0, 0)
                .body(
                        "rows",
                        equalTo(2),
                        "dryRun",
                        equalTo(false),
                        "refusals",
                        hasSize(0),
                        "refusalsOmitted",
                        equalTo(0));
        counts(load("application/json", "", array), 0, 0, 2, 0);
        String lines = json(kpi, team, "2026-02-01", "\"value\": 3.0") + "\r\n\n"
                + json(kpi, team, "2026-02-02", "\"value\": 5") + "\n" + json(kpi, team, "2026-02-03", "\"value\": 6");
        counts(load(NDJSON, "", lines), 1, 1, 1, 0);
        counts(load(CSV, "", HEADER + kpi + "," + team + ",2026-02-04,7,crm\n"), 1, 0, 0, 0);

        get(MEASUREMENTS + "?kpiId=" + kpi)
                .then()
                .body(
                        "items.value", contains(3, 5, 6, 7),
                        "items.version", contains(0, 1, 0, 0),
                        "items.recordedBy[0]", equalTo("local-administrator"));
        String corrected = get(MEASUREMENTS + "?kpiId=" + kpi).path("items[1].id");
        get(MEASUREMENTS + "/" + corrected + "/history")
                .then()
                .body(
                        "items.measurement.value", contains(4.5f),
                        "items.measurement.source", contains("crm"),
                        "items.endedBy", contains("local-administrator"),
                        "items.ending", contains("CORRECTED"));
    }

    @Test
    void knowsKpisByCodeAndSubjectsByTheIdsOfOtherSystems() {
        String code = unique("CALLS");
        create("/v1/kpis", io.throughline.RecordLife.with(countKpiRequest("MONTHLY"), "{\"code\": \"" + code + "\"}"));
        String unit = unique("U");
        create(
                "/v1/org-units",
                """
                {"name": "Team", "function": "BUSINESS",
                 "externalReference": {"sourceSystem": "hr", "externalId": "%s"}}"""
                        .formatted(unit));

        counts(
                load(
                        CSV,
                        "?source=crm",
                        "\ufeffkpiCode;subjectSourceSystem;subjectExternalId;periodStart;value;numerator;source\r\n"
                                + code + ";hr;" + unit + ";2026-02-01;3;;\r\n"
                                + code + ";hr;\"" + unit + "\";\"2026-03-01\";\"4.5\";;erp"),
                2,
                0,
                0,
                0);
        load(
                        CSV,
                        "",
                        "kpiCode;subjectSourceSystem;subjectExternalId;periodStart;value;source\n" + code
                                + "x;hr;nobody;2026-02-01;3;crm\n")
                .then()
                .statusCode(422)
                .body(
                        "code", equalTo("bulk-refused"),
                        "refusals.pointer", contains("/kpiCode", "/subjectExternalId"),
                        "refusals.code", contains("unknown-reference", "unknown-reference"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            2026-02-01,"1,5",crm    | wrong-type          | /value
            2026-02-01,NaN,crm      | wrong-type          | /value
            2026-02-01,Infinity,crm | wrong-type          | /value
            2026-02-01,1e400,crm    | out-of-range        | /value
            2026-02-01,101,crm      | value-out-of-unit   | /value
            2026-02-01,,crm         | missing             | /value
            2026-02-01,1,           | missing             | /source
            01.02.2026,1,crm        | wrong-type          | /periodStart
            02/01/2026,1,crm        | wrong-type          | /periodStart
            2026-02-30,1,crm        | wrong-type          | /periodStart
            2026-02-02,1,crm        | period-off-cadence  | /periodStart
            2999-01-01,1,crm        | period-in-future    | /periodStart
            ,1,crm                  | missing             | /periodStart
            2026-02-01,1            | column-count        |
            2026-02-01,1,crm,more   | column-count        |
            2026-02-01,1,"crm       | broken-quotes       |
            """)
    void givesEachWrongRowItsOwnFate(String rest, String code, String pointer) {
        String kpi = percentKpi();
        String team = subject();
        String good = kpi + "," + team + ",2025-01-01,1,crm\n";
        String file = HEADER + good + kpi + "," + team + "," + rest + "\n" + good.replace("2025-01", "2025-02");

        Response refused = load(CSV, "", file);

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "code", equalTo("bulk-refused"),
                        "rows", equalTo(3),
                        "inserted", equalTo(0),
                        "refused", equalTo(1),
                        "refusals.line", contains(3),
                        "refusals.code", contains(code),
                        "refusals.pointer", contains(pointer == null ? "" : pointer));
        assertThat(stored(kpi)).isZero();
        counts(load(CSV, "?mode=partial", file), 2, 0, 0, 1).body("refusals.code", contains(code));
        assertThat(stored(kpi)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            kpiId,subjectId,periodStart,value                 | source
            kpiId,periodStart,value,source                    | subjectId
            subjectId,kpiId,value,source                      | periodStart
            kpiId,subjectId,periodStart,value,source,surprise | surprise
            kpiId,subjectId,periodStart,value,source,value    | twice
            2026-01-01,5                                      | no column that is known
            """)
    void refusesAHeaderThatDoesNotFit(String header, String named) {
        load(CSV, "", header + "\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"), "detail", containsString(named));
    }

    @Test
    void takesNothingForNothing() {
        counts(load(NDJSON, "", ""), 0, 0, 0, 0).body("rows", equalTo(0));
        counts(load("application/json", "", "[]"), 0, 0, 0, 0);
        counts(load(CSV, "", HEADER), 0, 0, 0, 0);
        load(CSV, "", "").then().statusCode(400).body("code", equalTo("invalid-header"));
        load("application/json", "", "{}").then().statusCode(400).body("code", equalTo("malformed-json"));
        load("text/plain", "", "").then().statusCode(415);
        load("text/csv;charset=utf-16", "", "").then().statusCode(415);
        load(CSV, "?mode=ATOMIC", "").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        load(CSV, "?dryrun=true", "").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void refusesTheLaterOfTwoRowsWithOneKey() {
        String kpi = countKpi("DAILY");
        String team = subject();
        String row = kpi + "," + team + ",2026-02-01,";
        String file = HEADER + row + "1,crm\n" + row.replace("02-01", "02-02") + "1,crm\n" + row + "2,crm\n" + row
                + "3,crm\n";

        load(CSV, "", file)
                .then()
                .statusCode(422)
                .body(
                        "refusals.line", contains(4, 5),
                        "refusals.code", contains("duplicate-in-batch", "duplicate-in-batch"),
                        "refusals[1].message", equalTo("is about the same as line 2"));
        counts(load(CSV, "?mode=partial", file), 2, 0, 0, 2);
        counts(load(CSV, "?mode=partial", file), 0, 0, 2, 2);
        get(MEASUREMENTS + "?kpiId=" + kpi).then().body("items.value", contains(1, 1));
    }

    @Test
    void judgesWithoutWriting() {
        String kpi = countKpi("DAILY");
        String team = subject();
        measurement(kpi, team, "2023-01-01", "1");
        measurement(kpi, team, "2023-01-02", "2");

        counts(load(CSV, "?dryRun=true", days(kpi, team, 4, 1) + "nonsense\n"), 2, 1, 1, 1)
                .body("dryRun", equalTo(true));

        assertThat(stored(kpi)).isEqualTo(2);
    }

    @Test
    void listsAHundredFaultsAndKeepsAllOfThem() {
        String kpi = countKpi("DAILY");

        Response refused = load(CSV, "", days(kpi, subject(), 250, -1));

        refused.then()
                .statusCode(422)
                .body("refused", equalTo(250), "refusals", hasSize(100), "refusalsOmitted", equalTo(150));
        String job = "/v1/jobs/" + refused.path("jobId");
        get(job).then()
                .body(
                        "state", equalTo("FAILED"),
                        "failure.code", equalTo("bulk-refused"),
                        "report.refused", equalTo(250),
                        "rowsRead", equalTo(250));
        List<Integer> lines = Pages.<Integer>of(job + "/refusals?limit=100", "line").stream()
                .flatMap(List::stream)
                .toList();
        assertThat(lines).isEqualTo(IntStream.rangeClosed(2, 251).boxed().toList());
        get("/v1/jobs/" + UUID.randomUUID() + "/refusals").then().statusCode(404);
        get("/v1/jobs/" + UUID.randomUUID()).then().statusCode(404);
        get("/v1/jobs?kind=measurement-load&state=FAILED&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void unpacksGzipAndRefusesABrokenArchive() throws IOException {
        String kpi = countKpi("DAILY");
        byte[] zipped = zip(days(kpi, subject(), 100, 1));

        file(CSV, zipped)
                .header("Content-Encoding", "gzip")
                .post(BULK)
                .then()
                .statusCode(200)
                .body("inserted", equalTo(100));
        for (byte[] broken : List.of(
                java.util.Arrays.copyOf(zipped, zipped.length - 9), "kpiId,".getBytes(StandardCharsets.UTF_8))) {
            file(CSV, broken)
                    .header("Content-Encoding", "gzip")
                    .post(BULK + "?mode=partial")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-encoding"));
        }
        file(CSV, zipped).header("Content-Encoding", "br").post(BULK).then().statusCode(415);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(zipped);
        members.write(zip(days(kpi, subject(), 10, 1).substring(HEADER.length())));
        file(CSV, members.toByteArray())
                .header("Content-Encoding", "gzip")
                .post(BULK)
                .then()
                .statusCode(200)
                .body("rows", equalTo(110));
    }

    /** Version 0 again would let an old ETag fit, and would clash in the history. */
    @Test
    void goesOnWithTheVersionsOfWhatWasDeleted() {
        String kpi = countKpi("DAILY");
        String team = subject();
        String id = measurement(kpi, team, "2023-01-01", "1");
        delete(MEASUREMENTS + "/" + id, "*").then().statusCode(204);

        counts(load(CSV, "", days(kpi, team, 2, 5)), 2, 0, 0, 0);
        counts(load(CSV, "", days(kpi, team, 2, 6)), 0, 2, 0, 0);

        get(MEASUREMENTS + "/" + id).then().body("version", equalTo(2), "value", equalTo(6));
    }

    @Test
    void makesThePartitionsThatItNeeds() throws SQLException {
        String row = countKpi("YEARLY") + "," + subject() + ",%d-01-01,1,crm\n";

        counts(load(CSV, "", HEADER + row.formatted(1921) + row.formatted(1922)), 2, 0, 0, 0);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from pg_class where relname in"
                        + " ('measurement_1921', 'measurement_history_1922')")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void replaysTheAnswerForAnIdempotencyKey() {
        String kpi = countKpi("DAILY");
        String key = unique("key");
        byte[] rows = days(kpi, subject(), 3, 1).getBytes(StandardCharsets.UTF_8);

        Response first = file(CSV, rows).header("Idempotency-Key", key).post(BULK);
        Response second = file(CSV, rows).header("Idempotency-Key", key).post(BULK);

        counts(first, 3, 0, 0, 0);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        file(CSV, rows)
                .header("Idempotency-Key", key)
                .post(BULK + "?mode=partial")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        file(CSV, HEADER.getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .post(BULK)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void leavesOneTraceOfALoad() throws SQLException {
        String job = counts(load(CSV, "", days(countKpi("DAILY"), subject(), 3, 1)), 3, 0, 0, 0)
                .extract()
                .path("jobId");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select actor, after from audit_event where resource ="
                        + " 'measurement-load' and resource_id = '" + job + "'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("local-administrator");
            assertThat(found.getString(2)).contains("\"inserted\":3").containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
            assertThat(found.next()).isFalse();
        }
    }

    @Test
    void acknowledgesAtOnceAndLoadsLater() throws Exception {
        String kpi = countKpi("DAILY");
        String key = unique("key");
        byte[] rows = days(kpi, subject(), 700, 1).getBytes(StandardCharsets.UTF_8);

        Response accepted = file(CSV, rows)
                .header("Prefer", "respond-async, wait=10")
                .header("Idempotency-Key", key)
                .post(BULK);
        accepted.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .header("Location", matchesPattern("http://.*/v1/jobs/[0-9a-f-]{36}"))
                .body("state", equalTo("QUEUED"), "report", equalTo(null));
        file(CSV, rows)
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", key)
                .post(BULK)
                .then()
                .statusCode(202)
                .header("Location", accepted.header("Location"))
                .body(equalTo(accepted.asString()));

        Response done = done(accepted.header("Location"));
        done.then()
                .body(
                        "state", equalTo("SUCCEEDED"),
                        "report.inserted", equalTo(700),
                        "createdBy", equalTo("local-administrator"),
                        "failure", equalTo(null));
        assertThat(stored(kpi)).isEqualTo(700);
    }

    @Test
    void tellsOfAJobThatWasRefused() throws Exception {
        String kpi = countKpi("DAILY");
        String file = days(kpi, subject(), 3, 1) + "nonsense\n";

        Response accepted = file(CSV, file.getBytes(StandardCharsets.UTF_8))
                .header("Prefer", "respond-async")
                .post(BULK);

        done(accepted.header("Location"))
                .then()
                .body(
                        "state", equalTo("FAILED"),
                        "failure.code", equalTo("bulk-refused"),
                        "report.refusals.code", contains("column-count"));
        assertThat(stored(kpi)).isZero();
    }

    private static Response done(String job) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            Response answer = get(job);
            if (List.of("SUCCEEDED", "FAILED").contains(answer.<String>path("state"))) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not done: " + get(job).asString());
    }

    /** Loads over the same rows come one after the other, whatever the order of their files. */
    @Test
    void ordersLoadsOverTheSameRows() throws Exception {
        String kpi = countKpi("DAILY");
        String team = subject();
        load(CSV, "", days(kpi, team, 600, 0)).then().statusCode(200);
        List<Callable<Response>> writers = new ArrayList<>();
        for (int writer = 1; writer <= 4; writer++) {
            List<String> rows = new ArrayList<>(days(kpi, team, 1_200, writer)
                    .substring(HEADER.length())
                    .lines()
                    .toList());
            if (writer % 2 == 0) {
                Collections.reverse(rows);
            }
            String file = HEADER + String.join("\n", rows);
            writers.add(() -> load(CSV, "", file));
        }
        ExecutorService clients = Executors.newFixedThreadPool(writers.size());
        try {
            int inserted = 0;
            for (Future<Response> answer : clients.invokeAll(writers)) {
                answer.get().then().statusCode(200).body("unchanged", equalTo(0), "rows", equalTo(1_200));
                inserted += answer.get().<Integer>path("inserted");
            }
            assertThat(inserted).isEqualTo(600);
        } finally {
            clients.shutdown();
        }
        List<Integer> values = Pages.<Integer>of(MEASUREMENTS + "?limit=200&kpiId=" + kpi, "value").stream()
                .flatMap(List::stream)
                .toList();
        assertThat(values).hasSize(1_200);
        assertThat(values.stream().distinct()).hasSize(1);
    }

    @Test
    void leavesNothingWhereTheConnectionIsCut() throws Exception {
        String kpi = countKpi("DAILY");
        String rows = days(kpi, subject(), 1_200, 1);
        for (String mode : List.of("atomic", "partial")) {
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(
                        ("POST " + BULK + "?mode=" + mode + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                        + "Content-Length: " + (rows.length() + 1_000) + "\r\n\r\n" + rows)
                                .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(300);
            }
        }
        for (int i = 0; i < 100; i++) {
            List<String> failures = get("/v1/jobs?sort=-createdAt&limit=2").path("items.failure.code");
            if (failures.equals(List.of("body-cut", "body-cut"))) {
                assertThat(stored(kpi)).isZero();
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(get("/v1/jobs?sort=-createdAt&limit=2").asString());
    }

    /** A definition that is replaced while a load runs must not be named by what it writes. */
    @Test
    void refusesRowsOfAKpiThatIsRedefinedMeanwhile() throws Exception {
        String request = countKpiRequest("DAILY");
        String kpi = create("/v1/kpis", request);
        String rows = days(kpi, subject(), 1_100, 1);
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            int half = rows.length() - 500;
            out.write(
                    ("POST " + BULK + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nConnection: close\r\n"
                                    + "Content-Length: " + rows.length() + "\r\n\r\n" + rows.substring(0, half))
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(1_000);
            put("/v1/kpis/" + kpi, "*", io.throughline.RecordLife.with(request, "{\"formula\": \"Another one\"}"))
                    .then()
                    .statusCode(200);
            out.write(rows.substring(half).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 422").contains("definition-changed");
        }
        assertThat(stored(kpi)).isZero();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }
}
