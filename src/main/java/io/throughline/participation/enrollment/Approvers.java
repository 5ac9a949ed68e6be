package io.throughline.participation.enrollment;

import io.throughline.organization.employee.Employees;
import io.throughline.organization.employee.Employees.AssignmentFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may decide on an enrollment today. */
@Singleton
class Approvers {

    private final Employees employees;
    private final ApprovalDelegationRepository delegations;
    private final Clock clock;
    private final Duration patience;

    Approvers(
            Employees employees,
            ApprovalDelegationRepository delegations,
            Clock clock,
            @ConfigProperty(name = "throughline.enrollment.escalation") Duration patience) {
        this.employees = employees;
        this.delegations = delegations;
        this.clock = clock;
        this.patience = patience;
    }

    /** From when on the manager's manager may decide as well: counted from the beginning of the day of the request. */
    Instant escalatesAt(Enrollment enrollment) {
        return enrollment.requestedOn().atStartOfDay(ZoneOffset.UTC).toInstant().plus(patience);
    }

    /** As what that employee may decide; empty where they may not. */
    Optional<DecisionRole> roleOf(UUID decider, Enrollment enrollment) {
        LocalDate today = LocalDate.now(clock);
        UUID manager = managerOf(enrollment.employeeId(), today).orElse(null);
        if (manager == null || decider.equals(enrollment.employeeId())) {
            return Optional.empty();
        }
        if (decider.equals(manager)) {
            return Optional.of(DecisionRole.MANAGER);
        }
        if (delegations.isDelegate(decider, manager, today)) {
            return Optional.of(DecisionRole.DELEGATE);
        }
        boolean escalated = !clock.instant().isBefore(escalatesAt(enrollment));
        return escalated && managerOf(manager, today).filter(decider::equals).isPresent()
                ? Optional.of(DecisionRole.ESCALATION)
                : Optional.empty();
    }

    boolean hasManager(UUID employee) {
        return managerOf(employee, LocalDate.now(clock)).isPresent();
    }

    private Optional<UUID> managerOf(UUID employee, LocalDate day) {
        return employees.assignmentAt(employee, day).map(AssignmentFacts::managerId);
    }
}
