package io.throughline.alignment;

import static io.throughline.alignment.GivenThread.baselineDate;
import static io.throughline.alignment.GivenThread.dueDate;
import static io.throughline.alignment.GivenThread.lastMonth;
import static io.throughline.alignment.GivenThread.mapping;
import static io.throughline.alignment.GivenThread.measured;
import static io.throughline.alignment.GivenThread.objective;
import static io.throughline.alignment.GivenThread.strategic;
import static io.throughline.alignment.GivenThread.target;
import static io.throughline.alignment.GivenThread.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.throughline.organization.employee.GivenPeople;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChainOfImpactTest extends ApiTest {

    private static String ofInitiative(String id) {
        return "/v1/initiatives/" + id + "/chain-of-impact";
    }

    private static String ofObjective(String id) {
        return "/v1/objectives/" + id + "/chain-of-impact";
    }

    private static JsonObject record(String path, String id) {
        return new JsonObject(get(path + id).asString());
    }

    /** From active listening to retention: repeat contacts lead to churn, service contributes to retention. */
    private record Pilot(
            String retention,
            String service,
            String churn,
            String repeatContacts,
            String link,
            String churnTarget,
            String target,
            String measurement,
            String initiative,
            String listening,
            String probing,
            String mapping) {

        static Pilot start() {
            String retention = objective();
            String service = objective("{\"parentIds\": [\"" + retention + "\"]}");
            String churn = GivenObjective.kpi("LAGGING");
            String repeatContacts = GivenObjective.kpi("LEADING");
            String link = GivenObjective.kpiLink(repeatContacts, churn);
            String churnTarget = GivenThread.target(retention, churn, "{\"baseline\": null}");
            String target = GivenThread.target(service, repeatContacts, "{}");
            String measurement = measured(target, "31.5");
            String initiative = strategic();
            String listening = GivenInitiative.learningObjective(initiative);
            String probing = GivenInitiative.behavior(initiative, listening);
            String mapping = GivenThread.mapping(
                    initiative,
                    target,
                    "{\"learningObjectiveId\": \"" + listening + "\", \"behaviorId\": \"" + probing + "\"}");
            return new Pilot(
                    retention,
                    service,
                    churn,
                    repeatContacts,
                    link,
                    churnTarget,
                    target,
                    measurement,
                    initiative,
                    listening,
                    probing,
                    mapping);
        }

        JsonArray nodes() {
            return new JsonArray(Stream.of(
                            initiativeNode(),
                            listeningNode(),
                            probingNode(),
                            kpiNode(repeatContacts, 3, latest(measurement, target, "31.5")),
                            kpiNode(churn, 4),
                            targetNode(),
                            churnTargetNode(),
                            objectiveNode(service, 6),
                            objectiveNode(retention, 7))
                    .sorted((a, b) -> a.getInteger("rank").equals(b.getInteger("rank"))
                            ? a.getString("id").compareTo(b.getString("id"))
                            : a.getInteger("rank").compareTo(b.getInteger("rank")))
                    .toList());
        }

        private JsonObject initiativeNode() {
            return node(
                            initiative,
                            "INITIATIVE",
                            0,
                            record("/v1/initiatives/", initiative).getString("title"))
                    .put(
                            "initiative",
                            JsonObject.of("phase", "DISCOVER", "initiativeClass", "STRATEGIC", "status", "ACTIVE"));
        }

        private JsonObject listeningNode() {
            String skill = record("/v1/learning-objectives/", listening).getString("skillId");
            return node(listening, "LEARNING_OBJECTIVE", 1, "Listens until the need is understood")
                    .put(
                            "learningObjective",
                            JsonObject.of(
                                    "initiativeId",
                                    initiative,
                                    "skillId",
                                    skill,
                                    "skillName",
                                    record("/v1/skills/", skill).getString("name"),
                                    "proficiencyLevel",
                                    null,
                                    "criterion",
                                    "Names the need in 8 of 10 role-plays"));
        }

        private JsonObject probingNode() {
            return node(probing, "BEHAVIOR", 2, "Probes before proposing")
                    .put(
                            "behavior",
                            JsonObject.of(
                                    "initiativeId",
                                    initiative,
                                    "observableCriterion",
                                    "Asks two open questions first"));
        }

        private JsonObject kpiNode(String kpi, int rank, JsonObject... latest) {
            JsonObject stored = record("/v1/kpis/", kpi);
            JsonObject unit = stored.getJsonObject("unit");
            JsonObject facts = JsonObject.of("unitKind", unit.getString("kind"), "unitLabel", unit.getString("label"));
            Stream.of("code", "direction", "indicator", "level")
                    .forEach(field -> facts.put(field, stored.getValue(field)));
            facts.put("latestMeasurements", JsonArray.of((Object[]) latest));
            return node(kpi, "KPI", rank, stored.getString("name")).put("kpi", facts);
        }

        private JsonObject targetNode() {
            return node(target, "KPI_TARGET", 5, "28 to 34 by " + dueDate())
                    .put(
                            "kpiTarget",
                            new JsonObject(
                                            """
                                    {"status": "ACTIVE",
                                     "standing": {"kpiTargetId": "%s", "kpiId": "%s", "kpiName": "Win rate",
                                      "objectiveId": "%s", "baselineValue": 28, "baselineDate": "%s",
                                      "targetValue": 34, "dueDate": "%s", "progress": 0.583333333333,
                                      "elapsedShare": 0.5, "trackStatus": "ON_TRACK"},
                                     "latestMeasurement": %s}"""
                                                    .formatted(
                                                            target,
                                                            repeatContacts,
                                                            service,
                                                            baselineDate(),
                                                            dueDate(),
                                                            latest(measurement, target, "31.5")))
                                    .put("orgUnitId", orgUnitOf(target)));
        }

        private JsonObject churnTargetNode() {
            return node(churnTarget, "KPI_TARGET", 5, "to 34 by " + dueDate())
                    .put(
                            "kpiTarget",
                            new JsonObject(
                                            """
                                    {"status": "ACTIVE",
                                     "standing": {"kpiTargetId": "%s", "kpiId": "%s", "kpiName": "Win rate",
                                      "objectiveId": "%s", "baselineValue": null, "baselineDate": null,
                                      "targetValue": 34, "dueDate": "%s", "progress": null,
                                      "elapsedShare": null, "trackStatus": "NO_BASELINE"},
                                     "latestMeasurement": null}"""
                                                    .formatted(churnTarget, churn, retention, dueDate()))
                                    .put("orgUnitId", orgUnitOf(churnTarget)));
        }

        private static JsonObject latest(String measurement, String target, String value) {
            return new JsonObject(
                    """
                    {"measurementId": "%s", "subjectId": "%s", "periodStart": "%s", "periodEnd": "%s", "value": %s}"""
                            .formatted(
                                    measurement,
                                    orgUnitOf(target),
                                    lastMonth(),
                                    lastMonth().plusMonths(1),
                                    value));
        }

        private static String orgUnitOf(String target) {
            return record("/v1/kpi-targets/", target).getString("orgUnitId");
        }

        private static JsonObject objectiveNode(String objective, int rank) {
            JsonObject stored = record("/v1/objectives/", objective);
            JsonObject facts = new JsonObject();
            Stream.of("orgUnitId", "priority", "status", "periodStart", "periodEnd")
                    .forEach(field -> facts.put(field, stored.getValue(field)));
            return node(objective, "OBJECTIVE", rank, stored.getString("statement"))
                    .put("objective", facts.put("live", true));
        }

        private static JsonObject node(String id, String kind, int rank, String label) {
            return JsonObject.of("id", id, "kind", kind, "rank", rank, "label", label);
        }

        List<JsonObject> edges() {
            return List.of(
                    edge(initiative, listening, "TEACHES"),
                    edge(listening, probing, "ENABLES"),
                    edge(probing, repeatContacts, "MOVES")
                            .put(
                                    "hypotheses",
                                    JsonArray.of(new JsonObject(GivenThread.HYPOTHESIS)
                                            .put("kpiMappingId", mapping)
                                            .put("kpiTargetId", target))),
                    edge(repeatContacts, churn, "LEADS_TO")
                            .put(
                                    "link",
                                    JsonObject.of(
                                            "kpiLinkId",
                                            link,
                                            "lagDays",
                                            90,
                                            "rationale",
                                            record("/v1/kpi-links/", link).getString("rationale"))),
                    edge(repeatContacts, target, "IS_PROMISED_IN"),
                    edge(churn, churnTarget, "IS_PROMISED_IN"),
                    edge(target, service, "SERVES"),
                    edge(churnTarget, retention, "SERVES"),
                    edge(service, retention, "CONTRIBUTES_TO"));
        }

        private static JsonObject edge(String from, String to, String kind) {
            return JsonObject.of("from", from, "to", to, "kind", kind);
        }
    }

    @Test
    void answersTheWholeThreadOfAnInitiativeAtOnce() {
        Pilot pilot = Pilot.start();

        JsonObject chain = new JsonObject(get(ofInitiative(pilot.initiative()))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(chain.getString("root")).isEqualTo(pilot.initiative());
        assertThat(chain.getString("asOf")).isEqualTo(today().toString());
        assertThat(chain.getJsonArray("nodes").encodePrettily())
                .isEqualTo(inFieldOrder(pilot.nodes(), chain.getJsonArray("nodes")));
        assertThat(chain.getJsonArray("edges")).containsExactlyInAnyOrderElementsOf(pilot.edges());
        assertThat(chain.getJsonArray("gaps"))
                .containsExactly(JsonObject.of(
                        "code",
                        "NO_BASELINE",
                        "nodeId",
                        pilot.churnTarget(),
                        "message",
                        "The KPI target has no baseline, so no change can be told."));
    }

    @Test
    void answersTheSameThreadFromTheObjective() {
        Pilot pilot = Pilot.start();

        JsonObject chain = new JsonObject(get(ofObjective(pilot.retention()))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(chain.getString("root")).isEqualTo(pilot.retention());
        assertThat(chain.getJsonArray("nodes")).isEqualTo(pilot.nodes());
        assertThat(chain.getJsonArray("edges")).containsExactlyInAnyOrderElementsOf(pilot.edges());
        assertThat(chain.getJsonArray("gaps"))
                .extracting(gap -> ((JsonObject) gap).getString("code"))
                .containsExactly("NO_BASELINE", "NO_INITIATIVE");
    }

    @Test
    void leavesCancelledInitiativesOutOfAnObjectivesChain() {
        Pilot pilot = Pilot.start();
        GivenThread.cancel(pilot.initiative());

        get(ofObjective(pilot.service()))
                .then()
                .statusCode(200)
                .body("nodes.id", not(hasItem(pilot.initiative())), "gaps.code", hasItem("NO_INITIATIVE"));
        get(ofInitiative(pilot.initiative()))
                .then()
                .statusCode(200)
                .body("nodes[0].initiative.status", equalTo("CANCELLED"));
    }

    @Test
    void saysWhatABareInitiativeAndABareObjectiveLack() {
        String initiative = strategic();
        String objective = objective();

        get(ofInitiative(initiative))
                .then()
                .statusCode(200)
                .body(
                        "nodes.id",
                        equalTo(List.of(initiative)),
                        "edges",
                        empty(),
                        "gaps.code",
                        containsInAnyOrder("NO_MAPPING", "NO_LEARNING_OBJECTIVE"));
        get(ofObjective(objective))
                .then()
                .statusCode(200)
                .body(
                        "nodes.id",
                        equalTo(List.of(objective)),
                        "edges",
                        empty(),
                        "gaps.code",
                        equalTo(List.of("NO_TARGET")));
    }

    @Test
    void namesAnObjectiveThatIsNotLiveAndAPromiseThatIsRetired() {
        String objective = objective();
        String target = target(objective);
        String initiative = strategic();
        mapping(initiative, target);
        patch("/v1/kpi-targets/" + target, "*", "{\"status\": \"RETIRED\"}")
                .then()
                .statusCode(200);
        patch("/v1/objectives/" + objective, "*", "{\"status\": \"ACHIEVED\"}")
                .then()
                .statusCode(200);

        get(ofInitiative(initiative))
                .then()
                .statusCode(200)
                .body(
                        "gaps.code",
                        hasItems("NO_LIVE_OBJECTIVE", "TARGET_RETIRED", "OBJECTIVE_NOT_LIVE", "NO_BEHAVIOR"));
    }

    /** A KPI that nobody promises anything on is measured all the same, where the one it is joined with is promised. */
    @Test
    void showsTheNewestMeasurementOfEveryKpi() {
        String leading = GivenObjective.kpi("LEADING");
        String lagging = GivenObjective.kpi("LAGGING");
        GivenObjective.kpiLink(leading, lagging);
        String objective = objective();
        String target = GivenThread.target(objective, lagging, "{}");
        String unit = record("/v1/kpi-targets/", target).getString("orgUnitId");
        for (int monthsBefore : List.of(1, 0)) {
            create(
                    "/v1/measurements",
                    """
                    {"kpiId": "%s", "subjectId": "%s", "periodStart": "%s", "value": %d, "source": "crm"}"""
                            .formatted(leading, unit, lastMonth().minusMonths(monthsBefore), 40 + monthsBefore));
        }

        get(ofObjective(objective))
                .then()
                .statusCode(200)
                .body(
                        "nodes.find { it.id == '" + leading + "' }.kpi.latestMeasurements.value",
                        equalTo(List.of(40)),
                        "nodes.find { it.id == '" + leading + "' }.kpi.latestMeasurements.subjectId",
                        equalTo(List.of(unit)),
                        "nodes.find { it.id == '" + lagging + "' }.kpi.latestMeasurements",
                        empty());
    }

    /** Neither the measurement of a team of two nor the progress that it makes. */
    @Test
    void showsNothingOfATeamOfTwo() {
        String kpi = GivenObjective.kpi("LAGGING");
        String objective = objective();
        String target = GivenThread.target(objective, kpi, "{}");
        String unit = record("/v1/kpi-targets/", target).getString("orgUnitId");
        GivenPeople.employee("One", unit, null);
        GivenPeople.employee("Two", unit, null);
        GivenThread.measured(target, "31");

        get(ofObjective(objective))
                .then()
                .statusCode(200)
                .body(
                        "nodes.find { it.id == '" + kpi + "' }.kpi.latestMeasurements",
                        empty(),
                        "nodes.find { it.id == '" + target + "' }.kpiTarget.latestMeasurement",
                        nullValue());
    }

    @Test
    void asksOnlyAStrategicInitiativeForAMapping() {
        String license = GivenInitiative.initiative(
                "{\"initiativeClass\": \"COMPLIANCE\", \"relevance\": \"Keeps the license\"}");
        get(ofInitiative(license)).then().body("gaps.code", equalTo(List.of("NO_LEARNING_OBJECTIVE")));
    }

    @Test
    void answersNotModifiedWhileNothingHasChanged() {
        Pilot pilot = Pilot.start();
        String etag = get(ofInitiative(pilot.initiative())).header("ETag");

        api().header("If-None-Match", etag)
                .get(ofInitiative(pilot.initiative()))
                .then()
                .statusCode(304);
        measured(pilot.churnTarget(), "9");
        api().header("If-None-Match", etag)
                .get(ofInitiative(pilot.initiative()))
                .then()
                .statusCode(200);
    }

    @Test
    void knowsNoChainOfWhatIsNotThere() {
        Stream.of(
                        ofInitiative(UUID.randomUUID().toString()),
                        ofObjective(UUID.randomUUID().toString()))
                .forEach(path -> get(path).then().statusCode(404).body("code", equalTo("not-found")));
        get(ofInitiative("x")).then().statusCode(404);
        get(ofObjective(objective()) + "?asof=2026-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    /** The same values in the order in which the answer has its fields, so that a difference can be read. */
    private static String inFieldOrder(JsonArray expected, JsonArray actual) {
        return expected.equals(actual) ? actual.encodePrettily() : expected.encodePrettily();
    }
}
