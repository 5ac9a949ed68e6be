package io.throughline.organization.cohort;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people behind cohorts, found by sets. */
@Singleton
class CohortPeople {

    private static final String MATCHING =
            """
            select a.employee_id from assignment a
            where a.effective_from <= :on and (a.effective_to is null or a.effective_to > :on)
              and (cast(:units as uuid[]) is null or a.org_unit_id in (
                  select below.id from unnest(cast(:units as uuid[])) unit (id)
                  cross join lateral org_unit_subtree(unit.id, :on) below (id)))
              and (cast(:codes as text[]) is null or a.job_code = any (cast(:codes as text[])))
              and (cast(:titles as text[]) is null or a.job_title = any (cast(:titles as text[])))
              and (cast(:places as text[]) is null or a.location = any (cast(:places as text[])))
              and (cast(:since as date) is null and cast(:before as date) is null or (
                  select min(first.effective_from) >= coalesce(:since, date '0001-01-01')
                     and min(first.effective_from) < coalesce(:before, date '9999-12-31')
                  from assignment first where first.employee_id = a.employee_id))
            order by 1
            """;

    private static final String OVERLAPPING =
            """
            with mine as materialized (select id from people_of(:cohort, :on) one (id))
            select c.id, c.name, c.role, count(*)
            from cohort c cross join lateral people_of(c.id, :on) theirs (id) join mine on mine.id = theirs.id
            where c.id <> :cohort
            group by c.id, c.name, c.role
            order by c.id
            """;

    private final EntityManager entities;

    CohortPeople(EntityManager entities) {
        this.entities = entities;
    }

    /** Another cohort that has people in common with one. */
    record Overlap(UUID cohortId, String name, CohortRole role, long people) {}

    /** Who meets a rule on a day, in the order of their ids. */
    List<UUID> matching(CohortRule rule, LocalDate on) {
        return ids(entities.createNativeQuery(MATCHING)
                .setParameter("on", on)
                .setParameter("units", array(rule.orgUnitIds()))
                .setParameter("codes", array(rule.jobCodes()))
                .setParameter("titles", array(rule.jobTitles()))
                .setParameter("places", array(rule.locations()))
                .setParameter("since", rule.employedFrom())
                .setParameter("before", rule.employedBefore())
                .getResultList());
    }

    /** The people behind a cohort on a day, those of its org units included; of a frozen one those that it was frozen with. */
    List<UUID> of(UUID cohort, LocalDate on) {
        return ids(entities.createNativeQuery("select id from people_of(:cohort, :on) one (id) order by id")
                .setParameter("cohort", cohort)
                .setParameter("on", on)
                .getResultList());
    }

    /** Keeps who is behind a cohort on a day, for good. */
    void keep(UUID cohort, LocalDate on) {
        entities.createNativeQuery("insert into cohort_person (cohort_id, employee_id)"
                        + " select :cohort, id from people_of(:cohort, :on) one (id) order by id")
                .setParameter("cohort", cohort)
                .setParameter("on", on)
                .executeUpdate();
    }

    List<Overlap> overlaps(UUID cohort, LocalDate on) {
        List<?> rows = entities.createNativeQuery(OVERLAPPING)
                .setParameter("cohort", cohort)
                .setParameter("on", on)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Overlap(
                        (UUID) row[0],
                        (String) row[1],
                        CohortRole.valueOf((String) row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    /** An array as the database reads it, by its elements' texts; null for none. */
    private static @Nullable String array(@Nullable Collection<?> elements) {
        if (elements == null) {
            return null;
        }
        StringBuilder text = new StringBuilder("{");
        for (Object element : elements) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    private static List<UUID> ids(List<?> found) {
        return found.stream().map(UUID.class::cast).toList();
    }
}
