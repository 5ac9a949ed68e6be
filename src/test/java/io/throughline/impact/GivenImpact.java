package io.throughline.impact;

import static io.throughline.objective.GivenObjective.kpiRequest;
import static io.throughline.objective.GivenObjective.kpiTarget;
import static io.throughline.objective.GivenObjective.objective;

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

    /** An open target of a new percent KPI. */
    public static String target() {
        return target("PERCENT");
    }

    static String target(String unitKind) {
        String kpi = create(
                "/v1/kpis",
                new JsonObject(kpiRequest("LAGGING"))
                        .put("unit", JsonObject.of("kind", unitKind, "label", "units"))
                        .encode());
        return kpiTarget(objective(), kpi);
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
