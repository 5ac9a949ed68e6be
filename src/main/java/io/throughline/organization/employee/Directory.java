package io.throughline.organization.employee;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The door for identity providers. They know who signs in by which name; of where people stand they know how it is today,
 * so that what they say holds from today on, and what was before stays.
 */
@ApplicationScoped
public class Directory {

    private final EmployeeRecords records;
    private final EmployeeRepository employees;
    private final Clock clock;

    Directory(EmployeeRecords records, EmployeeRepository employees, Clock clock) {
        this.records = records;
        this.employees = employees;
        this.clock = clock;
    }

    /** Who somebody is. */
    public record Person(
            String userName,
            String displayName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String employeeNumber,
            @Nullable String email,
            boolean active) {}

    /**
     * Where they stand.
     *
     * @param orgUnitId null where nothing is said of it, so that they stay where they are
     */
    public record Place(
            @Nullable String jobTitle,
            @Nullable String costCenter,
            @Nullable UUID managerId,
            @Nullable UUID orgUnitId) {

        private boolean isEmpty() {
            return jobTitle == null && costCenter == null && managerId == null && orgUnitId == null;
        }
    }

    /** Somebody who signs in from now on: a new employee, or the one with that number whom nobody gave a name yet. */
    @Transactional
    public UUID add(Person person, Place place, String system, @Nullable String externalId) {
        Optional<UUID> known = withNumber(person.employeeNumber());
        if (known.isPresent()) {
            change(known.get(), person, place, system, externalId, true);
            return known.get();
        }
        return records.create(new EmployeeRequest(
                        person.displayName(),
                        person.givenName(),
                        person.familyName(),
                        person.employeeNumber(),
                        person.userName(),
                        person.email(),
                        person.active(),
                        knownAs(List.of(), system, externalId),
                        placed(List.of(), place),
                        null))
                .id();
    }

    /**
     * The same of somebody who is known.
     *
     * @param more whether something was said of them elsewhere as well, which makes another version of them
     */
    @Transactional
    public void change(UUID id, Person person, Place place, String system, @Nullable String externalId, boolean more) {
        rewrite(
                id,
                more,
                stored -> new EmployeeRequest(
                        person.displayName(),
                        person.givenName(),
                        person.familyName(),
                        person.employeeNumber(),
                        person.userName(),
                        person.email(),
                        person.active(),
                        knownAs(stored.identifiersOrNone(), system, externalId),
                        placed(stored.assignmentsOrNone(), place),
                        stored.externalReference()));
    }

    /** Gives somebody the manager for whom they were waiting. */
    @Transactional
    public void lead(UUID id, UUID managerId) {
        rewrite(id, true, stored -> {
            Assignment current = current(stored.assignmentsOrNone());
            Place place = current == null
                    ? new Place(null, null, managerId, null)
                    : new Place(current.jobTitle(), current.costCenter(), managerId, null);
            return with(
                    stored,
                    stored.userName(),
                    stored.active(),
                    stored.identifiers(),
                    placed(stored.assignmentsOrNone(), place));
        });
    }

    /** They sign in no more. Whether they still work here is not for an identity provider to say. */
    @Transactional
    public void remove(UUID id, String system) {
        rewrite(
                id,
                true,
                stored -> with(
                        stored,
                        null,
                        false,
                        knownAs(stored.identifiersOrNone(), system, null),
                        stored.assignmentsOrNone()));
    }

    /** Holds somebody who signs in against other writers; empty where there is nobody, or they were erased. */
    @Transactional
    public OptionalLong hold(UUID id) {
        return employees
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(employee -> employee.userName() != null)
                .map(employee -> OptionalLong.of(employee.version()))
                .orElse(OptionalLong.empty());
    }

    private void rewrite(UUID id, boolean more, UnaryOperator<EmployeeRequest> change) {
        records.rewrite(id, more, change);
    }

    private Optional<UUID> withNumber(@Nullable String employeeNumber) {
        return employeeNumber == null
                ? Optional.empty()
                : employees
                        .find("employeeNumber = ?1 and userName is null and erasedAt is null", employeeNumber)
                        .firstResultOptional()
                        .map(Employee::id);
    }

    private static EmployeeRequest with(
            EmployeeRequest stored,
            @Nullable String userName,
            @Nullable Boolean active,
            @Nullable List<ExternalReference> identifiers,
            List<Assignment> assignments) {
        return new EmployeeRequest(
                stored.displayName(),
                stored.givenName(),
                stored.familyName(),
                stored.employeeNumber(),
                userName,
                stored.email(),
                active,
                identifiers,
                assignments,
                stored.externalReference());
    }

    private static List<ExternalReference> knownAs(
            List<ExternalReference> stored, String system, @Nullable String externalId) {
        List<ExternalReference> wanted = new ArrayList<>(stored);
        wanted.removeIf(reference -> reference.sourceSystem().equals(system));
        if (externalId != null) {
            wanted.add(new ExternalReference(system, externalId));
        }
        return wanted;
    }

    private List<Assignment> placed(List<Assignment> stored, Place place) {
        Assignment current = current(stored);
        if (current == null && place.isEmpty()) {
            return stored;
        }
        LocalDate today = LocalDate.now(clock);
        Assignment wanted = current == null ? first(stored, place, today) : next(current, place, today);
        if (current != null && wanted.equals(current.from(today))) {
            return stored;
        }
        List<Assignment> placed = new ArrayList<>(stored);
        placed.remove(current);
        if (current != null && current.effectiveFrom().isBefore(today)) {
            placed.add(current.until(today));
        }
        placed.add(wanted);
        return placed;
    }

    private @Nullable Assignment current(List<Assignment> stored) {
        LocalDate today = LocalDate.now(clock);
        return stored.stream()
                .filter(assignment -> assignment.isInForce(today))
                .findFirst()
                .orElse(null);
    }

    private static Assignment first(List<Assignment> stored, Place place, LocalDate today) {
        LocalDate end = stored.stream()
                .map(Assignment::effectiveFrom)
                .filter(start -> start.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Assignment(
                today,
                end,
                place.orgUnitId(),
                place.managerId(),
                place.jobTitle(),
                null,
                null,
                place.costCenter(),
                null);
    }

    private static Assignment next(Assignment current, Place place, LocalDate today) {
        return new Assignment(
                today,
                current.effectiveTo(),
                place.orgUnitId() == null ? current.orgUnitId() : place.orgUnitId(),
                place.managerId(),
                place.jobTitle(),
                current.jobCode(),
                current.location(),
                place.costCenter(),
                current.fullTimeEquivalent());
    }
}
