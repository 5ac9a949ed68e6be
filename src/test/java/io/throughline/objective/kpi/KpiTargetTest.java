package io.throughline.objective.kpi;

import static io.throughline.objective.GivenObjective.kpi;
import static io.throughline.objective.GivenObjective.kpiRequest;
import static io.throughline.objective.GivenObjective.kpiTarget;
import static io.throughline.objective.GivenObjective.kpiTargetRequest;
import static io.throughline.objective.GivenObjective.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiTargetTest extends RecordLife {

    @Inject
    KpiTargets door;

    @Override
    protected String path() {
        return "/v1/kpi-targets";
    }

    private @Nullable String ownKpi;

    /** A promise stays on its KPI, so all requests of one test name the same. */
    @Override
    protected String request() {
        if (ownKpi == null) {
            ownKpi = kpi();
        }
        return kpiTargetRequest(objective(), ownKpi);
    }

    @Override
    protected String change() {
        return "{\"baseline\": null, \"targetValue\": 35.5}";
    }

    private String countingCalls() {
        return create(
                "/v1/kpis", with(kpiRequest("LAGGING"), "{\"unit\": {\"kind\": \"COUNT\", \"label\": \"calls\"}}"));
    }

    /** Published example P12: six points are 21.43 percent of 28, and the two are never confused. */
    @Test
    void tellsPointsFromPercent() {
        var posted = post(path(), request());
        posted.then().body("changeUnit", equalTo("PERCENTAGE_POINTS"));
        assertThat(posted.asString())
                .contains("\"change\":6,", "\"relativeChangePercent\":21.4285714286")
                .doesNotContain("E+");
    }

    /** Twelve significant digits may be more decimals than a request may have. */
    @Test
    void answersThePastOfASmallChange() {
        String target = create(
                path(),
                with(request(), "{\"baseline\": {\"value\": 99.9, \"date\": \"2026-01-01\"}, \"targetValue\": 99.95}"));
        var now = get(path() + "/" + target);

        assertThat(now.asString()).contains("\"relativeChangePercent\":0.0500500500501");
        assertThat(get(path() + "/" + target + "?asOf=2999-01-01T00:00:00Z").asString())
                .isEqualTo(now.asString());
    }

    @Test
    void countsTheChangeOfOtherKpisInTheirOwnUnit() {
        String down = with(
                kpiTargetRequest(objective(), countingCalls()),
                "{\"baseline\": {\"value\": -800, \"date\": \"2026-06-30\"}, \"targetValue\": -1000.0}");
        var posted = post(path(), down);
        posted.then().statusCode(201).body("changeUnit", equalTo("KPI_UNIT"));
        assertThat(posted.asString())
                .contains("\"targetValue\":-1000,", "\"change\":-200,", "\"relativeChangePercent\":-25");
    }

    @Test
    void knowsNoRelativeChangeFromNothing() {
        created(path(), with(request(), "{\"baseline\": null}"));
        post(path(), with(request(), "{\"baseline\": null}"))
                .then()
                .statusCode(201)
                .body("change", nullValue(), "relativeChangePercent", nullValue(), "baseline", nullValue());
        post(path(), with(request(), "{\"baseline\": {\"value\": 0, \"date\": \"2026-06-30\"}}"))
                .then()
                .statusCode(201)
                .body("change", equalTo(34), "relativeChangePercent", nullValue());
    }

    @Test
    void refusesATargetBeforeItsBaseline() {
        for (String due : List.of("2026-06-30", "2026-01-01")) {
            post(path(), with(request(), "{\"dueDate\": \"" + due + "\"}"))
                    .then()
                    .statusCode(422)
                    .body(
                            "code",
                            equalTo("target-before-baseline"),
                            "violations.pointer",
                            contains("/dueDate"),
                            "violations[0].detail",
                            containsString("2026-06-30"));
        }
    }

    @Test
    void staysOnItsKpiWhichItsMappingsRelyOn() {
        String target = path() + "/" + create(path(), request());
        patch(target, "*", "{\"kpiId\": \"" + countingCalls() + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("immutable"), "violations.pointer", contains("/kpiId"));
        put(target, "*", with(request(), "{\"kpiId\": \"" + UUID.randomUUID() + "\", \"dueDate\": \"2026-01-01\"}"))
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/kpiId", "/dueDate"));
    }

    @Test
    void refusesHalfABaseline() {
        post(path(), with(request(), "{\"baseline\": {\"value\": 28}}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("missing"), "violations.pointer", contains("/baseline/date"));
    }

    @Test
    void refusesValuesOutsideTheUnitOfTheKpi() {
        post(
                        path(),
                        with(
                                request(),
                                "{\"baseline\": {\"value\": -0.1, \"date\": \"2026-06-30\"}, \"targetValue\": 100.1}"))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("value-out-of-unit"),
                        "violations.pointer",
                        containsInAnyOrder("/targetValue", "/baseline/value"));
    }

    @Test
    void namesAllFaultsAtOnce() {
        String nobody = UUID.randomUUID().toString();
        post(
                        path(),
                        with(
                                request(),
                                """
                                {"objectiveId": "%1$s", "orgUnitId": "%1$s", "dueDate": "2026-01-01", "targetValue": 101}"""
                                        .formatted(nobody)))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/objectiveId", "/orgUnitId", "/dueDate", "/targetValue"),
                        "violations.code",
                        containsInAnyOrder(
                                "unknown-reference",
                                "unknown-reference",
                                "target-before-baseline",
                                "value-out-of-unit"));
        post(path(), with(request(), "{\"kpiId\": \"" + nobody + "\"}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations.pointer", contains("/kpiId"));
    }

    @Test
    void keepsDecimalsAsTheyWereMeant() {
        var posted = post(path(), with(request(), "{\"targetValue\": 34.500000000000}"));
        assertThat(posted.asString()).contains("\"targetValue\":34.5,");
        for (String number : List.of("1e400", "1234567890123456789012345678901234567890", "0.0000000000001")) {
            post(path(), with(request(), "{\"targetValue\": " + number + "}"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("out-of-range"), "violations.pointer", contains("/targetValue"));
        }
        post(path(), request().replace("34", "NaN")).then().statusCode(400).body("code", equalTo("malformed-json"));
    }

    @Test
    void isFoundByItsObjectiveAndKpi() {
        String objective = objective();
        String kpi = kpi();
        String target = kpiTarget(objective, kpi);

        get(path() + "?objectiveId=" + objective).then().body("items.id", contains(target));
        get(path() + "?status=ACTIVE&kpiId=" + kpi).then().body("items.id", contains(target));
    }

    @Test
    void isOpenUntilItOrItsObjectiveIsRetired() {
        String objective = objective();
        String target = kpiTarget(objective, kpi());
        assertThat(open(target)).isTrue();

        patch("/v1/objectives/" + objective, "*", "{\"status\": \"RETIRED\"}")
                .then()
                .statusCode(200);
        assertThat(open(target)).isFalse();

        patch("/v1/objectives/" + objective, "*", "{\"status\": \"ACHIEVED\"}")
                .then()
                .statusCode(200);
        assertThat(open(target)).isTrue();

        patch(path() + "/" + target, "*", "{\"status\": \"RETIRED\"}").then().statusCode(200);
        assertThat(open(target)).isFalse();
        assertThat(door.ofObjectives(List.of(UUID.fromString(objective)))).hasSize(1);
    }

    private boolean open(String target) {
        return QuarkusTransaction.requiringNew()
                .call(() -> door.find(UUID.fromString(target)).orElseThrow().open());
    }
}
