package io.throughline.organization.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.throughline.organization.employee.GivenPeople;
import io.throughline.platform.bulk.BulkFormat;
import io.throughline.platform.bulk.RowReaders;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkforceBadInputTest extends GivenWorkforce {

    private static final String HEADER = "externalId,displayName,managerExternalId,effectiveFrom";

    @Inject
    DataSource database;

    @Inject
    RowReaders readers;

    private static ValidatableResponse refused(Response answer, int rows) {
        return answer.then()
                .statusCode(422)
                .body("code", equalTo("bulk-refused"), "refused", equalTo(rows), "inserted", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"externalId": "E1", "displayName": "Ana", "effectiveFrom": "2026-02-30"}                     | wrong-type        | /effectiveFrom
            {"externalId": "E1", "displayName": "Ana", "employmentEnd": "2026-02-01", "effectiveFrom": "2026-02-02"} | period-reversed | /employmentEnd
            {"externalId": "E1", "displayName": "Ana", "fullTimeEquivalent": 0}                           | out-of-range      | /fullTimeEquivalent
            {"externalId": "E1", "displayName": "Ana", "fullTimeEquivalent": "1"}                         | wrong-type        | /fullTimeEquivalent
            {"externalId": "E1", "displayName": "Ana", "email": "ana@home@example.com"}                   | out-of-range      | /email
            {"externalId": "E1", "displayName": "Ana", "hourlyCostAmount": 50}                            | missing           | /hourlyCostCurrency
            {"externalId": "E1", "displayName": "Ana", "hourlyCostAmount": 50, "hourlyCostCurrency": "XYZ"} | wrong-type      | /hourlyCostCurrency
            {"externalId": "E1", "displayName": "Ana", "hourlyCostAmount": -1, "hourlyCostCurrency": "EUR"} | out-of-range    | /hourlyCostAmount
            {"externalId": "E1", "displayName": "Ana", "orgUnitExternalId": "U9"}                         | unknown-reference | /orgUnitExternalId
            {"externalId": "E1", "displayName": "Ana", "orgUnitId": "00000000-0000-7000-8000-000000000000"} | unknown-reference | /orgUnitId
            {"externalId": "E1", "displayName": "Ana", "managerExternalId": "E9"}                         | unknown-reference | /managerExternalId
            {"externalId": "E1", "displayName": "Ana", "managerExternalId": "E1"}                         | manager-cycle     | /managerExternalId
            {"externalId": "E1", "displayName": "Ana", "surprise": 1}                                     | unknown-field     | /surprise
            {"externalId": "E1", "displayName": "Ana", "name": "Sales"}                                   | unknown-field     | /name
            {"externalId": "E1", "employeeNumber": null}                                                  | missing           | /displayName
            {"displayName": "Ana"}                                                                        | missing           | /externalId
            {"externalId": "E1", "displayName": "Ana", "recordType": "ROBOT"}                             | wrong-type        | /recordType
            {"externalId": "U1", "recordType": "ORG_UNIT"}                                                | missing           | /name
            {"externalId": "U1", "recordType": "ORG_UNIT", "name": "U", "email": "a@example.com"}         | unknown-field     | /email
            {"externalId": "U1", "recordType": "ORG_UNIT", "name": "U", "parentExternalId": "U9"}         | unknown-reference | /parentExternalId
            {"externalId": "U1", "recordType": "ORG_UNIT", "name": "U", "parentExternalId": "U1"}         | tree-cycle        | /parentExternalId
            {"externalId": "U1", "recordType": "ORG_UNIT", "name": "U", "function": "FUN"}                | wrong-type        | /function
            """)
    void givesEachWrongRowItsOwnFate(String row, String code, String pointer) {
        String file = row + "\n{\"externalId\": \"GOOD\", \"displayName\": \"Kim\"}\n";

        refused(load(NDJSON, "", file), 1)
                .body(
                        "refusals.line",
                        contains(1),
                        "refusals.code",
                        contains(code),
                        "refusals.pointer",
                        contains(pointer));
        assertThat(isKnown("GOOD")).isFalse();
        counts(load(NDJSON, "&onError=partial", file), 1, 0, 0, 1);
        assertThat(isKnown("GOOD")).isTrue();
        assertThat(isKnown("E1")).isFalse();
    }

    @Test
    void refusesTwoPeopleWithOneNumberAndOneIdTwice() {
        String number = unique("N");
        String header = "externalId,employeeNumber,userName,displayName";
        String name = unique("user");

        refused(
                        csv(
                                "",
                                header,
                                "E1," + number + "," + name + ",Ana",
                                "E2," + number + ",,Kim",
                                "E1,,,Ana",
                                "E3,," + name.toUpperCase(java.util.Locale.ROOT) + ",Jo"),
                        3)
                .body(
                        "refusals.line", contains(3, 4, 5),
                        "refusals.code", contains("duplicate-in-batch", "duplicate-in-batch", "duplicate-in-batch"),
                        "refusals.pointer", contains("/employeeNumber", "/externalId", "/userName"),
                        "refusals.message", contains("is that of line 2", "is that of line 2", "is that of line 2"));
    }

    @Test
    void refusesANameToSignInWithThatSomebodyElseHas() {
        String name = unique("user");
        counts(csv("", "externalId,userName,displayName", "E1," + name + ",Ana"), 1, 0, 0, 0);

        refused(csv("", "externalId,userName,displayName", "E2," + name + ",Kim"), 1)
                .body("refusals.code", contains("duplicate"), "refusals.pointer", contains("/userName"));
        counts(csv("", "externalId,userName,displayName", "E1,,Ana", "E2,,Kim"), 1, 1, 0, 0);
    }

    private String id(String externalId) {
        return employee(externalId).getString("id");
    }

    @Test
    void refusesAnIdThatHasMovedToSomebodyElse() {
        String one = unique("N");
        String two = unique("N");
        String header = "externalId,employeeNumber,displayName";
        counts(csv("", header, "E1," + one + ",Ana", "E2," + two + ",Kim"), 2, 0, 0, 0);

        refused(csv("", header, "E1," + unique("N") + ",Jo", "E2," + one + ",Ana"), 2)
                .body(
                        "refusals.code", contains("external-id-moved", "external-id-moved"),
                        "refusals.pointer", contains("/employeeNumber", "/employeeNumber"),
                        "refusals[0].message",
                                equalTo("is not that of employee " + id("E1") + ", whom the source system calls so"),
                        "refusals[1].message",
                                equalTo("is that of employee " + id("E1") + ", but the source system calls employee "
                                        + id("E2") + " so"));
        assertThat(employee("E1").getString("displayName")).isEqualTo("Ana");
    }

    @Test
    void refusesEveryRowOfACircleOfManagers() {
        refused(
                        csv(
                                "",
                                HEADER,
                                "E1,Ana,E2,2026-01-01",
                                "E2,Kim,E3,2026-01-01",
                                "E3,Jo,E1,2026-01-01",
                                "E4,Mo,E1,2026-01-01"),
                        4)
                .body(
                        "refusals.line", contains(2, 3, 4, 5),
                        "refusals.code",
                                contains("manager-cycle", "manager-cycle", "manager-cycle", "unknown-reference"),
                        "refusals[0].pointer", equalTo("/managerExternalId"),
                        "refusals[0].message", equalTo("closes a circle of managers: line 2, line 3, line 4"));
    }

    /** Whoever reports to somebody who is refused, and is new with them, cannot be written either. */
    @Test
    void saysWhoseRowAnotherOneNeeds() {
        counts(
                        csv(
                                "&onError=partial",
                                HEADER,
                                "E1,Ana,E2,2026-01-01",
                                "E2,Kim,E3,2026-13-01",
                                "E3,Jo,,2026-01-01",
                                "E4,Mo,E1,2026-01-01"),
                        1,
                        0,
                        0,
                        3)
                .body(
                        "refusals.line", contains(2, 3, 5),
                        "refusals[0].message", equalTo("names somebody whose own row is refused, in line 3"),
                        "refusals[2].message", equalTo("names somebody whose own row is refused, in line 2"));
    }

    /** A circle is one on a day: who once stood above somebody may stand below them later. */
    @Test
    void seesCirclesOnTheirDaysOnly() {
        counts(csv("", HEADER, "E1,Ana,,2026-01-01", "E2,Kim,E1,2026-01-01"), 2, 0, 0, 0);

        refused(csv("", HEADER, "E1,Ana,E2,2026-06-01"), 1).body("refusals.code", contains("manager-cycle"));
        counts(csv("", HEADER, "E1,Ana,E2,2026-06-01", "E2,Kim,,2026-06-01"), 0, 2, 0, 0);
        // It was Kim who reported to Ana in March; before that nothing is known.
        refused(csv("", HEADER, "E1,Ana,E2,2026-03-01"), 1).body("refusals.code", contains("manager-cycle"));
        counts(csv("", HEADER, "E1,Ana,E2,2025-03-01"), 0, 1, 0, 0);
    }

    @Test
    void seesCirclesThatGoThroughPeopleOfOtherSystems() {
        String other = GivenPeople.employee("Other", null, null);
        counts(
                csv("", "externalId,displayName,managerId,effectiveFrom", "E1,Ana," + other + ",2026-01-01"),
                1,
                0,
                0,
                0);
        String ana = employee("E1").getString("id");
        patch(
                        "/v1/employees/" + other,
                        "*",
                        "{\"assignments\": [{\"effectiveFrom\": \"2026-03-01\", \"managerId\": \"" + ana + "\"}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("manager-cycle"));
        counts(csv("", "externalId,displayName,managerId,effectiveFrom", "E2,Kim," + ana + ",2026-01-01"), 1, 0, 0, 0);
        refused(csv("", HEADER, "E1,Ana,E2,2026-02-01"), 1)
                .body("refusals[0].message", equalTo("closes a circle of managers: line 2, employee " + id("E2")));
    }

    @Test
    void refusesEveryRowOfACircleOfUnitsAndLoadsTheOthers() {
        String header = "recordType,externalId,name,parentExternalId";
        counts(
                        csv(
                                "&onError=partial",
                                header,
                                "ORG_UNIT,A,A,B",
                                "ORG_UNIT,B,B,C",
                                "ORG_UNIT,C,C,A",
                                "ORG_UNIT,D,D,",
                                "ORG_UNIT,E,E,A"),
                        1,
                        0,
                        0,
                        4)
                .body(
                        "refusals.line", contains(2, 3, 4, 6),
                        "refusals[0].message", equalTo("closes a circle of org units: A, B, C"),
                        "refusals[3].message", equalTo("names a unit whose own row is refused, in line 2"));
        counts(csv("", header, "ORG_UNIT,E,E,D", "ORG_UNIT,F,F,E"), 2, 0, 0, 0);
        refused(csv("", header, "ORG_UNIT,D,D,F"), 1)
                .body("refusals[0].message", equalTo("closes a circle of org units: D, F, E"));
    }

    @Test
    void findsALongCircleAmongManyWhoStandInNone() {
        StringBuilder rows = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 3_000; i++) {
            rows.append("E%d,P,%s,2026-01-01\n".formatted(i, i == 0 ? "" : "E" + i / 3));
        }
        for (int i = 0; i < 500; i++) {
            rows.append("R%d,P,R%d,2026-01-01\n".formatted(i, (i + 1) % 500));
        }

        refused(load(CSV, "", rows.toString()), 500)
                .body(
                        "refusals", hasSize(100),
                        "refusals[0].line", equalTo(3_002),
                        "refusals[0].message",
                                equalTo(
                                        "closes a circle of managers: line 3002, line 3003, line 3004, line 3005,"
                                                + " line 3006, line 3007, line 3008, line 3009, line 3010, line 3011 and others"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSN",
                "ssn",
                "socialSecurityNumber",
                "Social Security No.",
                "employee_ssn",
                "National ID",
                "NINO",
                "Sozialversicherungsnummer",
                "Steuer-ID",
                "date_of_birth",
                "DOB",
                "birthDate",
                "Geburtsdatum",
                "Date de naissance",
                "Home Address",
                "homeAddress",
                "Stra\u00dfe",
                "street",
                "private address",
                "Gender",
                "Geschlecht",
                "religion",
                "Ethnicity",
                "IBAN",
                "Num\u00e9ro de s\u00e9curit\u00e9 sociale"
            })
    void refusesNamesOfWhatMayNotBeKnown(String heading) throws SQLException {
        String secret = unique("secret");
        csv("&onError=partial", "externalId,displayName," + heading, "E1,Ana," + secret)
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("personal-data-refused"),
                        "detail",
                        allOf(containsString(heading), not(containsString(secret))));
        load(
                        JSON,
                        "",
                        "[{\"externalId\": \"E1\", \"displayName\": \"Ana\"}, {\"externalId\": \"E2\", \"" + heading
                                + "\": \"" + secret + "\"}]")
                .then()
                .statusCode(422)
                .body("code", equalTo("personal-data-refused"));
        file(NDJSON, "{\"externalId\": \"E1\", \"person\": {\"" + heading + "\": \"" + secret + "\"}}")
                .header("Prefer", "respond-async")
                .post(IMPORTS + "?sourceSystem=" + hr)
                .then()
                .statusCode(422)
                .body("code", equalTo("personal-data-refused"));
        assertThat(isKnown("E1")).isFalse();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from job where parameters like '%" + hr
                        + "%' and (spooled or state <> 'FAILED')")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "externalId",
                "displayName",
                "email",
                "location",
                "costCenter",
                "workAddress",
                "Personalnummer",
                "Business Address",
                "streetwise",
                "Existing position",
                "engenderedBy"
            })
    void knowsNamesThatOnlyLookLikeIt(String heading) {
        assertThat(PersonalNames.meaningOf(heading)).isNull();
    }

    /** The one caller of local mode may do everything, so this looks at the reading itself. */
    @Test
    void readsNoCostsForWhoMayNotWriteThem() {
        ImportDialect dialect = new ImportDialect(null, false);
        for (List<String> file : List.of(
                List.of("CSV", "externalId,hourlyCostAmount,hourlyCostCurrency\n"),
                List.of("NDJSON", "{\"externalId\": \"E1\", \"hourlyCostAmount\": 1}"))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(ProblemException.class, () -> readers.open(
                                            BulkFormat.valueOf(file.get(0)),
                                            new ByteArrayInputStream(file.get(1).getBytes(StandardCharsets.UTF_8)),
                                            WorkforceRow.class,
                                            names -> List.of(),
                                            dialect)
                                    .next())
                            .type())
                    .isEqualTo(ProblemType.FORBIDDEN);
        }
    }
}
