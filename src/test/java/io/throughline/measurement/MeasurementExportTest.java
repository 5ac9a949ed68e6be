package io.throughline.measurement;

import static io.throughline.measurement.GivenMeasurement.MEASUREMENTS;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.measurement.GivenMeasurement.percentKpi;
import static io.throughline.measurement.GivenMeasurement.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.RecordLife;
import io.throughline.objective.GivenObjective;
import io.throughline.platform.export.GenericCsv;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of measurements, which the database writes itself: the same as all others, to the byte. */
@QuarkusTest
class MeasurementExportTest extends ApiTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    private static Response file(String mediaType, String query) {
        return api().accept(mediaType).get(MEASUREMENTS + "?" + query);
    }

    private static String text(Response response) {
        response.then().statusCode(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    /** A money KPI, unbounded, monthly. */
    private static String amountKpi() {
        return create(
                "/v1/kpis",
                RecordLife.with(
                        GivenObjective.kpiRequest("LAGGING"),
                        """
                        {"unit": {"kind": "SCORE", "label": "points", "minimum": null, "maximum": null}}"""));
    }

    /** All that is hard to write the same twice: the ends of decimals, quotes, instants with and without decimals. */
    private String awkward() throws SQLException {
        String kpi = amountKpi();
        String subject = subject();
        List<String> sources = List.of(
                "plain",
                "a,b",
                "say \\\"when\\\"",
                "line\\none",
                " blanks ",
                "tab\\t",
                "back\\\\slash",
                "it's",
                "=1+1",
                "\\\\.",
                "münchen ☕ 🚀");
        List<String> values = List.of(
                "0",
                "-0.000000000001",
                "123456789012345678.123456789012",
                "0.1",
                "100",
                "-5",
                "1.5",
                "7",
                "8",
                "9",
                "10");
        for (int i = 0; i < sources.size(); i++) {
            create(
                    MEASUREMENTS,
                    json(kpi, subject, "2025-%02d-01".formatted(i + 1), "\"value\": " + values.get(i))
                            .replace("\"crm\"", "\"" + sources.get(i) + "\""));
        }
        create(
                MEASUREMENTS,
                json(kpi, subject, "2025-12-01", "\"value\": 3, \"sampleSize\": 250, \"standardDeviation\": 4.50"));
        dated(kpi, "2025-01-01", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.123Z");
        dated(kpi, "2025-02-01", "2026-01-01T00:00:00.1Z", "2026-01-01T00:00:00.123400Z");
        dated(kpi, "2025-03-01", "2026-01-01T23:59:59.999999Z", "2026-01-01T23:59:59.999999Z");
        return kpi;
    }

    private void dated(String kpi, String periodStart, String created, String updated) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update measurement set created_at = ?, updated_at = ? where kpi_id = ? and period_start = ?")) {
            update.setObject(1, OffsetDateTime.parse(created));
            update.setObject(2, OffsetDateTime.parse(updated));
            update.setObject(3, UUID.fromString(kpi));
            update.setObject(4, LocalDate.parse(periodStart));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private List<Object> items(String query) throws IOException {
        List<Object> items = new ArrayList<>();
        for (var item :
                mapper.readTree(get(MEASUREMENTS + "?" + query).asByteArray()).path("items")) {
            items.add(mapper.treeToValue(item, MeasurementResponse.class));
        }
        return items;
    }

    @Test
    void areNdjsonOfTheBytesOfAPage() throws SQLException {
        String kpi = awkward();
        String query = "kpiId=" + kpi + "&sort=-periodStart";

        List<String> lines = List.of(text(file(NDJSON, query)).split("\n"));

        assertThat("{\"items\":[" + String.join(",", lines) + "],\"nextCursor\":null}")
                .isEqualTo(text(get(MEASUREMENTS + "?" + query)));
    }

    @Test
    void areCsvOfTheBytesThatAnyOtherListIsWrittenIn() throws SQLException, IOException {
        String kpi = awkward();
        for (String query :
                List.of("kpiId=" + kpi, "kpiId=" + kpi + "&sort=-updatedAt", "kpiId=" + UUID.randomUUID())) {
            assertThat(text(file(CSV, query)))
                    .isEqualTo(GenericCsv.of(MeasurementResponse.class, items(query), mapper));
        }
    }

    @Test
    void haveTheColumnsAskedFor() throws SQLException {
        String kpi = percentKpi();
        String id = measurement(kpi, subject(), "2026-07-01", "28.5");

        assertThat(text(file(CSV, "fields=value,periodStart&kpiId=" + kpi)))
                .isEqualTo("id,periodStart,value\r\n" + id + ",2026-07-01,28.5\r\n");
        assertThat(text(file(NDJSON, "fields=value,periodStart&kpiId=" + kpi)))
                .isEqualTo("{\"id\":\"" + id + "\",\"periodStart\":\"2026-07-01\",\"value\":28.5}\n");
        file(CSV, "fields=value.amount").then().statusCode(400);
    }

    @Test
    void obeyTheFiltersOfTheList() throws SQLException {
        String kpi = awkward();
        String other = measurement(percentKpi(), subject(), "2026-07-01", "28");
        String subject = get(MEASUREMENTS + "/" + other).jsonPath().getString("subjectId");

        assertThat(text(file(CSV, "subjectId=" + subject)).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(other);
        for (String source : List.of("it's", "back%5Cslash", "%5C.", "%27%20or%20%271%27=%271", "=1%2B1")) {
            String query = "kpiId=" + kpi + "&source=" + source;
            assertThat(text(file(CSV, query)).lines().skip(1).count())
                    .as(source)
                    .isEqualTo(get(MEASUREMENTS + "?count=true&" + query)
                            .jsonPath()
                            .getLong("count"));
        }
        assertThat(text(file(
                                CSV,
                                "kpiId=" + kpi
                                        + "&periodStartFrom=2025-03-01&periodStartBefore=2025-05-01&fields=periodStart"))
                        .lines()
                        .map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactly("periodStart", "2025-03-01", "2025-04-01");
        assertThat(text(file(CSV, "kpiId=" + kpi + "&updatedAfter=2026-01-01T00:00:00.123Z&fields=updatedAt"))
                        .lines()
                        .skip(1)
                        .limit(2)
                        .map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactly("2026-01-01T00:00:00.123400Z", "2026-01-01T23:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1",
                "cursor=x",
                "count=true",
                "expand=kpi",
                "sort=subject",
                "fields=nothing",
                "kpiId=1",
                "sort=periodStart&updatedAfter=2026-01-01T00:00:00Z",
                "sourceSystem=a"
            })
    void refuseTheParametersThatTheListRefusesOrThatAreForPages(String query) {
        file(CSV, query).then().statusCode(400).body("code", equalTo("invalid-parameter"));
        file(NDJSON, query).then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void includeTheHistoryOfWhatIsDeleted() {
        String id = measurement(percentKpi(), subject(), "2026-07-01", "28");
        delete(MEASUREMENTS + "/" + id, "*").then().statusCode(204);

        String csv = text(api().accept(CSV).get(MEASUREMENTS + "/" + id + "/history"));

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).startsWith("endedAt,endedBy,ending,measurement.id,measurement.version");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).contains(",DELETED," + id + ",0,");
    }

    /** An engine that no one here wrote finds dates, numbers and instants in the file, and reads them exactly. */
    @Test
    void areReadByDuckDbWithTheTypesIntended(@TempDir Path directory) throws SQLException, IOException {
        String kpi = awkward();
        Path file = directory.resolve("measurements.csv");
        Files.write(file, file(CSV, "kpiId=" + kpi).asByteArray());

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            List<String> types = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "describe select * from read_csv('" + file + "', types = {'value': 'DECIMAL(30,12)'})")) {
                while (rows.next()) {
                    types.add(rows.getString("column_name") + " " + rows.getString("column_type"));
                }
            }
            assertThat(types)
                    .contains(
                            "id VARCHAR",
                            "version BIGINT",
                            "createdAt TIMESTAMP WITH TIME ZONE",
                            "updatedAt TIMESTAMP WITH TIME ZONE",
                            "periodStart DATE",
                            "periodEnd DATE",
                            "value DECIMAL(30,12)",
                            "sampleSize BIGINT",
                            "standardDeviation DOUBLE",
                            "source VARCHAR");
            try (ResultSet row = statement.executeQuery(
                    "select count(*), sum(value), max(periodEnd), min(createdAt), count(sampleSize),"
                            + " max(source) filter (periodStart = date '2025-04-01')"
                            + " from read_csv('" + file + "', types = {'value': 'DECIMAL(30,12)'})")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(12);
                assertThat(row.getBigDecimal(2))
                        .isEqualByComparingTo(new BigDecimal("123456789012345811.723456789011"));
                assertThat(row.getObject(3, LocalDate.class)).isEqualTo("2026-01-01");
                assertThat(row.getObject(4, OffsetDateTime.class).toInstant()).isEqualTo("2026-01-01T00:00:00Z");
                assertThat(row.getLong(5)).isEqualTo(1);
                assertThat(row.getString(6)).isEqualTo("line\none");
            }
        }
    }
}
