package io.throughline.measurement;

import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.json;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.organization.employee.GivenPeople.employee;
import static io.throughline.organization.employee.GivenPeople.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures on fewer than five people are withheld, in every answer, and cannot be had by subtraction. */
@QuarkusTest
class PrivacyFloorTest extends ApiTest {

    private static final String SERIES = "/v1/kpis/%s/series?%s&from=2026-01-01&to=2026-02-01";

    private String kpi = "";

    @BeforeEach
    void defineKpi() {
        kpi = countKpi("MONTHLY");
    }

    private static List<String> team(String unit, int people, @Nullable String manager) {
        return IntStream.range(0, people)
                .mapToObj(i -> employee("Member", unit, manager))
                .toList();
    }

    private String figure(String subject, String value) {
        return "/v1/measurements/" + measurement(kpi, subject, "2026-01-01", value);
    }

    private void isShown(String figure, int value) {
        get(figure).then().statusCode(200).body("value", equalTo(value), "withheld", equalTo(false));
    }

    private static void isWithheld(String figure) {
        get(figure).then().statusCode(200).body("value", nullValue(), "withheld", equalTo(true));
    }

    @Test
    void withholdsWhatIsAboutOneToFourPeople() {
        String four = unit("Four", null);
        team(four, 4, null);
        String five = unit("Five", null);
        team(five, 5, null);

        isWithheld(figure(four, "44"));
        isShown(figure(five, "55"), 55);
        isShown(figure(unit("Nobody known", null), "11"), 11);
        isWithheld(figure(employee("Alone", null, null), "1"));
    }

    @Test
    void countsThePeopleOfThePeriodAndOfTheUnitsBelow() {
        String top = unit("Top", null);
        String left = unit("Left", top);
        String right = unit("Right", top);
        team(left, 5, null);
        team(right, 5, null);
        isShown(figure(top, "10"), 10);
        isShown(figure(left, "5"), 5);

        // All of them came in 2025.
        String early = measurement(kpi, left, "2024-01-01", "3");
        isShown("/v1/measurements/" + early, 3);
    }

    /** Six of the unit and the seven of its parent tell what the seventh did. */
    @Test
    void withholdsWhatAParentUnitWouldGiveAwayBySubtraction() {
        String parent = unit("Parent", null);
        team(parent, 1, null);
        String child = unit("Child", parent);
        team(child, 6, null);

        isShown(figure(parent, "70"), 70);
        isWithheld(figure(child, "60"));
    }

    @Test
    void withholdsItInListsFilesHistoryAndSeries() {
        String unit = unit("Two", null);
        team(unit, 2, null);
        String record = figure(unit, "22");
        post("/v1/measurements", json(kpi, unit, "2026-01-01", "\"value\": 23"))
                .then()
                .statusCode(200)
                .body("value", nullValue());

        get("/v1/measurements?kpiId=" + kpi).then().body("items.value", contains(nullValue()));
        get(record + "/history").then().body("items[0].measurement.value", nullValue());
        get(record + "?asOf=2026-01-01T00:00:00Z").then().statusCode(404);
        get("/v1/measurements?kpiId=" + kpi + "&asOf=2100-01-01T00:00:00Z")
                .then()
                .body("items.value", contains(nullValue()));
        for (String format : List.of("text/csv", "application/x-ndjson")) {
            String file = api().accept(format)
                    .get("/v1/measurements?kpiId=" + kpi + "&fields=id,value,withheld")
                    .asString();
            assertThat(file).doesNotContainPattern("[,:]2[23]\\b").contains("true");
        }
        for (String scope : List.of("subjectId=" + unit, "orgUnitId=" + unit)) {
            get(SERIES.formatted(kpi, scope))
                    .then()
                    .statusCode(200)
                    .body("series.points[0].value", nullValue(), "series.points[0].reason", equalTo("WITHHELD"));
        }
    }

    @Test
    void withholdsASeriesOfFewPeopleWhoeverTheyAreASetOf() {
        String unit = unit("Crowd", null);
        List<String> people = team(unit, 6, null);
        for (String person : people.subList(0, 3)) {
            measurement(kpi, person, "2026-01-01", "7, \"sampleSize\": 1");
        }
        String cohort = create("/v1/cohorts", "{\"name\": \"Crowd\", \"role\": \"TRAINED\"}");
        post("/v1/cohorts/" + cohort + "/members", "{\"subjectIds\": [\"" + String.join("\",\"", people) + "\"]}")
                .then()
                .statusCode(200);

        get(SERIES.formatted(kpi, "cohortId=" + cohort)).then().body("series.points[0].reason", equalTo("WITHHELD"));
        for (String person : people.subList(3, 5)) {
            measurement(kpi, person, "2026-01-01", "7, \"sampleSize\": 1");
        }
        get(SERIES.formatted(kpi, "cohortId=" + cohort)).then().body("series.points[0].value", equalTo(7));
    }

    @Test
    void showsManagersTheirOwnTeamAndEntersIt() {
        String boss = employee("Boss", null, null);
        String unit = unit("Team", null);
        List<String> people = team(unit, 3, boss);
        String record = figure(unit, "33");
        String person = figure(people.get(0), "11");

        for (String figure : List.of(record, person)) {
            api().header("On-Behalf-Of", boss).get(figure).then().body("withheld", equalTo(false));
            api().header("On-Behalf-Of", people.get(1)).get(figure).then().body("withheld", equalTo(true));
        }
        api().header("On-Behalf-Of", boss)
                .get(SERIES.formatted(kpi, "orgUnitId=" + unit))
                .then()
                .body("series.points[0].value", equalTo(33));
        api().header("On-Behalf-Of", "nonsense").get(record).then().statusCode(400);
        get("/v1/access-events?personId=" + people.get(2))
                .then()
                .body("items.operation", hasItem("figures of one's own people"));
    }
}
