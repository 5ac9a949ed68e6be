package io.throughline.organization.employee;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.throughline.platform.privacy.AccessLog;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The employee for whom a front end asks. Managers see the figures of their own people that are withheld from everybody
 * else; each time they do it is entered.
 */
@Singleton
public class Viewer {

    /** Names the employee. Whoever may call may name one: front ends are trusted with it. */
    public static final String HEADER = "On-Behalf-Of";

    public static final String DESCRIPTION =
            "The id of the employee for whom a front end asks: whoever leads all of the"
                    + " people behind a figure sees it though it is withheld from others";

    private final CurrentVertxRequest request;
    private final EntityManager entities;
    private final AccessLog log;

    Viewer(CurrentVertxRequest request, EntityManager entities, AccessLog log) {
        this.request = request;
        this.entities = entities;
        this.log = log;
    }

    /** Whether the figures of a subject are those of the viewer's own people, all of them, on a day. */
    public boolean maySee(UUID subject, LocalDate day) {
        return employee().filter(manager -> leadsAllOf(manager, subject, day)).isPresent();
    }

    private Optional<UUID> employee() {
        RoutingContext context = request.getCurrent();
        String named = context == null ? null : context.request().getHeader(HEADER);
        try {
            return Optional.ofNullable(named).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "The header " + HEADER + " is the id of an employee.");
        }
    }

    private boolean leadsAllOf(UUID manager, UUID subject, LocalDate day) {
        boolean leads = (Boolean) entities.createNativeQuery("select leads_all_of(:manager, :subject, :day)")
                .setParameter("manager", manager)
                .setParameter("subject", subject)
                .setParameter("day", day)
                .getSingleResult();
        if (leads) {
            List<?> people = entities.createNativeQuery("select * from people_of(:subject, :day)")
                    .setParameter("subject", subject)
                    .setParameter("day", day)
                    .getResultList();
            log.read(
                    "figures of one's own people",
                    people.stream().map(UUID.class::cast).toList());
        }
        return leads;
    }
}
