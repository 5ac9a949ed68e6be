package io.throughline.measurement;

import io.throughline.ApiTest;
import org.jspecify.annotations.Nullable;

/** What measurements need, and measurements for the tests of other rooms. */
public final class GivenMeasurement extends ApiTest {

    static final String MEASUREMENTS = "/v1/measurements";

    private GivenMeasurement() {}

    public static String subject() {
        return create(
                "/v1/org-units",
                """
                {"name": "%s", "function": "BUSINESS"}""".formatted(unique("Team")));
    }

    /** A monthly percentage from 0 to 100. */
    public static String percentKpi() {
        return kpi("{\"kind\": \"PERCENT\", \"label\": \"%\", \"minimum\": 0, \"maximum\": 100}", null, "MONTHLY");
    }

    /** A count of no less than 0. */
    public static String countKpi(String cadence) {
        return kpi("{\"kind\": \"COUNT\", \"label\": \"calls\", \"minimum\": 0}", null, cadence);
    }

    static String rateKpi(int scale) {
        return kpi("{\"kind\": \"RATE\", \"label\": \"errors\"}", scale, "MONTHLY");
    }

    private static String kpi(String unit, @Nullable Integer scale, String cadence) {
        return create("/v1/kpis", kpiJson(unique("KPI"), unit, scale, cadence));
    }

    static String kpiJson(String code, String unit, @Nullable Integer scale, String cadence) {
        return """
                {"code": "%s", "name": "A figure", "formula": "as it is counted", "unit": %s, "scale": %s,
                 "direction": "HIGHER_IS_BETTER", "timeAggregation": "MEAN", "unitAggregation": "MEAN",
                 "cadence": "%s", "owner": "Sales", "level": 4, "indicator": "LAGGING", "status": "ACTIVE"}"""
                .formatted(code, unit, scale, cadence);
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

    static String batch(Iterable<String> rows) {
        return "{\"measurements\": [" + String.join(",", rows) + "]}";
    }
}
