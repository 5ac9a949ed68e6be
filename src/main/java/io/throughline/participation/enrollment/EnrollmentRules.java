package io.throughline.participation.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.throughline.initiative.InitiativeClass;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.organization.OrgUnits;
import io.throughline.organization.employee.Employees;
import io.throughline.organization.employee.Employees.AssignmentFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored rules, and whom they admit. */
@ApplicationScoped
class EnrollmentRules implements PanacheRepositoryBase<EnrollmentRule, UUID> {

    private final OrgUnits orgUnits;
    private final Employees employees;

    EnrollmentRules(OrgUnits orgUnits, Employees employees) {
        this.orgUnits = orgUnits;
        this.employees = employees;
    }

    /** The first rule that admits the person without a decision; never in personal development. */
    Optional<UUID> admitting(InitiativeFacts initiative, UUID employee, LocalDate day) {
        if (initiative.initiativeClass() == InitiativeClass.PERSONAL_DEVELOPMENT) {
            return Optional.empty();
        }
        List<EnrollmentRule> rules = list("initiativeId = ?1 order by id", initiative.id());
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> units = employees
                .assignmentAt(employee, day)
                .map(AssignmentFacts::orgUnitId)
                .map(orgUnits::lineOf)
                .orElse(List.of());
        return rules.stream()
                .filter(rule -> rule.orgUnitId() == null || units.contains(rule.orgUnitId()))
                .map(EnrollmentRule::id)
                .findFirst();
    }
}
