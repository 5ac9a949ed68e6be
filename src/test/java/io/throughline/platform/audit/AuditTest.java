package io.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Inject
    Sealer sealer;

    private static String unit() {
        return create(
                "/v1/org-units",
                """
                {"name": "%s", "function": "BUSINESS"}""".formatted(unique("Audited")));
    }

    private List<AuditEvent> eventsOf(String id) {
        return entities.createQuery("from AuditEvent where resourceId = :id order by at, id", AuditEvent.class)
                .setParameter("id", id)
                .getResultList();
    }

    @Test
    void keepsWhoChangedWhatFromWhatToWhat() {
        String id = unit();
        String before = get("/v1/org-units/" + id).asString();
        api().header("X-Request-Id", "audit-test-1")
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"function\": \"LEARNING\"}")
                .patch("/v1/org-units/" + id)
                .then()
                .statusCode(200);
        String after = get("/v1/org-units/" + id).asString();

        AuditEvent changed = eventsOf(id).get(1);

        assertThat(changed.sealedText())
                .contains("local-administrator", "audit-test-1", "CHANGED", "org-unit", before, after);
    }

    @Test
    void leavesNoTraceOfAChangeThatChangesNothing() {
        String id = unit();

        patch("/v1/org-units/" + id, "\"0\"", "{}").then().statusCode(200).header("ETag", "\"0\"");

        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void answersAnyPastStateAlsoOfWhatWasDeleted() {
        String id = unit();
        String first = get("/v1/org-units/" + id).asString();
        Instant whenFirst = Instant.parse(get("/v1/org-units/" + id).jsonPath().getString("updatedAt"));
        patch("/v1/org-units/" + id, "\"0\"", "{\"name\": \"Renamed\"}").then().statusCode(200);
        delete("/v1/org-units/" + id, "\"1\"").then().statusCode(204);

        get("/v1/org-units/" + id).then().statusCode(404);
        get("/v1/org-units/" + id + "?asOf=" + whenFirst.plusMillis(1))
                .then()
                .statusCode(200)
                .body(equalTo(first));
        get("/v1/org-units/" + id + "?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void cannotBeRewrittenByTheServiceItself() {
        String id = unit();

        for (String statement : List.of(
                "update AuditEvent set actor = 'nobody' where resourceId = :id",
                "delete from AuditEvent where resourceId = :id")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> entities.createQuery(statement)
                            .setParameter("id", id)
                            .executeUpdate()))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update audit_event set actor = 'nobody'")
                                .executeUpdate()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("delete from audit_seal")
                                .executeUpdate()))
                .hasMessageContaining("permission denied");
    }

    /** The owner of the database can alter a row; the chain must show which. */
    @Test
    void showsWhichEventWasAlteredBehindItsBack() throws SQLException {
        String id = unit();
        sealAll();
        assertThat(sealer.firstBroken()).isEmpty();
        UUID event = eventsOf(id).get(0).id();

        asOwner("update audit_event set actor = 'someone else' where id = '" + event + "'");
        try {
            assertThat(sealer.firstBroken()).contains(event);
        } finally {
            asOwner("update audit_event set actor = 'local-administrator' where id = '" + event + "'");
        }
        assertThat(sealer.firstBroken()).isEmpty();
    }

    private void sealAll() {
        String unsealed = "select count(e) from AuditEvent e where e.id not in (select s.eventId from Seal s)";
        while (entities.createQuery(unsealed, Long.class).getSingleResult() > 0) {
            sealer.seal();
        }
    }

    private static void asOwner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getOptionalValue("quarkus.flyway.password", String.class)
                                .orElse(""));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
