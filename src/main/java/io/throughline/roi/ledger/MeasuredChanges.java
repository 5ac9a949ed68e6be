package io.throughline.roi.ledger;

import io.throughline.math.Fraction;
import io.throughline.math.Period;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.roi.engine.ChangeBasis;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in an account's period against the time of equal length before it.
 *
 * <p>The population's own measurements speak for it; else those of its people; else those of the units in it. Only who
 * was measured on both sides counts. Over subjects a percent or rate is scale x sum numerator / sum denominator, all
 * else a mean (PER_SUBJECT) or a sum (TOTAL); over the periods of a side, the mean. change = after - before.
 */
@Singleton
class MeasuredChanges {

    private static final int SIGNIFICANT_DIGITS = 12;

    private static final String READ =
            """
            with measured as (
                select m.subject_id, m.period_start, m.period_end, m.value, m.numerator, m.denominator,
                       m.period_start >= :start as after,
                       case when m.subject_id = :population then 0 when s.kind = 'EMPLOYEE' then 1 else 2 end as rank
                from benefit_account_subject a
                join subject s on s.id = a.subject_id
                join measurement m on m.subject_id = a.subject_id
                where a.benefit_account_id = :account and m.kpi_id = :kpi
                  and m.period_start >= :before and m.period_end <= :until
                  and (m.period_end <= :start or m.period_start >= :start)),
            paired as (
                select * from measured
                where (subject_id, rank) in (
                    select subject_id, rank from measured group by 1, 2 having count(distinct after) = 2)),
            counted as (select * from paired where rank = (select min(rank) from paired)),
            point as (
                select after, period_start,
                       case when cast(:scale as integer) is null or count(*) = 1 then
                                case when :total then sum(value) else avg(value) end
                            when count(denominator) = count(*) then
                                cast(:scale as integer) * sum(numerator) / sum(denominator) end as value
                from counted group by 1, 2)
            select avg(value) filter (where after) - avg(value) filter (where not after) as change
            from point
            having count(*) = count(value)
               and coalesce((select people_up_to_five(array_agg(distinct subject_id), cast(:start as date)) from counted), 0)
                   >= 5
            """;

    private final EntityManager entities;

    MeasuredChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** The change, signed as measured; null where nothing was measured on both sides, or it is not to be shown. */
    @Nullable BigDecimal of(BenefitAccount account, KpiFacts kpi) {
        Period period = account.period();
        long months = ChronoUnit.MONTHS.between(period.start(), period.end());
        List<?> found = entities.createNativeQuery(READ)
                .setParameter("account", account.id())
                .setParameter("kpi", kpi.id())
                .setParameter("population", account.population().subjectId())
                .setParameter("scale", kpi.scale())
                .setParameter("total", account.changeBasis() == ChangeBasis.TOTAL)
                .setParameter("before", period.start().minusMonths(months))
                .setParameter("start", period.start())
                .setParameter("until", period.end())
                .getResultList();
        return found.isEmpty() || found.get(0) == null
                ? null
                : Fraction.of((BigDecimal) found.get(0)).toDigits(SIGNIFICANT_DIGITS);
    }
}
