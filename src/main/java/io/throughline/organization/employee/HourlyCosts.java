package io.throughline.organization.employee;

import io.throughline.math.Money;
import io.throughline.platform.json.MoneyAmount;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hourly costs of employees, in a table that few questions touch. */
@Singleton
class HourlyCosts implements PersonalData {

    private final EntityManager entities;

    HourlyCosts(EntityManager entities) {
        this.entities = entities;
    }

    List<HourlyCost> of(UUID employee) {
        List<?> rows = entities.createNativeQuery(
                        "select effective_from, amount, currency from hourly_cost where employee_id = :employee order by 1")
                .setParameter("employee", employee)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(HourlyCosts::read).toList();
    }

    Optional<Money> at(UUID employee, LocalDate date) {
        return of(employee).stream()
                .filter(cost -> !cost.effectiveFrom().isAfter(date))
                .reduce((earlier, later) -> later)
                .map(cost -> cost.cost().toMoney());
    }

    void replace(UUID employee, List<HourlyCost> wanted) {
        erase(employee);
        for (HourlyCost cost : wanted) {
            entities.createNativeQuery("insert into hourly_cost values (:employee, :since, :amount, :currency)")
                    .setParameter("employee", employee)
                    .setParameter("since", cost.effectiveFrom())
                    .setParameter("amount", cost.cost().amount())
                    .setParameter("currency", cost.cost().currency())
                    .executeUpdate();
        }
    }

    @Override
    public String what() {
        return "hourly costs";
    }

    @Override
    public long erase(UUID employeeId) {
        return entities.createNativeQuery("delete from hourly_cost where employee_id = :employee")
                .setParameter("employee", employeeId)
                .executeUpdate();
    }

    @Override
    public long remaining(UUID employeeId) {
        return of(employeeId).size();
    }

    private static HourlyCost read(Object[] row) {
        LocalDate since = row[0] instanceof Date date ? date.toLocalDate() : (LocalDate) row[0];
        return new HourlyCost(since, MoneyAmount.of((BigDecimal) row[1], Currency.getInstance(String.valueOf(row[2]))));
    }
}
