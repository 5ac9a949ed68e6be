package io.throughline.impact;

import io.throughline.ApiTest;
import io.vertx.core.json.JsonObject;

/** KPI mappings, made through the front door for tests that need them. */
public final class GivenImpact extends ApiTest {

    static final String MAPPINGS = "/v1/kpi-mappings";

    private GivenImpact() {}

    /** The whole initiative mapped to the target of a percent KPI. */
    public static String mapping(String initiative, String target) {
        return create(MAPPINGS, mappingBody(initiative, target, "{}"));
    }

    static String mappingBody(String initiative, String target, String fields) {
        return new JsonObject(
                        """
                        {"hypothesis": {"expectedChange": -2, "changeUnit": "PERCENTAGE_POINTS", "lagDays": 90,
                         "population": "Customers of the pilot", "contributionShare": 0.5,
                         "rationale": "Who is understood stays"}}""")
                .put("initiativeId", initiative)
                .put("kpiTargetId", target)
                .mergeIn(new JsonObject(fields), true)
                .encode();
    }
}
