package io.throughline.alignment;

import static io.throughline.alignment.GivenThread.mapping;
import static io.throughline.alignment.GivenThread.measured;
import static io.throughline.alignment.GivenThread.objective;
import static io.throughline.alignment.GivenThread.strategic;
import static io.throughline.alignment.GivenThread.target;
import static io.throughline.alignment.GivenThread.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import io.throughline.Pages;
import io.throughline.alignment.engine.Landscape;
import io.throughline.initiative.GivenInitiative;
import io.throughline.organization.employee.GivenPeople;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Snapshots over HTTP, and the one that the service takes of each day by itself. */
@QuarkusTest
class AlignmentSnapshotTest extends ApiTest {

    private static final String SNAPSHOTS = "/v1/alignment/snapshots";

    @Inject
    EntityManager entities;

    @Inject
    DailySnapshot daily;

    @Inject
    AlignmentSnapshots snapshots;

    private static Response take() {
        return api().post(SNAPSHOTS).then().statusCode(201).extract().response();
    }

    private String kept(String columns, String table, Object snapshot, String condition) {
        return entities.createNativeQuery("select concat_ws(' ', " + columns + ") from " + table
                        + " where alignment_snapshot_id = :snapshot and " + condition)
                .setParameter("snapshot", UUID.fromString(String.valueOf(snapshot)))
                .getResultList()
                .toString();
    }

    @Test
    void keepsTheFiguresOfToday() {
        GivenInitiative.cost(strategic(), "MATERIALS", "ACTUAL", "120.50");
        JsonPath now = get("/v1/alignment").jsonPath();

        Response taken = take();

        String id = taken.path("id");
        taken.then()
                .header("Location", endsWith(SNAPSHOTS + "/" + id))
                .header("ETag", "\"0\"")
                .body(
                        "day", equalTo(today().toString()),
                        "origin", equalTo("ON_DEMAND"),
                        "createdBy", equalTo("local-administrator"),
                        "coverage", equalTo(now.getMap("coverage")),
                        "strategicCoverage", equalTo(now.getMap("strategicCoverage")),
                        "findings.rule", equalTo(now.getList("diagnosis.rule")),
                        "findings.count", equalTo(now.getList("diagnosis.count")),
                        "findings.unattended", equalTo(now.getList("diagnosis.unattended")));
        get(SNAPSHOTS + "/" + id).then().statusCode(200).body(equalTo(taken.asString()));
    }

    @Test
    void keepsHowEachInitiativeAndEachTargetStood() {
        String objective = objective();
        String target = target(objective);
        measured(target, "30");
        String initiative = strategic();
        GivenInitiative.cost(initiative, "MATERIALS", "PLANNED", "50");
        mapping(initiative, target);
        String orphan = strategic();

        String id = take().path("id");

        String facts = "strategic, covered, business_outcome_answered, evidence_answered, spend, currency";
        assertThat(kept(facts, "alignment_snapshot_initiative", id, "initiative_id = '" + initiative + "'"))
                .isEqualTo("[t t t t 50.00 EUR]");
        assertThat(kept(facts, "alignment_snapshot_initiative", id, "initiative_id = '" + orphan + "'"))
                .isEqualTo("[t f f f 0.00 EUR]");
        assertThat(kept(
                        "objective_id, initiatives, track_status, progress, elapsed_share, target_value,"
                                + " latest_value, latest_period_start",
                        "alignment_snapshot_target",
                        id,
                        "kpi_target_id = '" + target + "'"))
                .isEqualTo("[" + objective + " 1 OFF_TRACK 0.333333333333 0.5 34 30 " + GivenThread.lastMonth() + "]");
    }

    /** That people are few may come to be known when their figure has been kept: it is not told on. */
    @Test
    void tellsNobodyWhatItKeptOfAFew() {
        String target = target(objective());
        String unit = get("/v1/kpi-targets/" + target).path("orgUnitId");
        measured(target, "30");
        String taken = take().path("id");
        String facts = "/odata/v4/AlignmentTargetFacts?$filter=kpi_target_id eq " + target;
        get(facts).then().body("value.latest_value", contains(30), "value.snapshot_id", contains(taken));

        for (int i = 0; i < 3; i++) {
            GivenPeople.employee("Member", unit, null);
        }

        get(facts)
                .then()
                .statusCode(200)
                .body(
                        "value.snapshot_id", contains(taken),
                        "value.latest_value", contains(nullValue()),
                        "value.latest_period_start", contains(nullValue()),
                        "value.progress", contains(nullValue()),
                        "value.track_status", contains("NO_MEASUREMENT"));
    }

    @Test
    void keepsWhatWasWhateverComes() {
        Response first = take();
        String path = SNAPSHOTS + "/" + first.path("id");
        strategic();

        get(path).then().body(equalTo(first.asString()));
        put(path, "*", "{}").then().statusCode(405);
        delete(path, "*").then().statusCode(405);
        for (String part : List.of("", "_spend", "_finding", "_initiative", "_target")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery("delete from alignment_snapshot" + part)
                                    .executeUpdate()))
                    .hasMessageContaining("permission denied");
        }
    }

    /** Snapshots must never stand in the way of deleting what they once showed. */
    @Test
    void letsGoWhatItHasShown() {
        String initiative = strategic();
        take();

        delete("/v1/initiatives/" + initiative, "*").then().statusCode(204);
    }

    @Test
    void takesOneForOneIdempotencyKey() {
        String key = unique("key");
        Response first = api().header("Idempotency-Key", key).post(SNAPSHOTS);
        first.then().statusCode(201);

        api().header("Idempotency-Key", key)
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .body(equalTo(first.asString()))
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void isListedByDayPageByPage() {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            taken.add(take().path("id"));
        }
        String todays = SNAPSHOTS + "?sort=day&from=" + today() + "&to=" + today().plusDays(1);

        assertThat(Pages.<String>of(todays + "&limit=2", "id").stream().flatMap(List::stream))
                .containsAll(taken)
                .doesNotHaveDuplicates();
        get(todays + "&origin=ON_DEMAND&count=true")
                .then()
                .statusCode(200)
                .body("items.origin", everyItem(equalTo("ON_DEMAND")));
        get(SNAPSHOTS + "?to=" + today()).then().statusCode(200).body("items", empty());
        get(SNAPSHOTS + "?day=" + today().minusDays(1)).then().statusCode(200).body("items", empty());
        get(SNAPSHOTS + "?from=x").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        for (String none : List.of(UUID.randomUUID().toString(), "x")) {
            get(SNAPSHOTS + "/" + none).then().statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @Test
    void isTakenOnceADayByTheServiceItself() {
        strategic();
        daily.keepIfDue();
        daily.keepIfDue();

        get(SNAPSHOTS + "?origin=DAILY&day=" + today())
                .then()
                .body("items", hasSize(1), "items[0].createdBy", equalTo("throughline"));
    }

    @Test
    void isTakenByOneOfManyReplicas() throws Exception {
        // A day that nothing else in the tests is about.
        Landscape landscape =
                Landscape.of(LocalDate.of(2099, 1, 1), List.of(), List.of(), List.of(), List.of(), List.of());
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        int kept = 0;
        try {
            Callable<Boolean> replica = () -> {
                ManagedContext request = Arc.container().requestContext();
                request.activate();
                try {
                    return snapshots.keepForTheDay(landscape);
                } finally {
                    request.terminate();
                }
            };
            for (Future<Boolean> done : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                kept += done.get() ? 1 : 0;
            }
        } finally {
            replicas.shutdown();
        }

        assertThat(kept).isEqualTo(1);
    }
}
