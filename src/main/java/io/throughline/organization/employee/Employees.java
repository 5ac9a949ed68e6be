package io.throughline.organization.employee;

import io.throughline.math.Money;
import io.throughline.organization.Subjects;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door of employees for the rooms above. */
@ApplicationScoped
public class Employees {

    private final EmployeeRepository employees;
    private final EmployeeRecords records;
    private final ReportingLines lines;
    private final HourlyCosts costs;
    private final Subjects subjects;

    Employees(
            EmployeeRepository employees,
            EmployeeRecords records,
            ReportingLines lines,
            HourlyCosts costs,
            Subjects subjects) {
        this.employees = employees;
        this.records = records;
        this.lines = lines;
        this.costs = costs;
        this.subjects = subjects;
    }

    /** An employee as other rooms know one. */
    public record EmployeeFacts(UUID id, String displayName, boolean active, boolean erased) {

        static EmployeeFacts of(Employee employee) {
            return new EmployeeFacts(
                    employee.id(), employee.displayName(), employee.isActive(), employee.erasedAt() != null);
        }
    }

    /** Where an employee stands on a day. */
    public record AssignmentFacts(@Nullable UUID orgUnitId, @Nullable UUID managerId, BigDecimal fullTimeEquivalent) {}

    public Optional<EmployeeFacts> find(UUID id) {
        return employees.findByIdOptional(id).map(EmployeeFacts::of);
    }

    /** Those of the ids that are employees. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return records.existing(new HashSet<>(ids));
    }

    /** The employees that other systems know by these ids, as far as there are any. */
    public Map<ExternalReference, UUID> knownAs(Collection<ExternalReference> references) {
        Map<ExternalReference, UUID> found = subjects.knownAs(references);
        Set<UUID> people = existing(found.values());
        return found.entrySet().stream()
                .filter(entry -> people.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who has this e-mail address, in whatever case; nobody where several have. */
    public Optional<UUID> withEmail(String email) {
        List<Employee> found = employees.withEmail(email);
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** Who signs in by this name, in whatever case. */
    public Optional<UUID> withUserName(String userName) {
        return employees.named(userName).stream().findFirst().map(Employee::id);
    }

    /** Where the employee stands on a day; empty where they are not employed then. */
    public Optional<AssignmentFacts> assignmentAt(UUID employee, LocalDate date) {
        return employees.findByIdOptional(employee).stream()
                .flatMap(found -> found.assignments().stream())
                .filter(assignment -> assignment.isInForce(date))
                .findFirst()
                .map(assignment ->
                        new AssignmentFacts(assignment.orgUnitId(), assignment.managerId(), assignment.share()));
    }

    /** Whether the manager stands above the employee on a day, directly or through others. */
    public boolean isInLineOf(UUID employee, UUID manager, LocalDate date) {
        return lines.above(employee, date).contains(manager);
    }

    /** What an hour of the employee costs on a day, fully loaded; empty where nobody said so. */
    public Optional<Money> hourlyCostAt(UUID employee, LocalDate date) {
        return costs.at(employee, date);
    }
}
