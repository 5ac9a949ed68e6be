package io.throughline.participation.evidence;

import io.throughline.math.Period;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds up the checks or observations of a unit in a period. A person counts once: with the last POST check, or with the
 * mean of the last observations of each observer. Only the newest version used there and then counts, because scores on two
 * scales have no mean.
 */
@Singleton
class Tallies {

    private static final String CHECKS =
            """
            with taken as (
                select * from skill_check
                where instrument_id = :definition and org_unit_id = :unit and stage = 'POST'
                  and taken_on >= :start and taken_on < :end),
            newest as (select max(instrument_version) as version from taken),
            last as (
                select distinct on (employee_id) employee_id, score
                from taken join newest on instrument_version = newest.version
                order by employee_id, taken_on desc, id desc)
            select (select version from newest), count(*), avg(score), stddev_samp(score), 0,
                   (select count(*) from taken where instrument_version < (select version from newest))
            from last
            """;

    private static final String OBSERVATIONS =
            """
            with seen as (
                select * from observation
                where rubric_id = :definition and org_unit_id = :unit and observed_on >= :start and observed_on < :end),
            newest as (select max(rubric_version) as version from seen),
            last as (
                select distinct on (employee_id, observer_id) employee_id, level
                from seen join newest on rubric_version = newest.version
                order by employee_id, observer_id, observed_on desc, id desc),
            person as (select avg(level) as level from last group by employee_id)
            select (select version from newest), count(*), avg(level), stddev_samp(level),
                   count(*) filter (where level >= (
                       select meeting_level from rubric_version
                       where rubric_id = :definition and definition_version = (select version from newest))),
                   (select count(*) from seen where rubric_version < (select version from newest))
            from person
            """;

    private final EntityManager entities;

    Tallies(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty where there is nothing to add up. */
    Optional<Tally> of(EvidenceKind kind, UUID definition, UUID unit, Period period) {
        Object[] row = (Object[]) entities.createNativeQuery(kind == EvidenceKind.SKILL_CHECK ? CHECKS : OBSERVATIONS)
                .setParameter("definition", definition)
                .setParameter("unit", unit)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getSingleResult();
        return row[0] == null
                ? Optional.empty()
                : Optional.of(new Tally(
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).longValue(),
                        (BigDecimal) row[2],
                        (BigDecimal) row[3],
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue()));
    }
}
