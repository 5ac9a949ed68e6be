package io.throughline.platform.export;

import static io.throughline.RecordLife.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files: the whole of them, in three formats, and nothing that is no list. */
@QuarkusTest
class ExportTest extends ApiTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Response file(String mediaType, String path) {
        return api().accept(mediaType).get(path);
    }

    private static String kpi(String owner, String name) {
        return create(
                "/v1/kpis",
                with(
                        GivenObjective.kpiRequest("LAGGING"),
                        "{\"owner\": \"%s\", \"name\": \"%s\"}".formatted(owner, name)));
    }

    private static String unit(String parent, String name) {
        return create(
                "/v1/org-units",
                """
                {"name": "%s", "function": "BUSINESS", "parentId": "%s"}"""
                        .formatted(name, parent));
    }

    private static List<Row> rows(Response xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void writesTheFieldsOfNestedRecordsAsColumns() {
        String owner = unique("owner");
        String id = kpi(owner, "Win \\\"rate\\\", line\\none");
        JsonNode kpi = read(get("/v1/kpis/" + id));

        Response csv = file(CSV, "/v1/kpis?owner=" + owner);

        csv.then()
                .statusCode(200)
                .contentType(CSV + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kpis-" + LocalDate.now(ZoneOffset.UTC) + ".csv\"")
                .header("Vary", containsString("Accept"))
                .header("ETag", nullValue());
        String expected =
                """
                id,version,createdAt,updatedAt,externalReference.sourceSystem,externalReference.externalId,code,name,\
                definitionVersion,formula,unit.kind,unit.label,unit.currency,unit.minimum,unit.maximum,scale,direction,\
                timeAggregation,unitAggregation,cadence,owner,dataSource,level,indicator,status
                %s,0,%s,%s,,,%s,"Win ""rate"", line
                one",1,Opportunities won / opportunities closed,PERCENT,%% of opportunities,,0,100,100,\
                HIGHER_IS_BETTER,MEAN,MEAN,MONTHLY,%s,,4,LAGGING,ACTIVE
                """
                        .formatted(
                                id,
                                kpi.path("createdAt").asText(),
                                kpi.path("updatedAt").asText(),
                                kpi.path("code").asText(),
                                owner);
        assertThat(text(csv)).isEqualTo(expected.replace("\n", "\r\n").replace("line\r\none", "line\none"));
    }

    @Test
    void writesMoneyAsTwoColumnsAndListsAsJson() {
        String kpi = GivenObjective.kpi();
        GivenObjective.unitValue(kpi);
        String skill = GivenObjective.skill();
        String name = get("/v1/skills/" + skill).jsonPath().getString("name");

        assertThat(text(file(CSV, "/v1/unit-values?fields=value&kpiId=" + kpi))
                        .lines()
                        .toList())
                .element(0)
                .isEqualTo("id,value.amount,value.currency");
        assertThat(text(file(CSV, "/v1/unit-values?fields=value&kpiId=" + kpi))).endsWith(",1200.00,EUR\r\n");
        assertThat(text(file(CSV, "/v1/skills?fields=proficiencyScale&name=" + name)))
                .isEqualTo(
                        "id,proficiencyScale\r\n" + skill
                                + ",\"[{\"\"level\"\":1,\"\"name\"\":\"\"Aware\"\",\"\"description\"\":null},{\"\"level\"\":2,"
                                + "\"\"name\"\":\"\"Proficient\"\",\"\"description\"\":\"\"Unprompted, in most calls\"\"}]\"\r\n");
    }

    @Test
    void isTheWholeListInItsOrderWhateverItsLength() throws IOException {
        String parent = GivenObjective.orgUnit();
        for (int i = 0; i < 60; i++) {
            unit(parent, "Child " + (i % 7));
        }
        String list = "/v1/org-units?sort=-name&parentId=" + parent;
        List<JsonNode> page = new ArrayList<>();
        read(get(list + "&limit=200")).path("items").forEach(page::add);

        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(file(NDJSON, list)).lines().toList()) {
            lines.add(JSON.readTree(line));
        }

        assertThat(lines).hasSize(60).isEqualTo(page);
        assertThat(text(file(CSV, list)).lines().skip(1).map(line -> line.substring(0, 36)))
                .isEqualTo(page.stream().map(item -> item.path("id").asText()).toList());
        assertThat(rows(file(XLSX, list)).stream().skip(1).map(row -> row.getCellText(0)))
                .isEqualTo(page.stream().map(item -> item.path("id").asText()).toList());
    }

    @Test
    void hasAHeaderAlsoWhenItHasNothingElse() throws IOException {
        String none = "/v1/org-units?name=" + unique("nobody");

        assertThat(text(file(CSV, none)))
                .isEqualTo("id,version,createdAt,updatedAt,externalReference.sourceSystem,"
                        + "externalReference.externalId,name,function,parentId\r\n");
        assertThat(text(file(NDJSON, none))).isEmpty();
        assertThat(rows(file(XLSX, none))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\\t=1"})
    void leavesTextAsItIsInCsvAndMakesItTextInASpreadsheet(String name) throws IOException {
        String parent = GivenObjective.orgUnit();
        unit(parent, name);
        String list = "/v1/org-units?fields=name&parentId=" + parent;

        Cell cell = rows(file(XLSX, list)).get(1).getCell(1);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo(name.replace("\\t", "\t"));
        assertThat(text(file(CSV, list))).endsWith("," + name.replace("\\t", "\t") + "\r\n");
    }

    @Test
    void writesCellsOfTheirKind() throws IOException {
        String id = create(
                "/v1/kpis",
                with(GivenObjective.kpiRequest("LAGGING"), "{\"unit\": {\"kind\": \"SCORE\", \"label\": \"points\"}}"));
        Response posted = post(
                "/v1/kpi-targets",
                with(
                        GivenObjective.kpiTargetRequest(GivenObjective.objective(), id),
                        "{\"targetValue\": 12345678901234567.5, \"baseline\": {\"value\": 28.25, \"date\": \"2026-06-30\"}}"));
        String created = posted.then().statusCode(201).extract().jsonPath().getString("createdAt");

        List<Row> rows =
                rows(file(XLSX, "/v1/kpi-targets?fields=version,createdAt,baseline,targetValue,dueDate&kpiId=" + id));

        assertThat(rows.get(0).stream().map(Cell::getText))
                .containsExactly(
                        "id", "version", "createdAt", "baseline.value", "baseline.date", "targetValue", "dueDate");
        Row row = rows.get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsDate(2).orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(Instant.parse(created)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS));
        assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo(new BigDecimal("28.25"));
        assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo("2026-06-30");
        // A spreadsheet would make it 12345678901234600.
        assertThat(row.getCell(5).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(5).getText()).isEqualTo("12345678901234567.5");
        assertThat(row.getCellAsDate(6).orElseThrow().toLocalDate()).isEqualTo("2026-12-31");
    }

    @Test
    void hasOnlyTheFieldsAskedFor() {
        String parent = GivenObjective.orgUnit();
        String id = unit(parent, "Unit");

        assertThat(text(file(NDJSON, "/v1/org-units?fields=name&parentId=" + parent)))
                .isEqualTo("{\"id\":\"" + id + "\",\"name\":\"Unit\"}\n");
        assertThat(text(file(CSV, "/v1/org-units?fields=name,version&parentId=" + parent)))
                .isEqualTo("id,version,name\r\n" + id + ",0,Unit\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=5",
                "cursor=x",
                "expand=parent",
                "count=true",
                "fields=nothing",
                "fields=",
                "sort=nothing",
                "unknown=1",
                "updatedAfter=yesterday"
            })
    void refusesWhatBelongsToPagesOrToNothing(String query) {
        for (String mediaType : List.of(CSV, NDJSON, XLSX)) {
            file(mediaType, "/v1/org-units?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .header("Content-Disposition", nullValue())
                    .body("code", equalTo("invalid-parameter"));
        }
    }

    @Test
    void takesAnIncrementAsAFilter() {
        String parent = GivenObjective.orgUnit();
        unit(parent, "Early");
        String since = get("/v1/org-units?parentId=" + parent).jsonPath().getString("items[0].updatedAt");
        unit(parent, "Late");

        String csv = text(file(CSV, "/v1/org-units?fields=name&parentId=" + parent + "&updatedAfter=" + since));

        assertThat(csv.lines().skip(1)).singleElement().asString().endsWith(",Late");
        file(CSV, "/v1/org-units?sort=name&updatedAfter=" + since).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "text/* | text/csv",
                "text/csv, application/json | application/json",
                "text/csv, application/json;q=0.5 | text/csv",
                "text/csv;q=0.1, */* | application/json",
                "*/* | application/json",
                "application/* | application/json",
                "application/x-ndjson;q=0.9, text/csv;q=0.8 | application/x-ndjson",
                "text/csv;q=0, application/x-ndjson | application/x-ndjson",
                "text/html, */*;q=0.8 | application/json"
            })
    void answersWithWhatTheClientLikesBest(String accept, String answered) {
        api().accept(accept)
                .get("/v1/org-units?name=nobody")
                .then()
                .statusCode(200)
                .contentType(containsString(answered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/csv;q=0", "nonsense"})
    void refusesWhatItCannotWrite(String accept) {
        api().accept(accept)
                .get("/v1/org-units")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void hasFilesOfListsAlone() {
        String unit = "/v1/org-units/" + GivenObjective.orgUnit();

        Stream.of(unit, "/v1/alignment", "/v1/me")
                .forEach(path -> file(CSV, path).then().statusCode(406).body("code", equalTo("not-acceptable")));
        api().accept("text/csv, application/json;q=0.1")
                .get(unit)
                .then()
                .statusCode(200)
                .contentType("application/json");
        file(CSV, "/v1/org-units/" + UUID.randomUUID()).then().statusCode(406);
        file(CSV, "/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        api().accept(CSV)
                .contentType("application/json")
                .body("{}")
                .post("/v1/org-units")
                .then()
                .statusCode(406);
    }

    /** Lists that are computed, lists within records, and lists of what has no id. */
    @Test
    void writesEveryListThereIs() {
        String kpi = GivenObjective.kpi();

        assertThat(text(file(CSV, "/v1/alignment/findings")).lines().findFirst().orElseThrow())
                .startsWith("id,rule,severity");
        assertThat(text(file(CSV, "/v1/kpis/" + kpi + "/definitions")).lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("definitionVersion,validFrom,formula,unit.kind");
        file(CSV, "/v1/kpis/" + UUID.randomUUID() + "/definitions")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void isCompressedWhereTheClientWishes() {
        api().accept(CSV)
                .header("Accept-Encoding", "gzip")
                .get("/v1/org-units")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    private static String text(Response response) {
        response.then().statusCode(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(Response response) {
        try {
            return JSON.readTree(text(response));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
