package io.throughline.participation.enrollment;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.Costs;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.Initiatives;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.organization.employee.Employees;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the time of participants costs: hours times what an hour of the person costs on the day of completion. The sum in
 * the initiative's currency is kept as one cost item. A sum over fewer than five people would tell what one of them
 * costs, and is kept nowhere but here.
 */
@Singleton
class ParticipantsTime {

    static final int FEWEST_SHOWN = 5;

    /** A million of these can still be added up. */
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000_000L);

    private static final String SOURCE = "throughline/participation";

    private final EntityManager entities;
    private final Employees employees;
    private final Initiatives initiatives;
    private final Costs costs;
    private final Locks locks;

    ParticipantsTime(EntityManager entities, Employees employees, Initiatives initiatives, Costs costs, Locks locks) {
        this.entities = entities;
        this.employees = employees;
        this.initiatives = initiatives;
        this.costs = costs;
        this.locks = locks;
    }

    /** What the time of so many people costs in one currency. */
    record Sum(String currency, long people, BigDecimal amount) {

        boolean isWithheld() {
            return people < FEWEST_SHOWN;
        }

        MoneyAmount money() {
            return new MoneyAmount(amount, currency);
        }
    }

    /** Costs one completed enrollment, or does not where nobody said what an hour of the person costs. */
    void cost(Enrollment completed) {
        entities.createNativeQuery("delete from enrollment_cost where initiative_id = :initiative and id = :id")
                .setParameter("initiative", completed.initiativeId())
                .setParameter("id", completed.id())
                .executeUpdate();
        LocalDate day = completed.completedOn();
        BigDecimal hours = completed.hours();
        if (day == null || hours == null) {
            return;
        }
        Money cost = employees
                .hourlyCostAt(completed.employeeId(), day)
                .map(hourly -> hourly.times(Fraction.of(hours)))
                .orElse(null);
        if (cost == null) {
            return;
        }
        BigDecimal amount = cost.toMinorUnit();
        if (amount.compareTo(TOO_MUCH) >= 0) {
            throw new ProblemException(
                    ProblemType.FIGURE_TOO_LARGE, "What these hours cost is beyond what can be added up.");
        }
        entities.createNativeQuery("insert into enrollment_cost values (:initiative, :id, :amount, :currency)")
                .setParameter("initiative", completed.initiativeId())
                .setParameter("id", completed.id())
                .setParameter("amount", amount)
                .setParameter("currency", cost.currency().getCurrencyCode())
                .executeUpdate();
    }

    /** In each currency, in the order of their codes. Who was erased since still counts. */
    List<Sum> sums(UUID initiative) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select c.currency, count(distinct coalesce(e.employee_id, c.id)), sum(c.amount)
                        from enrollment_cost c
                        left join enrollment e on e.initiative_id = c.initiative_id and e.id = c.id
                        where c.initiative_id = :initiative
                        group by c.currency order by c.currency
                        """)
                .setParameter("initiative", initiative)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Sum((String) row[0], ((Number) row[1]).longValue(), (BigDecimal) row[2]))
                .toList();
    }

    /** Brings the initiative's cost item up to what was completed, as one transaction after the other. */
    void keep(UUID initiative) {
        locks.acquire("participants' time of " + initiative);
        Optional<Sum> sum = initiatives.find(initiative).map(InitiativeFacts::currency).stream()
                .flatMap(currency ->
                        sums(initiative).stream().filter(one -> one.currency().equals(currency.getCurrencyCode())))
                .filter(one -> !one.isWithheld())
                .findFirst();
        costs.keep(
                initiative,
                CostCategory.PARTICIPANTS_TIME,
                new ExternalReference(SOURCE, initiative.toString()),
                "Hours of those who completed it, by what an hour of each cost on that day",
                sum.map(Sum::money).orElse(null));
    }
}
