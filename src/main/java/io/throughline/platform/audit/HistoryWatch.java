package io.throughline.platform.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;

/** Says so where the service could rewrite its own history, because its database user owns the tables. */
@ApplicationScoped
class HistoryWatch {

    private static final Logger LOG = Logger.getLogger(HistoryWatch.class);

    private final EntityManager entities;

    HistoryWatch(EntityManager entities) {
        this.entities = entities;
    }

    void look(@Observes StartupEvent started) {
        boolean rewritable = (Boolean)
                entities.createNativeQuery("select has_table_privilege(current_user, 'audit_event', 'UPDATE')")
                        .getSingleResult();
        if (rewritable) {
            LOG.warn("The service's database user could rewrite the audit trail. Name the schema's owner by"
                    + " QUARKUS_FLYWAY_USERNAME, and let QUARKUS_DATASOURCE_USERNAME have the role throughline alone.");
        }
    }
}
