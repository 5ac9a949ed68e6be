package io.throughline.organization.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.Pages;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkforceImportTest extends GivenWorkforce {

    @Inject
    DataSource database;

    @Test
    void takesEachFormInAnyOrderAndTheSameFileTwice() {
        String number = unique("N");
        String rows =
                """
                {"externalId": "E1", "employeeNumber": "%1$s-1", "givenName": "Ana", "familyName": "M\u00fcller",
                 "email": "ana@example.com", "orgUnitExternalId": "U2", "managerExternalId": "E2",
                 "jobTitle": "Account executive", "jobCode": "AE", "location": "Lisbon", "costCenter": "CC-1",
                 "fullTimeEquivalent": 0.80, "hourlyCostAmount": 61.5, "hourlyCostCurrency": "EUR"}|
                {"recordType": "ORG_UNIT", "externalId": "U2", "name": "Sales", "parentExternalId": "U1"}|
                {"externalId": "E2", "employeeNumber": "%1$s-2", "displayName": "Kim Berg", "orgUnitExternalId": "U1"}|
                {"recordType": "ORG_UNIT", "externalId": "U1", "name": "All", "function": "BUSINESS"}"""
                        .formatted(number)
                        .replace("\n", "");
        String from = "&effectiveFrom=2026-03-01";

        counts(load(NDJSON, from, rows.replace("|", "\n")), 4, 0, 0, 0).body("left", equalTo(0), "rows", equalTo(4));
        counts(load(JSON, from, "[" + rows.replace("|", ",") + "]"), 0, 0, 4, 0);
        counts(
                csv(
                        from,
                        "recordType;externalId;employeeNumber;givenName;familyName;orgUnitExternalId;managerExternalId;name",
                        "EMPLOYEE;E1;" + number + "-1;Ana;M\u00fcller;U2;E2;",
                        "ORG_UNIT;U1;;;;;;All"),
                0,
                0,
                2,
                0);

        JsonPath ana = employee("E1");
        assertThat(ana.getInt("version")).isZero();
        assertThat(ana.getString("displayName")).isEqualTo("Ana M\u00fcller");
        assertThat(ana.getBoolean("active")).isTrue();
        assertThat(ana.getString("assignments[0].managerId"))
                .isEqualTo(employee("E2").getString("id"));
        assertThat(ana.getString("assignments[0].orgUnitId"))
                .isEqualTo(unit("U2").getString("id"));
        assertThat(ana.getString("assignments[0].effectiveFrom")).isEqualTo("2026-03-01");
        assertThat(ana.getFloat("assignments[0].fullTimeEquivalent")).isEqualTo(0.8f);
        assertThat(unit("U2").getString("parentId")).isEqualTo(unit("U1").getString("id"));
        get("/v1/employees/" + ana.getString("id") + "/hourly-costs")
                .then()
                .body("items.cost.amount", contains("61.50"), "items.effectiveFrom", contains("2026-03-01"));
    }

    @Test
    void leavesAloneWhatAFileIsSilentAboutAndClearsWhatItEmpties() {
        String header = "externalId,displayName,email,jobTitle,location";
        counts(csv("&effectiveFrom=2026-01-01", header, "E1,Ana,ana@example.com,Clerk,Lisbon"), 1, 0, 0, 0);

        counts(csv("&effectiveFrom=2026-02-01", "externalId,location", "E1,"), 0, 1, 0, 0);

        JsonPath ana = employee("E1");
        assertThat(ana.getString("email")).isEqualTo("ana@example.com");
        assertThat(ana.getInt("version")).isEqualTo(1);
        assertThat(places("E1")).containsExactly("2026-01-01..2026-02-01 Clerk", "2026-02-01.. Clerk");
        assertThat(ana.getString("assignments[1].location")).isNull();
        counts(load(NDJSON, "&effectiveFrom=2026-02-01", "{\"externalId\": \"E1\", \"email\": null}"), 0, 1, 0, 0);
        assertThat(employee("E1").getString("email")).isNull();
        assertThat(places("E1")).hasSize(2);
    }

    @Test
    void movesForwardAndBackwardInTime() {
        String header = "externalId,displayName,jobTitle,effectiveFrom";
        counts(csv("", header, "E1,Ana,Clerk,2026-01-01"), 1, 0, 0, 0);
        counts(csv("", header, "E1,Ana,Head,2026-05-01"), 0, 1, 0, 0);
        counts(csv("", header, "E1,Ana,Lead,2026-03-01"), 0, 1, 0, 0);
        assertThat(places("E1"))
                .containsExactly("2026-01-01..2026-03-01 Clerk", "2026-03-01..2026-05-01 Lead", "2026-05-01.. Head");

        counts(csv("", header, "E1,Ana,Lead,2026-04-01"), 0, 0, 1, 0);
        counts(csv("", header, "E1,Ana,Senior lead,2026-03-01"), 0, 1, 0, 0);
        counts(csv("", header, "E1,Ana,Trainee,2025-06-01"), 0, 1, 0, 0);
        assertThat(places("E1"))
                .containsExactly(
                        "2025-06-01..2026-01-01 Trainee",
                        "2026-01-01..2026-03-01 Clerk",
                        "2026-03-01..2026-05-01 Senior lead",
                        "2026-05-01.. Head");
    }

    @Test
    void endsAnEmploymentAndBeginsItAgain() {
        String header = "externalId,displayName,jobTitle,effectiveFrom,employmentEnd";
        counts(csv("", header, "E1,Ana,Clerk,2026-01-01,", "E2,Kim,Clerk,2026-01-01,2026-06-01"), 2, 0, 0, 0);
        assertThat(places("E2")).containsExactly("2026-01-01..2026-06-01 Clerk");

        counts(csv("", header, "E1,Ana,Clerk,2026-02-01,2026-04-01"), 0, 1, 0, 0);
        assertThat(places("E1")).containsExactly("2026-01-01..2026-04-01 Clerk");
        counts(csv("", header, "E1,Ana,Clerk,2026-02-01,2026-04-01"), 0, 0, 1, 0);

        counts(csv("", header, "E1,Ana,Head,2026-08-01,"), 0, 1, 0, 0);
        assertThat(places("E1")).containsExactly("2026-01-01..2026-04-01 Clerk", "2026-08-01.. Head");

        // Who has left is in the exports of most systems, with the day on which that was and no other.
        String leaver = "externalId,employmentEnd";
        counts(csv("&effectiveFrom=2026-10-01", leaver, "E1,2026-03-01"), 0, 1, 0, 0);
        counts(csv("&effectiveFrom=2026-10-01", leaver, "E1,2026-03-01"), 0, 0, 1, 0);
        assertThat(places("E1")).containsExactly("2026-01-01..2026-03-01 Clerk");
    }

    @Test
    void movesUnitsFromADayOn() {
        String header = "recordType,externalId,name,parentExternalId,effectiveFrom";
        counts(
                csv("", header, "ORG_UNIT,B,B,A,2026-01-01", "ORG_UNIT,A,A,,2026-01-01", "ORG_UNIT,C,C,,2026-01-01"),
                3,
                0,
                0,
                0);
        counts(csv("", header, "ORG_UNIT,B,Bee,C,2026-06-01"), 0, 1, 0, 0);
        counts(csv("", header, "ORG_UNIT,B,Bee,C,2026-06-01"), 0, 0, 1, 0);
        counts(csv("", "externalId,displayName,orgUnitExternalId,effectiveFrom", "E1,Ana,B,2026-01-01"), 1, 0, 0, 0);

        JsonPath moved = unit("B");
        assertThat(moved.getString("name")).isEqualTo("Bee");
        assertThat(moved.getInt("version")).isEqualTo(1);
        assertThat(moved.getString("parentId")).isEqualTo(unit("C").getString("id"));
        for (String[] at :
                new String[][] {{"A", "2026-05-31", "1"}, {"C", "2026-05-31", "0"}, {"C", "2026-06-01", "1"}}) {
            get("/v1/org-units/" + unit(at[0]).getString("id") + "/employees?asOf=" + at[1])
                    .then()
                    .body("items", hasSize(Integer.parseInt(at[2])));
        }
    }

    @Test
    void keepsWhatAnHourCostFromDayToDay() {
        String header = "externalId,displayName,effectiveFrom,hourlyCostAmount,hourlyCostCurrency";
        counts(csv("", header, "E1,Ana,2026-01-01,60,EUR"), 1, 0, 0, 0);
        counts(csv("", header, "E1,Ana,2026-02-01,60.0,EUR"), 0, 0, 1, 0);
        counts(csv("", header, "E1,Ana,2026-03-01,65,EUR"), 0, 1, 0, 0);
        counts(csv("", header, "E1,Ana,2026-04-01,,"), 0, 0, 1, 0);

        String id = employee("E1").getString("id");
        get("/v1/employees/" + id + "/hourly-costs")
                .then()
                .body(
                        "version", equalTo(1),
                        "items.effectiveFrom", contains("2026-01-01", "2026-03-01"),
                        "items.cost.amount", contains("60.00", "65.00"));
    }

    /** What an administrator does: load, read the report, mend, load again; and the third time nothing happens. */
    @Test
    void loadsTenThousandRowsOfWhichFortyAreWrong() {
        String prefix = unique("N");
        List<String> good = rows(prefix);
        List<String> sent = new ArrayList<>(good);
        List<Integer> wrong =
                IntStream.range(0, 40).map(i -> 37 + i * 241).boxed().toList();
        for (int i = 0; i < wrong.size(); i++) {
            int row = wrong.get(i);
            sent.set(row, spoiled(good.get(row), i % 8));
        }
        String header = "recordType,externalId,employeeNumber,displayName,email,effectiveFrom,employmentEnd,"
                + "orgUnitExternalId,managerExternalId,fullTimeEquivalent,name";

        Response first = csv("&onError=partial", header, String.join("\n", sent));

        counts(first, 9_960, 0, 0, 40);
        List<Integer> lines = first.jsonPath().getList("refusals.line");
        assertThat(lines)
                .containsExactlyElementsOf(wrong.stream().map(row -> row + 2).toList());
        assertThat(first.jsonPath().getList("refusals.code"))
                .startsWith(
                        "wrong-type",
                        "out-of-range",
                        "unknown-reference",
                        "unknown-reference",
                        "period-reversed",
                        "column-count",
                        "duplicate-in-batch",
                        "out-of-range");
        assertThat(first.asString()).doesNotContain("Person 278");
        counts(csv("&onError=partial", header, String.join("\n", good)), 40, 0, 9_960, 0);
        counts(csv("", header, String.join("\n", good)), 0, 0, 10_000, 0);
    }

    /** The first 36 employees manage all others, and none of them is spoiled. */
    private static List<String> rows(String prefix) {
        List<String> rows = new ArrayList<>();
        rows.add("ORG_UNIT,U0,,,,2026-01-01,,,,,All");
        for (int i = 1; i < 10_000; i++) {
            String manager = i < 37 ? "" : "E" + (i % 36 + 1);
            rows.add("EMPLOYEE,E%1$d,%2$s-%1$d,Person %1$d,p%1$d@example.com,2026-01-01,,U0,%3$s,1,"
                    .formatted(i, prefix, manager));
        }
        return rows;
    }

    private static String spoiled(String row, int how) {
        String[] cells = row.split(",", -1);
        switch (how) {
            case 0 -> cells[5] = "01.01.2026";
            case 1 -> cells[9] = "3";
            case 2 -> cells[7] = "nowhere";
            case 3 -> cells[8] = "nobody";
            case 4 -> cells[6] = "2025-12-31";
            case 5 -> cells[10] = ",";
            case 6 -> cells[2] = "%s-1".formatted(cells[2].substring(0, cells[2].lastIndexOf('-')));
            default -> cells[4] = "not an address";
        }
        return String.join(",", cells);
    }

    @Test
    void judgesWithoutWriting() {
        counts(csv("&effectiveFrom=2026-01-01", "externalId,displayName", "E1,Ana"), 1, 0, 0, 0);

        counts(
                        csv(
                                "&dryRun=true&effectiveFrom=2026-02-01",
                                "externalId,displayName,managerExternalId",
                                "E1,Anna,E2",
                                "E2,Kim,",
                                "E3,Jo,nobody",
                                "E4,Mo,E5",
                                "E5,Bo,E4"),
                        1,
                        1,
                        0,
                        3)
                .body(
                        "dryRun", equalTo(true),
                        "refusals.code", contains("unknown-reference", "manager-cycle", "manager-cycle"));

        assertThat(employee("E1").getString("displayName")).isEqualTo("Ana");
        assertThat(isKnown("E2")).isFalse();
    }

    @Test
    void leavesOneTraceWithoutAnybodysName() throws SQLException {
        String job = counts(csv("", "externalId,displayName", "E1,Xaver Untraced"), 1, 0, 0, 0)
                .extract()
                .path("jobId");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select resource, after from audit_event where resource_id = '"
                        + job + "' or after like '%Untraced%' or before like '%Untraced%'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("workforce-import");
            assertThat(found.getString(2))
                    .contains("\"inserted\":1", "\"left\":0")
                    .containsPattern("\"sha256\":\"[0-9a-f]{64}\"")
                    .doesNotContain("Untraced");
            assertThat(found.next()).isFalse();
        }
    }

    @Test
    void acknowledgesAtOnceAndImportsLater() throws InterruptedException {
        Response accepted = file(CSV, "externalId,displayName\nE1,Ana\nE2,Kim\n")
                .header("Prefer", "respond-async")
                .post(IMPORTS + "?sourceSystem=" + hr);

        accepted.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("kind", equalTo("workforce-import"));
        String job = accepted.header("Location");
        for (int i = 0; i < 300 && !List.of("SUCCEEDED", "FAILED").contains(get(job).<String>path("state")); i++) {
            Thread.sleep(100);
        }
        get(job).then().body("state", equalTo("SUCCEEDED"), "rowsRead", equalTo(2), "report.inserted", equalTo(2));
        assertThat(isKnown("E2")).isTrue();
    }

    /** Two at once come one after the other: whoever is new is new once, and the later word is the last. */
    @Test
    void ordersImportsOfTheSamePeople() throws Exception {
        String prefix = unique("N");
        List<Callable<Response>> writers = new ArrayList<>();
        for (int writer = 1; writer <= 3; writer++) {
            List<String> lines = new ArrayList<>(List.of("externalId,employeeNumber,displayName,managerExternalId"));
            for (int i = 0; i < 400; i++) {
                lines.add("E%1$d,%2$s-%1$d,Writer %3$d,%4$s"
                        .formatted(i, prefix, writer, i == 0 ? "" : "E" + (i - 1) / 10));
            }
            writers.add(() -> csv("&effectiveFrom=2026-01-01", lines.toArray(String[]::new)));
        }
        ExecutorService clients = Executors.newFixedThreadPool(writers.size());
        try {
            int inserted = 0;
            int corrected = 0;
            for (Future<Response> answer : clients.invokeAll(writers)) {
                answer.get().then().statusCode(200).body("refused", equalTo(0), "unchanged", equalTo(0));
                inserted += answer.get().<Integer>path("inserted");
                corrected += answer.get().<Integer>path("corrected");
            }
            assertThat(inserted).isEqualTo(400);
            assertThat(corrected).isEqualTo(800);
        } finally {
            clients.shutdown();
        }
        String top = employee("E0").getString("id");
        List<String> names = Pages.<String>of("/v1/employees/" + top + "/reports?limit=200", "displayName").stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(names).hasSize(1).allSatisfy(name -> assertThat(name).startsWith("Writer"));
    }

    @Test
    void knowsPeopleByTheirNumberUnderANewId() {
        String number = unique("N");
        counts(
                csv("&effectiveFrom=2026-01-01", "externalId,employeeNumber,displayName", "OLD," + number + ",Ana"),
                1,
                0,
                0,
                0);

        counts(
                csv("&effectiveFrom=2026-01-01", "externalId,employeeNumber,displayName", "NEW," + number + ",Ana"),
                0,
                1,
                0,
                0);
        counts(csv("&effectiveFrom=2026-01-01", "externalId,displayName", "NEW,Ana"), 0, 0, 1, 0);
        counts(csv("&effectiveFrom=2026-01-01", "externalId,displayName,managerExternalId", "E9,Jo,NEW"), 1, 0, 0, 0);

        JsonPath ana = employee("OLD");
        assertThat(ana.getString("identifiers[0].externalId")).isEqualTo("NEW");
        assertThat(employee("E9").getString("assignments[0].managerId")).isEqualTo(ana.getString("id"));
    }

    @Test
    void replaysTheAnswerForAnIdempotencyKey() {
        String key = unique("key");
        String rows = "externalId,displayName\nE1,Ana\n";

        Response first = file(CSV, rows).header("Idempotency-Key", key).post(IMPORTS + "?sourceSystem=" + hr);
        Response second = file(CSV, rows).header("Idempotency-Key", key).post(IMPORTS + "?sourceSystem=" + hr);

        counts(first, 1, 0, 0, 0);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void takesNothingForNothing() {
        counts(load(NDJSON, "", ""), 0, 0, 0, 0);
        counts(load(JSON, "", "[]"), 0, 0, 0, 0);
        counts(csv("", "externalId,displayName"), 0, 0, 0, 0);
        load(CSV, "", "").then().statusCode(400).body("code", equalTo("invalid-header"));
        csv("", "displayName", "Ana")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"), "detail", startsWith("The CSV header lacks externalId"));
        file(CSV, "externalId\nE1\n").post(IMPORTS).then().statusCode(400).body("code", equalTo("invalid-header"));
        csv("&mode=partial", "externalId", "E1").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        csv("&leaveThreshold=101", "externalId", "E1")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        csv("&profile=nobody-wrote-it", "externalId", "E1")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        file(CSV, "externalId\n")
                .post(IMPORTS + "?mode=snapshot")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    /** Units have a past that can be asked for, whoever brought them and moved them. */
    @Test
    void keepsTheHistoryOfUnits() {
        String header = "recordType,externalId,name,function,parentExternalId";
        counts(csv("", header, "ORG_UNIT,A,Alpha,,", "ORG_UNIT,B,Beta,LEARNING,A"), 2, 0, 0, 0);
        String path = "/v1/org-units/" + unit("B").getString("id");
        String first = get(path).asString();
        counts(csv("", header, "ORG_UNIT,A,Alpha,,", "ORG_UNIT,B,\"B \"\"2\"\"\\ \u00fc\",LEARNING,"), 0, 1, 1, 0);
        String second = get(path).asString();
        patch(path, "*", "{\"name\": \"Third\"}").then().statusCode(200);

        assertThat(get(path + "?asOf=" + JsonPath.from(first).getString("updatedAt"))
                        .asString())
                .isEqualTo(first);
        assertThat(get(path + "?asOf=" + JsonPath.from(second).getString("updatedAt"))
                        .asString())
                .isEqualTo(second)
                .contains("\"version\":1", "\"parentId\":null");
        get(path + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
    }
}
