package io.throughline.roi.ledger;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom accounts are about, by sets: found once when an account is opened, and asked for what others share. */
@Singleton
class AccountSubjects {

    private static final String RESOLVE =
            """
            insert into benefit_account_subject (benefit_account_id, subject_id)
            select :account, id from population_subjects(:population, :day) one (id)
            """;

    private static final String OVERLAPPING =
            """
            select a.id from benefit_account mine
            join benefit_account a on a.kpi_id = mine.kpi_id and a.id <> mine.id
              and a.period_start < mine.period_end and mine.period_start < a.period_end
            where mine.id = :account and (a.claimed > 0 or a.held > 0 or a.contributed > 0)
              and exists (
                  select from benefit_account_subject s join benefit_account_subject o using (subject_id)
                  where s.benefit_account_id = mine.id and o.benefit_account_id = a.id)
            order by a.id
            limit 1
            """;

    private static final String FEW =
            """
            select people_up_to_five(cast(:population as uuid), cast(:day as date)) between 1 and 4
                or figure_withheld(:kpi, :population, cast(:since as date), cast(:until as date))
            """;

    private final EntityManager entities;

    AccountSubjects(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether figures of a population would say too much of few people. */
    boolean areFew(ClaimWanted wanted) {
        return (Boolean) entities.createNativeQuery(FEW)
                .setParameter("kpi", wanted.kpi().id())
                .setParameter("population", wanted.population().subjectId())
                .setParameter("day", wanted.population().day(wanted.period().start()))
                .setParameter("since", wanted.period().start())
                .setParameter("until", wanted.period().end())
                .getSingleResult();
    }

    void resolve(BenefitAccount account) {
        LocalDate day = account.population().day(account.period().start());
        entities.createNativeQuery(RESOLVE)
                .setParameter("account", account.id())
                .setParameter("population", account.population().subjectId())
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Another account of the KPI that has claims, a subject and a day in common with one. */
    Optional<UUID> overlapping(BenefitAccount account) {
        List<?> found = entities.createNativeQuery(OVERLAPPING)
                .setParameter("account", account.id())
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }
}
