package io.throughline.alignment;

import static io.throughline.alignment.GivenThread.cancel;
import static io.throughline.alignment.GivenThread.mapping;
import static io.throughline.alignment.GivenThread.measured;
import static io.throughline.alignment.GivenThread.objective;
import static io.throughline.alignment.GivenThread.strategic;
import static io.throughline.alignment.GivenThread.target;
import static io.throughline.alignment.GivenThread.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.throughline.ApiTest;
import io.throughline.Pages;
import io.throughline.initiative.GivenInitiative;
import io.throughline.objective.GivenObjective;
import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests share one database, so that a total is told by what it gains. */
@QuarkusTest
class AlignmentTest extends ApiTest {

    private static final String ALIGNMENT = "/v1/alignment";

    private static JsonPath alignment() {
        return get(ALIGNMENT).then().statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse findings(String filter) {
        return get(ALIGNMENT + "/findings?limit=200&" + filter).then().statusCode(200);
    }

    private static JsonPath answersOf(String initiative) {
        List<List<Object>> pages =
                Pages.of(ALIGNMENT + "/initiatives?limit=200", "findAll { it.id == '" + initiative + "' }");
        return JsonPath.from(new JsonArray(pages.stream().flatMap(List::stream).toList()).encode());
    }

    private static int counted(JsonPath alignment, String rule) {
        return alignment.getInt("diagnosis.find { it.rule == '" + rule + "' }.count");
    }

    private static BigDecimal euros(JsonPath alignment, String part) {
        String amount = alignment.getString("coverage.spend.find { it.total.currency == 'EUR' }." + part + ".amount");
        return new BigDecimal(Objects.requireNonNullElse(amount, "0"));
    }

    @Test
    void coversAnInitiativeFromItsFirstMappingToALiveObjective() {
        String target = target(objective());
        JsonPath before = alignment();

        String initiative = strategic();
        GivenInitiative.cost(initiative, "FACILITATION", "ACTUAL", "300");
        GivenInitiative.cost(initiative, "FACILITATION", "PLANNED", "999");
        GivenInitiative.cost(initiative, "MATERIALS", "PLANNED", "50");
        JsonPath orphaned = alignment();
        mapping(initiative, target);
        JsonPath mapped = alignment();

        for (String coverage : List.of("coverage", "strategicCoverage")) {
            assertThat(orphaned.getInt(coverage + ".total")).isEqualTo(before.getInt(coverage + ".total") + 1);
            assertThat(orphaned.getInt(coverage + ".covered")).isEqualTo(before.getInt(coverage + ".covered"));
            assertThat(mapped.getInt(coverage + ".total")).isEqualTo(orphaned.getInt(coverage + ".total"));
            assertThat(mapped.getInt(coverage + ".covered")).isEqualTo(orphaned.getInt(coverage + ".covered") + 1);
        }
        assertThat(euros(orphaned, "total"))
                .isEqualByComparingTo(euros(before, "total").add(new BigDecimal(350)));
        assertThat(euros(orphaned, "covered")).isEqualByComparingTo(euros(before, "covered"));
        assertThat(euros(mapped, "covered"))
                .isEqualByComparingTo(euros(before, "covered").add(new BigDecimal(350)));
        assertThat(mapped.getString("asOf")).isEqualTo(today().toString());
    }

    @Test
    void namesAnOrphanUntilItIsMapped() {
        String initiative = strategic();
        String id = "ORPHANED_INITIATIVE:" + initiative;

        int before = counted(alignment(), "ORPHANED_INITIATIVE");
        findings("initiativeId=" + initiative)
                .body(
                        "items.id", contains(id),
                        "items[0].rule", equalTo("ORPHANED_INITIATIVE"),
                        "items[0].severity", equalTo("HIGH"),
                        "items[0].facts.id", contains(initiative),
                        "items[0].facts.kind", contains("INITIATIVE"),
                        "items[0].remedy", startsWith("Map the initiative"),
                        "items[0].clearedBy", startsWith("A mapping"));
        mapping(initiative, target(objective()));
        findings("initiativeId=" + initiative).body("items", empty());

        assertThat(counted(alignment(), "ORPHANED_INITIATIVE")).isEqualTo(before - 1);
    }

    @Test
    void forgetsAnInitiativeThatIsCancelled() {
        String initiative = strategic();
        int total = alignment().getInt("coverage.total");
        cancel(initiative);

        assertThat(alignment().getInt("coverage.total")).isEqualTo(total - 1);
        findings("initiativeId=" + initiative).body("items", empty());
        assertThat(answersOf(initiative).getList("")).isEmpty();
    }

    @Test
    void callsAnObjectiveUnservedUntilAnInitiativeIsMappedToItOrBelowIt() {
        String parent = objective();
        String child = objective("{\"parentIds\": [\"" + parent + "\"]}");
        String target = target(child);
        findings("objectiveId=" + parent).body("items.id", contains("UNSERVED_OBJECTIVE:" + parent));
        findings("objectiveId=" + child).body("items.id", hasItem("UNSERVED_OBJECTIVE:" + child));

        String initiative = strategic();
        mapping(initiative, target);
        findings("objectiveId=" + parent).body("items", empty());
        findings("objectiveId=" + child).body("items", empty());

        cancel(initiative);
        findings("objectiveId=" + parent).body("items.id", contains("UNSERVED_OBJECTIVE:" + parent));
    }

    @Test
    void namesTheMappingThatCanTellNoChange() {
        String initiative = strategic();
        String objective = objective();
        String target = target(objective, GivenObjective.kpi(), "{\"baseline\": null}");
        String mapping = mapping(initiative, target);

        findings("rule=MISSING_BASELINE&initiativeId=" + initiative)
                .body("items.id", contains("MISSING_BASELINE:" + mapping))
                .body("items[0].facts.id", contains(mapping, target, objective, initiative));
    }

    @Test
    void weighsATargetOffTrackByWhetherSomebodyWorksOnIt() {
        String objective = objective();
        String target = target(objective);
        String id = "TARGET_OFF_TRACK:" + target;
        measured(target, "30");

        findings("rule=TARGET_OFF_TRACK&severity=HIGH&objectiveId=" + objective)
                .body("items.id", contains(id))
                .body(
                        "items[0].message",
                        equalTo("Progress is 33.3 % where 50.0 % of the time has passed. Nobody works on it."));
        mapping(strategic(), target);
        findings("rule=TARGET_OFF_TRACK&severity=MEDIUM&objectiveId=" + objective)
                .body("items.id", contains(id));
        findings("rule=TARGET_OFF_TRACK&severity=HIGH&objectiveId=" + objective).body("items", empty());
    }

    @Test
    void namesATargetOfWhichMoreThanAllIsClaimed() {
        String objective = objective();
        String target = target(objective);
        mapping(strategic(), target);
        mapping(strategic(), target);
        findings("rule=SHARES_ABOVE_ONE&objectiveId=" + objective).body("items", empty());
        mapping(strategic(), target);
        findings("rule=SHARES_ABOVE_ONE&objectiveId=" + objective)
                .body(
                        "items.id", contains("SHARES_ABOVE_ONE:" + target),
                        "items[0].message", containsString("sum to 150.0 %"));
    }

    @Test
    void takesAnOldMeasurementForNone() {
        String objective = objective();
        String kpi = GivenObjective.kpi();
        String target = target(objective, kpi, "{}");
        String unit = get("/v1/kpi-targets/" + target).jsonPath().getString("orgUnitId");
        create(
                "/v1/measurements",
                """
                {"kpiId": "%s", "subjectId": "%s", "periodStart": "%s", "value": 34, "source": "crm"}"""
                        .formatted(kpi, unit, GivenThread.lastMonth().minusMonths(3)));

        findings("objectiveId=" + objective).body("items.id", hasItem("TARGET_STALE:" + target));
        measured(target, "34");
        findings("objectiveId=" + objective)
                .body("items.rule", not(hasItem("TARGET_STALE")), "items.rule", not(hasItem("TARGET_OFF_TRACK")));
    }

    @Test
    void answersTheTwoQuestionsOrSaysWhatIsMissing() {
        String initiative = strategic();
        JsonPath open = answersOf(initiative);
        assertThat(open.getBoolean("[0].businessOutcome.answered")).isFalse();
        assertThat(open.getList("[0].businessOutcome.missing.code")).isEqualTo(List.of("MAPPING"));
        assertThat(open.getBoolean("[0].evidence.answered")).isFalse();
        assertThat(open.getList("[0].evidence.missing.code")).isEqualTo(List.of("MAPPING"));

        String objective = objective();
        String vague = target(objective, GivenObjective.kpi(), "{\"baseline\": null}");
        mapping(initiative, vague);
        JsonPath halfway = answersOf(initiative);
        assertThat(halfway.getBoolean("[0].businessOutcome.answered")).isTrue();
        assertThat(halfway.getList("[0].businessOutcome.objectives.id")).isEqualTo(List.of(objective));
        assertThat(halfway.getBoolean("[0].evidence.answered")).isFalse();
        assertThat(halfway.getList("[0].evidence.missing.kpiTargetId")).isEqualTo(List.of(vague));

        String target = target(objective);
        mapping(initiative, target);
        JsonPath answered = answersOf(initiative);
        assertThat(answered.getBoolean("[0].evidence.answered")).isTrue();
        assertThat(answered.getList("[0].evidence.targets.kpiTargetId")).isEqualTo(List.of(target));
        assertThat(answered.getList("[0].evidence.targets.trackStatus")).isEqualTo(List.of("NO_MEASUREMENT"));
    }

    @Test
    void takesAWrittenRelevanceForAnAnswerWhereTheInitiativeIsNotStrategic() {
        String license = GivenInitiative.initiative(
                "{\"initiativeClass\": \"COMPLIANCE\", \"relevance\": \"Keeps the license\"}");

        JsonPath answers = answersOf(license);
        assertThat(answers.getBoolean("[0].strategic")).isFalse();
        assertThat(answers.getBoolean("[0].businessOutcome.answered")).isTrue();
        assertThat(answers.getBoolean("[0].evidence.answered")).isFalse();
        findings("initiativeId=" + license).body("items", empty());
    }

    @Test
    void walksTheInitiativesPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(strategic());
        }
        String unanswered =
                ALIGNMENT + "/initiatives?strategic=true&businessOutcomeAnswered=false&evidenceAnswered=false";
        List<List<String>> pages = Pages.of(unanswered + "&limit=2", "id");
        List<String> all = pages.stream().flatMap(List::stream).toList();

        assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all).containsSubsequence(made).doesNotHaveDuplicates().isSorted();
        var first = get(unanswered + "&limit=2&count=true").then().statusCode(200);
        first.body("count", equalTo(all.size())).header("Link", startsWith("<http"));
        String cursor = first.extract().path("nextCursor");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .as("what a cursor says of the code behind it")
                .doesNotContain("Filter");
        get(ALIGNMENT + "/initiatives?limit=2&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        get(unanswered + "&limit=200&businessOutcomeAnswered=true").then().statusCode(400);
        get(unanswered + "&fields=id").then().statusCode(200).body("items[0].keySet()", contains("id"));
    }

    @Test
    void walksTheFindingsPageByPage() {
        for (int i = 0; i < 5; i++) {
            strategic();
        }
        List<List<String>> pages = Pages.of(ALIGNMENT + "/findings?rule=ORPHANED_INITIATIVE&limit=2", "id");

        assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
        assertThat(pages.stream().flatMap(List::stream))
                .hasSize(counted(alignment(), "ORPHANED_INITIATIVE"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    /** Long labels in a script of three bytes a character are the worst there is. */
    @Test
    void staysUnder64KilobytesWhateverTheData() {
        for (int i = 0; i < 12; i++) {
            String objective = objective("{\"statement\": \"" + "目".repeat(500) + "\"}");
            String target = target(objective, GivenObjective.kpi(), "{}");
            measured(target, "28");
            for (int j = 0; j < 3; j++) {
                String initiative = GivenInitiative.initiative("{\"title\": \"" + "訓".repeat(200) + "\"}");
                mapping(initiative, target);
                mapping(initiative, target(objective, GivenObjective.kpi(), "{\"baseline\": null}"));
            }
        }
        var answer = get(ALIGNMENT).then().statusCode(200);

        assertThat(answer.extract().asByteArray()).hasSizeLessThan(64 * 1024);
        answer.body(
                "diagnosis.rule",
                contains(
                        "MISSING_BASELINE",
                        "ORPHANED_INITIATIVE",
                        "OVER_CLAIMED_KPI",
                        "SHARES_ABOVE_ONE",
                        "TARGET_OFF_TRACK",
                        "TARGET_STALE",
                        "UNSERVED_OBJECTIVE"),
                "diagnosis[0].first",
                hasSize(5),
                "diagnosis[0].first.facts.flatten().label*.length()",
                everyItem(lessThan(41)),
                "diagnosis[0].findings",
                equalTo(ALIGNMENT + "/findings?rule=MISSING_BASELINE"),
                "diagnosis[0].unattended",
                equalTo(0));
    }

    @Test
    void answersAnEmptySliceInTheSameShape() {
        get(ALIGNMENT + "/findings?count=true&initiativeId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty(), "nextCursor", nullValue(), "count", equalTo(0));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        get(ALIGNMENT + "?asOf=2026-01-01").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        get(ALIGNMENT + "/findings?rule=NONE").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        get(ALIGNMENT + "/findings?initiativeId=x").then().statusCode(400);
        get(ALIGNMENT + "/findings?limit=201").then().statusCode(400);
        get(ALIGNMENT + "/initiatives?cursor=x").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        String etag = get(ALIGNMENT).header("ETag");
        api().header("If-None-Match", etag).get(ALIGNMENT).then().statusCode(304);

        strategic();
        api().header("If-None-Match", etag).get(ALIGNMENT).then().statusCode(200);
    }
}
