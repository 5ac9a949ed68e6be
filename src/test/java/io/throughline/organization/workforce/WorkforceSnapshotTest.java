package io.throughline.organization.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkforceSnapshotTest extends GivenWorkforce {

    private static final String HEADER = "externalId,employeeNumber,displayName,jobTitle,effectiveFrom";

    private final String prefix = unique("N");

    private String row(int i) {
        return "E%1$d,%2$s-%1$d,Person %1$d,Clerk,2026-01-01".formatted(i, prefix);
    }

    private Response snapshot(String query, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Arrays.asList(rows));
        return csv("&mode=snapshot" + query, lines.toArray(String[]::new));
    }

    private String[] rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::row).toArray(String[]::new);
    }

    @Test
    void takesAbsenceForLeaving() {
        counts(snapshot("&effectiveFrom=2026-03-01", rows(0, 20)), 20, 0, 0, 0).body("left", equalTo(0));
        counts(csv("", HEADER, "E1," + prefix + "-1,Person 1,Head,2026-06-01"), 0, 1, 0, 0);

        counts(snapshot("&effectiveFrom=2026-05-01&dryRun=true", rows(2, 20)), 0, 0, 18, 0)
                .body("left", equalTo(2));
        assertThat(places("E0")).containsExactly("2026-01-01.. Clerk");
        counts(snapshot("&effectiveFrom=2026-05-01", rows(2, 20)), 0, 0, 18, 0).body("left", equalTo(2));

        assertThat(places("E0")).containsExactly("2026-01-01..2026-05-01 Clerk");
        assertThat(places("E1")).containsExactly("2026-01-01..2026-05-01 Clerk");
        assertThat(employee("E0").getInt("version")).isEqualTo(1);
        assertThat(places("E2")).containsExactly("2026-01-01.. Clerk");
        counts(snapshot("&effectiveFrom=2026-05-01", rows(2, 20)), 0, 0, 18, 0).body("left", equalTo(0));
    }

    @Test
    void refusesASnapshotThatWouldTakeTooManyAway() {
        counts(snapshot("", rows(0, 30)), 30, 0, 0, 0);

        for (String query : List.of("", "&dryRun=true", "&onError=partial")) {
            snapshot(query, rows(0, 3))
                    .then()
                    .statusCode(409)
                    .body(
                            "code", equalTo("too-many-leavers"),
                            "employed", equalTo(30),
                            "leavers", equalTo(27),
                            "leaveThreshold", equalTo(10),
                            "detail", containsString("27 of 30"));
        }
        snapshot("").then().statusCode(409).body("leavers", equalTo(30));
        assertThat(places("E29")).containsExactly("2026-01-01.. Clerk");
        snapshot("&leaveThreshold=89", rows(0, 3)).then().statusCode(409);
        counts(snapshot("&leaveThreshold=90", rows(0, 3)), 0, 0, 3, 0).body("left", equalTo(27));
    }

    @Test
    void leavesOtherSystemsAlone() {
        counts(snapshot("", rows(0, 3)), 3, 0, 0, 0);

        file(CSV, HEADER + "\nX1,,Other,Clerk,2026-01-01\n")
                .post(IMPORTS + "?mode=snapshot&sourceSystem=" + unique("other"))
                .then()
                .statusCode(200)
                .body("left", equalTo(0), "inserted", equalTo(1));
        snapshot("", rows(0, 3)).then().statusCode(200).body("left", equalTo(0));
        csv("&mode=snapshot", "sourceSystem,externalId,displayName", "elsewhere,E0,Ana")
                .then()
                .body("code", equalTo("too-many-leavers"));
    }

    @Test
    void countsRefusedRowsAsPresent() {
        counts(snapshot("", rows(0, 10)), 10, 0, 0, 0);
        String[] rows = rows(0, 9);
        rows[3] = rows[3].replace("2026-01-01", "yesterday");
        rows[4] = rows[4].replace(prefix, unique("Z"));

        snapshot("", rows).then().statusCode(422).body("code", equalTo("bulk-refused"), "refused", equalTo(2));
        counts(snapshot("&onError=partial", rows), 0, 0, 7, 2).body("left", equalTo(1));

        assertThat(places("E3")).containsExactly("2026-01-01.. Clerk");
        assertThat(places("E4")).containsExactly("2026-01-01.. Clerk");
        assertThat(places("E9").get(0)).doesNotEndWith(".. Clerk");
    }

    /** Whoever a broken row is about would be taken for gone. */
    @Test
    void takesNobodyAwayWhereARowIsBroken() {
        counts(snapshot("", rows(0, 20)), 20, 0, 0, 0);
        String[] rows = rows(0, 20);
        rows[7] = "\"" + rows[7];

        snapshot("&onError=partial", rows).then().statusCode(422).body("code", equalTo("snapshot-incomplete"));
        assertThat(places("E7")).containsExactly("2026-01-01.. Clerk");
    }

    @Test
    void knowsWhoIsThereByTheirNumberUnderANewId() {
        counts(snapshot("", rows(0, 10)), 10, 0, 0, 0);
        String[] rows = rows(0, 10);
        rows[5] = rows[5].replace("E5,", "NEW5,");

        counts(snapshot("", rows), 0, 1, 9, 0).body("left", equalTo(0));
        counts(snapshot("", rows), 0, 0, 10, 0).body("left", equalTo(0));
    }
}
