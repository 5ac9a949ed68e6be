package io.throughline.measurement;

import static io.throughline.RecordLife.with;
import static io.throughline.objective.GivenObjective.kpiRequest;

import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import java.util.List;

/** What measurements need, and measurements for the tests of other rooms. */
public final class GivenMeasurement extends ApiTest {

    static final String MEASUREMENTS = "/v1/measurements";

    private GivenMeasurement() {}

    static String subject() {
        return GivenObjective.orgUnit();
    }

    /** A monthly percentage from 0 to 100. */
    static String percentKpi() {
        return GivenObjective.kpi();
    }

    /** A count of no less than 0. */
    public static String countKpi(String cadence) {
        return create("/v1/kpis", countKpiRequest(cadence));
    }

    static String countKpiRequest(String cadence) {
        return with(
                kpiRequest("LAGGING"),
                """
                {"unit": {"kind": "COUNT", "label": "calls", "minimum": 0, "maximum": null}, "cadence": "%s"}"""
                        .formatted(cadence));
    }

    /** A monthly rate per so many. */
    static String rateKpi(int scale) {
        return create(
                "/v1/kpis",
                with(
                        kpiRequest("LAGGING"),
                        """
                        {"unit": {"kind": "RATE", "label": "errors", "minimum": null, "maximum": null}, "scale": %d}"""
                                .formatted(scale)));
    }

    /** A measurement as it is sent, with more fields such as {@code "value": 28}. */
    public static String json(String kpi, String subject, String periodStart, String fields) {
        return """
                {"kpiId": "%s", "subjectId": "%s", "periodStart": "%s", "source": "crm", %s}"""
                .formatted(kpi, subject, periodStart, fields);
    }

    /** A stored measurement's id. */
    public static String measurement(String kpi, String subject, String periodStart, String value) {
        return create(MEASUREMENTS, json(kpi, subject, periodStart, "\"value\": " + value));
    }

    /** Another value in the place of the one that is stored. */
    public static void corrected(String kpi, String subject, String periodStart, String value) {
        post(MEASUREMENTS + "/batch", batch(List.of(json(kpi, subject, periodStart, "\"value\": " + value))))
                .then()
                .statusCode(200);
    }

    static String batch(Iterable<String> rows) {
        return "{\"measurements\": [" + String.join(",", rows) + "]}";
    }
}
