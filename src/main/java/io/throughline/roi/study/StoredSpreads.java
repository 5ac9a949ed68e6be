package io.throughline.roi.study;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a KPI varied from subject to subject in what was measured of a population.
 *
 * <p>Pooled over periods, so that what all had in common in one of them is no spread: s squared = sum (n - 1) s(i)^2 / sum
 * (n - 1). The values of its people speak first; else the deviations that came with the means of groups; else the values
 * of the units in it. Source: Snedecor and Cochran, Statistical Methods, 8th ed. 1989, section 6.7.
 */
@Singleton
class StoredSpreads {

    private static final String READ =
            """
            with measured as (
                select m.subject_id, m.period_start, m.value, m.sample_size, m.standard_deviation,
                       s.kind = 'EMPLOYEE' as person
                from population_subjects(cast(:population as uuid), cast(:day as date)) one (id)
                join subject s on s.id = one.id
                join measurement m on m.subject_id = one.id
                where m.kpi_id = :kpi and m.period_start >= :from and m.period_end <= :to),
            part as (
                select 0 as rank, count(*) as n, var_samp(value) as variance, array_agg(subject_id) as subjects
                from measured where person group by period_start
                union all
                select 1, sample_size, standard_deviation * standard_deviation, array[subject_id]
                from measured where not person and standard_deviation is not null and sample_size is not null
                union all
                select 2, count(*), var_samp(value), array_agg(subject_id)
                from measured where not person and subject_id <> :population group by period_start),
            pooled as (
                select rank, sum((n - 1) * variance) / sum(n - 1) as variance, sum(n - 1) as degrees_of_freedom
                from part where n > 1 group by rank order by rank limit 1)
            select rank, variance, degrees_of_freedom,
                   people_up_to_five(
                       array(select distinct unnest(subjects) from part where n > 1 and rank = pooled.rank),
                       cast(:day as date)) < 5 as few
            from pooled
            """;

    private final EntityManager entities;

    StoredSpreads(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose values a spread was found in, in the order in which they are asked. */
    enum Source {
        PEOPLE,
        GROUPS,
        UNITS
    }

    /**
     * A spread that was found.
     *
     * @param degreesOfFreedom how many values it rests on, less one for each period or group
     * @param few whether it would say something of fewer than five people
     */
    record Spread(Source source, BigDecimal standardDeviation, long degreesOfFreedom, boolean few) {}

    /** Null where fewer than two values stand beside each other. */
    @Nullable Spread of(MeasuredSpreadRequest asked) {
        List<?> found = entities.createNativeQuery(READ)
                .setParameter("population", asked.population().subjectId())
                .setParameter("day", asked.day())
                .setParameter("kpi", asked.kpiId())
                .setParameter("from", asked.from())
                .setParameter("to", asked.to())
                .getResultList();
        return found.isEmpty() ? null : spread((Object[]) found.get(0));
    }

    private static Spread spread(Object[] row) {
        return new Spread(
                Source.values()[((Number) row[0]).intValue()],
                ((BigDecimal) row[1]).sqrt(MathContext.DECIMAL64),
                ((Number) row[2]).longValue(),
                (Boolean) row[3]);
    }
}
