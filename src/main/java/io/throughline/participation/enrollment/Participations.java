package io.throughline.participation.enrollment;

import io.throughline.initiative.Initiatives;
import io.throughline.participation.enrollment.ParticipationResponse.TimeCost;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.UUID;

/** Counts who takes part in an initiative. */
@Singleton
class Participations {

    private static final String COUNTS =
            """
            select count(*) filter (where status = 'REQUESTED'), count(*) filter (where status = 'APPROVED'),
                   count(*) filter (where status = 'DECLINED'), count(*) filter (where status = 'WITHDRAWN'),
                   count(*) filter (where status = 'COMPLETED'),
                   count(distinct e.employee_id) filter (where status = 'COMPLETED'),
                   coalesce(sum(hours) filter (where status = 'COMPLETED'), 0),
                   count(distinct e.employee_id) filter (
                       where status = 'COMPLETED' and c.id is null and p.erased_at is null)
            from enrollment e
            join employee p on p.id = e.employee_id
            left join enrollment_cost c on c.initiative_id = e.initiative_id and c.id = e.id
            where e.initiative_id = :initiative
            """;

    private final EntityManager entities;
    private final Initiatives initiatives;
    private final ParticipantsTime time;

    Participations(EntityManager entities, Initiatives initiatives, ParticipantsTime time) {
        this.entities = entities;
        this.initiatives = initiatives;
        this.time = time;
    }

    ParticipationResponse of(UUID initiative) {
        if (initiatives.find(initiative).isEmpty()) {
            throw ProblemException.notFound("initiative", initiative);
        }
        Object[] row = (Object[]) entities.createNativeQuery(COUNTS)
                .setParameter("initiative", initiative)
                .getSingleResult();
        long people = count(row[5]);
        boolean withheld = people > 0 && people < ParticipantsTime.FEWEST_SHOWN;
        return new ParticipationResponse(
                initiative,
                count(row[0]),
                count(row[1]),
                count(row[2]),
                count(row[3]),
                count(row[4]),
                people,
                withheld ? null : Decimals.plain((BigDecimal) row[6]),
                withheld,
                time.sums(initiative).stream().map(TimeCost::of).toList(),
                count(row[7]));
    }

    private static long count(Object cell) {
        return ((Number) cell).longValue();
    }
}
