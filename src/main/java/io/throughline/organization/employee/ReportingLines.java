package io.throughline.organization.employee;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stood above and below whom on a day, walked by the database along the assignments and lines of that day. */
@Singleton
class ReportingLines {

    /** Nobody has as many managers above them; a walk that does not end is cut. */
    private static final int HIGHEST = 100;

    private static final String IN_FORCE =
            " a.effective_from <= :on and (a.effective_to is null or a.effective_to > :on) ";

    private static final String ABOVE =
            """
            with recursive above (id, level) as (
                select a.manager_id, 1 from assignment a
                where a.employee_id = :employee and a.manager_id is not null and %1$s
                union all
                select a.manager_id, above.level + 1 from above join assignment a on a.employee_id = above.id
                where a.manager_id is not null and above.level < %2$d and %1$s)
            select id from above order by level
            """
                    .formatted(IN_FORCE, HIGHEST);

    private static final String BELOW =
            """
            with recursive below (id) as (
                select a.employee_id from assignment a where a.manager_id = :manager and %1$s
                union
                select a.employee_id from below join assignment a on a.manager_id = below.id where %1$s)
            select id from below
            where cast(:after as uuid) is null or id > :after
            order by id limit :most
            """
                    .formatted(IN_FORCE);

    private static final String DIRECT =
            """
            select a.employee_id from assignment a
            where a.manager_id = :manager and %1$s and (cast(:after as uuid) is null or a.employee_id > :after)
            order by a.employee_id limit :most
            """
                    .formatted(IN_FORCE);

    private static final String UNITS =
            """
            with recursive units (id) as (
                select cast(:unit as uuid)
                union
                select l.org_unit_id from units join org_unit_line l on l.parent_id = units.id
                where l.effective_from <= :on and (l.effective_to is null or l.effective_to > :on))
            """;

    private static final String MEMBERS = UNITS
            + """
            select a.employee_id from units join assignment a on a.org_unit_id = units.id
            where %1$s and (cast(:after as uuid) is null or a.employee_id > :after)
            order by a.employee_id limit :most
            """
                    .formatted(IN_FORCE);

    private static final String HEADCOUNT = UNITS
            + """
            select count(*), coalesce(sum(a.full_time_equivalent), 0), count(*) filter (where a.org_unit_id = :unit)
            from units join assignment a on a.org_unit_id = units.id
            where %1$s
            """
                    .formatted(IN_FORCE);

    /** Follows the managers through all the days of a new assignment; the days that two steps share grow fewer. */
    private static final String CLOSES_A_CIRCLE =
            """
            with recursive above (id, since, until) as (
                select cast(:manager as uuid), cast(:since as date), cast(:until as date)
                union
                select a.manager_id, greatest(above.since, a.effective_from),
                       least(above.until, coalesce(a.effective_to, 'infinity'))
                from above join assignment a on a.employee_id = above.id
                where a.manager_id is not null and above.id <> :employee
                  and a.effective_from < above.until and coalesce(a.effective_to, 'infinity') > above.since)
            select exists (select from above where id = :employee)
            """;

    private final EntityManager entities;

    ReportingLines(EntityManager entities) {
        this.entities = entities;
    }

    /** How many people a unit and those below it have. */
    record Headcount(long people, BigDecimal fullTimeEquivalents, long own) {}

    /** The managers of an employee on a day, the nearest first. */
    List<UUID> above(UUID employee, LocalDate on) {
        return ids(entities.createNativeQuery(ABOVE)
                .setParameter("employee", employee)
                .setParameter("on", on)
                .getResultList());
    }

    /** Who reports to a manager on a day, directly or through others, in the order of their ids. */
    List<UUID> below(UUID manager, boolean directly, LocalDate on, @Nullable UUID after, int most) {
        return ids(entities.createNativeQuery(directly ? DIRECT : BELOW)
                .setParameter("manager", manager)
                .setParameter("on", on)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList());
    }

    /** Who works in a unit or below it on a day, in the order of their ids. */
    List<UUID> members(UUID unit, LocalDate on, @Nullable UUID after, int most) {
        // Written into the statement: a plan for any day, place and number would read all members for each page.
        String stated = MEMBERS.replace(":on", "date '" + on + "'")
                .replace(":after", after == null ? "null" : "'" + after + "'")
                .replace(":most", Integer.toString(most));
        return ids(entities.createNativeQuery(stated).setParameter("unit", unit).getResultList());
    }

    Headcount headcount(UUID unit, LocalDate on) {
        Object[] row = (Object[]) entities.createNativeQuery(HEADCOUNT)
                .setParameter("unit", unit)
                .setParameter("on", on)
                .getSingleResult();
        return new Headcount(((Number) row[0]).longValue(), (BigDecimal) row[1], ((Number) row[2]).longValue());
    }

    /** Whether somebody would stand above themselves on one of the days of an assignment. */
    boolean wouldClose(UUID employee, Assignment assignment) {
        return (Boolean) entities.createNativeQuery(CLOSES_A_CIRCLE)
                .setParameter("employee", employee)
                .setParameter("manager", assignment.managerId())
                .setParameter("since", assignment.effectiveFrom())
                .setParameter(
                        "until",
                        assignment.effectiveTo() == null ? LocalDate.of(9999, 12, 31) : assignment.effectiveTo())
                .getSingleResult();
    }

    private static List<UUID> ids(List<?> found) {
        return found.stream().map(UUID.class::cast).toList();
    }
}
