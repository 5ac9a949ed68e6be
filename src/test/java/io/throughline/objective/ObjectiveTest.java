package io.throughline.objective;

import static io.throughline.objective.GivenObjective.objective;
import static io.throughline.objective.GivenObjective.objectiveRequest;
import static io.throughline.objective.GivenObjective.orgUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.throughline.RecordLife;
import io.throughline.Rival;
import io.throughline.objective.Objectives.ObjectiveFacts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObjectiveTest extends RecordLife {

    @Inject
    Clock clock;

    @Inject
    Objectives door;

    @Inject
    DataSource database;

    @Override
    protected String path() {
        return "/v1/objectives";
    }

    @Override
    protected String request() {
        return objectiveRequest(orgUnit());
    }

    @Override
    protected String change() {
        return "{\"parentIds\": [\"" + objective() + "\"]}";
    }

    private String child(String... parents) {
        return create(path(), with(request(), "{\"parentIds\": [\"" + String.join("\", \"", parents) + "\"]}"));
    }

    private String around(LocalDate day) {
        return """
                {"periodStart": "%s", "periodEnd": "%s"}""".formatted(day, day.plusDays(1));
    }

    @Test
    void refusesAUnitOfTheLearningFunctionAsOwner() {
        post(path(), objectiveRequest(orgUnit("LEARNING")))
                .then()
                .statusCode(422)
                .body("code", equalTo("business-owner-is-learning"), "violations.pointer", contains("/orgUnitId"));
    }

    @Test
    void keepsItsOwnerOutOfTheLearningFunction() {
        String unit = orgUnit();
        String owner = "/v1/org-units/" + unit;
        String objective = create(path(), objectiveRequest(unit));

        patch(owner, "*", "{\"function\": \"LEARNING\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("business-owner-is-learning"), "violations.pointer", contains("/function"));
        patch(owner, "*", "{\"name\": \"Renamed\"}").then().statusCode(200);
        delete(path() + "/" + objective, "*").then().statusCode(204);
        patch(owner, "*", "{\"function\": \"LEARNING\"}").then().statusCode(200);
    }

    @Test
    void refusesAnOwnerThatJoinsTheLearningFunctionAtTheSameTime() throws Exception {
        String unit = orgUnit();

        Rival.meets(
                        database,
                        "update org_unit set function = 'LEARNING' where id = ?",
                        unit,
                        () -> post(path(), objectiveRequest(unit)))
                .then()
                .statusCode(422)
                .body("code", equalTo("business-owner-is-learning"));
    }

    @Test
    void refusesAPeriodThatEndsAsItStarts() {
        post(path(), with(request(), "{\"periodEnd\": \"2026-07-01\"}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("period-reversed"), "violations.pointer", contains("/periodEnd"));
    }

    @Test
    void refusesARankThatIsTakenInItsUnitAndPeriod() {
        String unit = orgUnit();
        create(path(), objectiveRequest(unit));
        String second = create(path(), with(objectiveRequest(unit), "{\"priority\": 2}"));

        post(path(), objectiveRequest(unit))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/priority"));
        patch(path() + "/" + second, "*", "{\"priority\": 1}").then().statusCode(409);
        post(path(), with(objectiveRequest(unit), "{\"periodEnd\": \"2027-02-01\"}"))
                .then()
                .statusCode(201);
    }

    @Test
    void givesItsRankBackWhenItIsRetired() {
        String unit = orgUnit();
        String first = create(path(), objectiveRequest(unit));
        patch(path() + "/" + first, "*", "{\"status\": \"RETIRED\"}").then().statusCode(200);

        create(path(), with(objectiveRequest(unit), "{\"supersedesId\": \"" + first + "\"}"));
        create(path(), with(objectiveRequest(unit), "{\"status\": \"RETIRED\"}"));

        patch(path() + "/" + first, "*", "{\"description\": \"As it was\"}")
                .then()
                .statusCode(200);
        patch(path() + "/" + first, "*", "{\"status\": \"ACTIVE\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/priority"));
    }

    @Test
    void refusesARankThatIsTakenAtTheSameTime() throws Exception {
        String unit = orgUnit();
        String second = create(path(), with(objectiveRequest(unit), "{\"priority\": 2}"));

        Rival.meets(
                        database,
                        "update objective set priority = 1 where id = ?",
                        second,
                        () -> post(path(), objectiveRequest(unit)))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/priority"));
    }

    @Test
    void refusesRanksOutOfRange() {
        for (String priority : List.of("0", "1000", "1.0", "\"1\"", "1e400", "null")) {
            post(path(), with(request(), "{\"priority\": " + priority + "}"))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/priority"));
        }
    }

    @Test
    void namesAllFaultsAtOnce() {
        String nobody = UUID.randomUUID().toString();
        String known = """
                {"externalReference": {"sourceSystem": "elsewhere", "externalId": "%s"}}"""
                .formatted(unique("X"));
        create(path(), with(request(), known));
        post(
                        path(),
                        with(
                                with(objectiveRequest(orgUnit("LEARNING")), known),
                                """
                                {"categoryId": "%1$s", "periodEnd": "2025-01-01", "parentIds": ["%1$s"],
                                 "supersedesId": "%1$s"}"""
                                        .formatted(nobody)))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("invalid-request"),
                        "violations.pointer",
                        containsInAnyOrder(
                                "/externalReference",
                                "/categoryId",
                                "/periodEnd",
                                "/orgUnitId",
                                "/parentIds/0",
                                "/supersedesId"),
                        "violations.code",
                        containsInAnyOrder(
                                "duplicate",
                                "unknown-reference",
                                "period-reversed",
                                "business-owner-is-learning",
                                "unknown-reference",
                                "unknown-reference"));
    }

    @Test
    void contributesToSeveralParents() {
        String one = objective();
        String two = objective();
        String child = child(two, one);

        get(path() + "/" + child).then().body("parentIds", containsInAnyOrder(one, two));
        get(path() + "?parentId=" + one).then().body("items.id", contains(child));
        get(path() + "?topLevel=true&orgUnitId=" + orgUnitOf(one)).then().body("items.id", contains(one));
        get(path() + "?topLevel=true&orgUnitId=" + orgUnitOf(child)).then().body("items", empty());
        get(path() + "?topLevel=false&orgUnitId=" + orgUnitOf(child)).then().body("items.id", contains(child));
        get(path() + "/" + child + "?expand=parents")
                .then()
                .statusCode(200)
                .body("parents.id", containsInAnyOrder(one, two), "parents.priority", contains(1, 1));
        patch(path() + "/" + child, "\"0\"", "{\"parentIds\": null}")
                .then()
                .statusCode(200)
                .body("parentIds", empty());
    }

    @Test
    void refusesTheSameParentTwice() {
        String parent = objective();
        post(path(), with(request(), "{\"parentIds\": [\"%1$s\", \"%1$s\"]}".formatted(parent)))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations.pointer", contains("/parentIds"));
    }

    @Test
    void refusesACircleAndSaysWhichParentClosesIt() {
        String top = objective();
        String middle = child(top);
        String bottom = child(middle);
        String stranger = objective();

        patch(path() + "/" + top, "*", "{\"parentIds\": [\"%s\", \"%s\"]}".formatted(stranger, bottom))
                .then()
                .statusCode(422)
                .body("code", equalTo("tree-cycle"), "violations.pointer", contains("/parentIds/1"));
        patch(path() + "/" + top, "*", "{\"parentIds\": [\"%s\"]}".formatted(top))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/parentIds/0"));
    }

    @Test
    void refusesToSupersedeWhatSupersedesIt() {
        String first = objective();
        String second = create(path(), with(request(), "{\"supersedesId\": \"" + first + "\"}"));

        for (String superseded : List.of(first, second)) {
            patch(path() + "/" + first, "*", "{\"supersedesId\": \"" + superseded + "\"}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("tree-cycle"), "violations.pointer", contains("/supersedesId"));
        }
    }

    /** Two moves that are each right alone must not close a circle together. */
    @Test
    void letsTwoMovesAtOnceCloseNoCircle() throws Exception {
        ExecutorService movers = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                String one = objective();
                String two = objective();
                List<Callable<Response>> moves = List.of(
                        () -> patch(path() + "/" + one, "*", "{\"parentIds\": [\"" + two + "\"]}"),
                        () -> patch(path() + "/" + two, "*", "{\"parentIds\": [\"" + one + "\"]}"));
                List<Integer> answers = movers.invokeAll(moves).stream()
                        .map(ObjectiveTest::answered)
                        .map(Response::statusCode)
                        .toList();
                assertThat(answers).containsExactlyInAnyOrder(200, 422);
            }
        } finally {
            movers.shutdown();
        }
    }

    @Test
    void isLiveWhileActiveWithinItsPeriod() {
        LocalDate today = LocalDate.now(clock);
        String live = create(path(), with(request(), around(today)));
        String over = create(path(), with(request(), around(today.minusDays(1))));
        String draft = create(path(), with(with(request(), around(today)), "{\"status\": \"DRAFT\"}"));

        for (String id : List.of(live, over, draft)) {
            String yes = path() + "?live=true&orgUnitId=" + orgUnitOf(id);
            String no = path() + "?live=false&orgUnitId=" + orgUnitOf(id);
            get(yes).then().body("items.id", id.equals(live) ? contains(id) : empty());
            get(no).then().body("items.id", id.equals(live) ? empty() : contains(id));
        }
        assertThat(door.findAll(
                        Stream.of(live, over, draft).map(UUID::fromString).toList()))
                .filteredOn(ObjectiveFacts::live)
                .extracting(facts -> facts.id().toString())
                .containsExactly(live);
    }

    /** The version is the ETag: what changes with the day and not with the version has no place in the record. */
    @Test
    void saysNothingThatChangesWithTheDay() {
        get(path() + "/" + objective()).then().body("$", not(hasKey("live")));
    }

    @Test
    void isFoundByWordsOfItsStatementWhateverTheirCase() {
        String word = unique("Zebra");
        String id = create(path(), with(request(), "{\"statement\": \"Win 100% of " + word + " deals\"}"));

        get(path() + "?q=" + word.toUpperCase(Locale.ROOT)).then().body("items.id", contains(id));
        api().queryParam("q", "100% of " + word).get(path()).then().body("items.id", contains(id));
        api().queryParam("q", "100_ of " + word).get(path()).then().body("items", empty());
    }

    @Test
    void isListedByRank() {
        String unit = orgUnit();
        String second = create(path(), with(objectiveRequest(unit), "{\"priority\": 2}"));
        String first = create(path(), objectiveRequest(unit));

        get(path() + "?sort=priority&status=ACTIVE&orgUnitId=" + unit).then().body("items.id", contains(first, second));
        get(path() + "?sort=-priority,statement&orgUnitId=" + unit).then().body("items.id", contains(second, first));
    }

    @Test
    void refusesToGoWhileOthersContributeToIt() {
        String top = objective();
        String child = child(top);

        delete(path() + "/" + top, "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"), "conflicts.id", hasItem(child));
        delete(path() + "/" + child, "*").then().statusCode(204);
        delete(path() + "/" + top, "*").then().statusCode(204);
    }

    private String orgUnitOf(String objective) {
        return get(path() + "/" + objective).jsonPath().getString("orgUnitId");
    }

    private static Response answered(Future<Response> move) {
        try {
            return move.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
