package io.throughline.objective.kpi;

import static io.throughline.objective.GivenObjective.kpi;
import static io.throughline.objective.GivenObjective.kpiLink;
import static io.throughline.objective.GivenObjective.kpiLinkRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import io.throughline.Rival;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiLinkTest extends RecordLife {

    @Inject
    KpiLinks door;

    @Inject
    DataSource database;

    @Override
    protected String path() {
        return "/v1/kpi-links";
    }

    @Override
    protected String request() {
        return kpiLinkRequest(kpi("LEADING"), kpi("LAGGING"));
    }

    @Override
    protected String change() {
        return "{\"lagDays\": 0}";
    }

    @Test
    void refusesAKpiThatLeadsToItself() {
        String kpi = kpi("LEADING");
        post(path(), kpiLinkRequest(kpi, kpi))
                .then()
                .statusCode(422)
                .body("code", equalTo("self-link"), "violations.pointer", contains("/laggingKpiId"));
    }

    @Test
    void refusesEndsOfTheWrongKind() {
        post(path(), kpiLinkRequest(kpi("LAGGING"), kpi("LEADING")))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("wrong-indicator"),
                        "violations.pointer",
                        contains("/leadingKpiId", "/laggingKpiId"));
        post(path(), kpiLinkRequest(kpi("LEADING"), UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"), "violations.pointer", contains("/laggingKpiId"));
    }

    @Test
    void refusesAnEndThatTurnsAtTheSameTime() throws Exception {
        String leading = kpi("LEADING");
        String request = kpiLinkRequest(leading, kpi("LAGGING"));

        Rival.meets(database, "update kpi set indicator = 'LAGGING' where id = ?", leading, () -> post(path(), request))
                .then()
                .statusCode(422)
                .body("code", equalTo("wrong-indicator"), "violations.pointer", contains("/leadingKpiId"));
    }

    @Test
    void joinsTwoKpisOnce() {
        String request = request();
        create(path(), request);
        post(path(), request)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/laggingKpiId"));
    }

    @Test
    void refusesALagBeyondFiveYears() {
        for (String lag : List.of("-1", "1826", "99999999999")) {
            post(path(), with(request(), "{\"lagDays\": " + lag + "}"))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/lagDays"));
        }
    }

    @Test
    void isFoundFromEitherEnd() {
        String leading = kpi("LEADING");
        String lagging = kpi("LAGGING");
        String link = kpiLink(leading, lagging);

        get(path() + "?leadingKpiId=" + leading).then().body("items.id", contains(link));
        get(path() + "?laggingKpiId=" + lagging).then().body("items.id", contains(link));
        for (String end : List.of(leading, lagging)) {
            assertThat(door.ofKpis(List.of(UUID.fromString(end))))
                    .extracting(facts -> facts.id().toString())
                    .containsExactly(link);
        }
        assertThat(door.ofKpis(List.of())).isEmpty();
    }
}
