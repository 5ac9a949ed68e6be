package io.throughline.roi;

import static io.throughline.measurement.GivenMeasurement.countKpi;
import static io.throughline.measurement.GivenMeasurement.measurement;
import static io.throughline.organization.employee.GivenPeople.employee;
import static io.throughline.organization.employee.GivenPeople.unit;
import static io.throughline.roi.GivenRoi.CALCULATIONS;
import static io.throughline.roi.GivenRoi.claimingLine;
import static io.throughline.roi.GivenRoi.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A frozen cohort that shows the figure of all but a few of a unit would tell, by subtraction, how those few did. */
@QuarkusTest
class FrozenCohortPrivacyTest extends ApiTest {

    private static String cohortOf(List<String> people) {
        String cohort = create("/v1/cohorts", "{\"name\": \"%s\", \"role\": \"TRAINED\"}".formatted(unique("Pilot")));
        post("/v1/cohorts/" + cohort + "/members", "{\"subjectIds\": [\"" + String.join("\",\"", people) + "\"]}")
                .then()
                .statusCode(200);
        return cohort;
    }

    private static void freeze(String cohort) {
        String kpi = GivenObjective.kpi();
        measurement(kpi, cohort, "2026-05-01", "28");
        measurement(kpi, cohort, "2026-08-01", "34");
        JsonObject line =
                claimingLine("win-rate", kpi, cohort, "2", "1").put("population", JsonObject.of("cohortId", cohort));
        post(CALCULATIONS, GivenRoi.of(program(), line).encode()).then().statusCode(201);
        get("/v1/cohorts/" + cohort).then().body("frozenAt", notNullValue());
    }

    @Test
    void withholdsTheUnitEverywhereWhereTheCohortShowsTheSameFigure() {
        String unit = unit("Eight", null);
        List<String> people =
                Stream.generate(() -> employee("Member", unit, null)).limit(8).toList();
        String cohort = cohortOf(people.subList(0, 6));
        String kpi = countKpi("MONTHLY");
        String january = measurement(kpi, unit, "2026-01-01", "81");
        String february = measurement(kpi, unit, "2026-02-01", "82");
        measurement(kpi, cohort, "2026-01-01", "61");
        get("/v1/measurements/" + january).then().body("value", equalTo(81));

        freeze(cohort);

        get("/v1/measurements/" + january).then().body("value", nullValue(), "withheld", equalTo(true));
        get("/v1/measurements/" + february).then().body("value", equalTo(82), "withheld", equalTo(false));
        for (String scope : List.of("subjectId", "orgUnitId")) {
            get("/v1/kpis/%s/series?%s=%s&from=2026-01-01&to=2026-03-01".formatted(kpi, scope, unit))
                    .then()
                    .body(
                            "series.points[0].reason", equalTo("WITHHELD"),
                            "series.points[1].value", equalTo(82));
        }
        get("/odata/v4/Measurements?$filter=kpi_id eq %s&$orderby=period_start".formatted(kpi))
                .then()
                .statusCode(200)
                .body("value.value", contains(null, 82), "value.withheld", contains(true, false));
        assertThat(api().accept("text/csv")
                        .get("/v1/measurements?kpiId=" + kpi + "&fields=subjectId,value,withheld")
                        .asString()
                        .lines()
                        .map(row -> row.substring(row.indexOf(',') + 1)))
                .containsExactlyInAnyOrder(
                        "subjectId,value,withheld", cohort + ",61,false", unit + ",,true", unit + ",82,false");
    }
}
