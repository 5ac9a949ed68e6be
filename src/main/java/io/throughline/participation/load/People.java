package io.throughline.participation.load;

import io.throughline.organization.employee.Employees;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of some rows, looked up at once. */
class People {

    private final Set<UUID> known = new HashSet<>();
    private final Map<ExternalReference, UUID> references = new HashMap<>();
    private final Map<String, UUID> addresses = new HashMap<>();

    static People of(Collection<? extends PersonRow> rows, Employees employees) {
        People people = new People();
        people.known.addAll(employees.existing(rows.stream()
                .map(PersonRow::employeeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        Set<ExternalReference> asked =
                rows.stream().map(People::reference).flatMap(Optional::stream).collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            people.references.putAll(employees.knownAs(asked));
        }
        rows.stream()
                .map(PersonRow::employeeEmail)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(email ->
                        employees.withEmail(email).ifPresent(employee -> people.addresses.put(email, employee)));
        return people;
    }

    /** What a CSV header must name for its rows to name people. */
    static List<String> missing(Set<String> names) {
        boolean named = names.contains("employeeId")
                || names.contains("employeeEmail")
                || (names.contains("employeeSourceSystem") && names.contains("employeeExternalId"));
        return named
                ? List.of()
                : List.of("lacks employeeId, employeeEmail, or employeeSourceSystem and employeeExternalId");
    }

    /** The person that the row names in exactly one way; nobody, and a fault, where it does not. */
    @Nullable UUID find(PersonRow row, Faults faults) {
        boolean half = (row.employeeSourceSystem() == null) != (row.employeeExternalId() == null);
        Optional<ExternalReference> reference = reference(row);
        int ways = (row.employeeId() == null ? 0 : 1)
                + (row.employeeEmail() == null ? 0 : 1)
                + (reference.isPresent() ? 1 : 0);
        faults.addIf(half, ProblemType.MISSING, "/employeeExternalId", "is given together with employeeSourceSystem");
        faults.addIf(
                ways == 0 && !half,
                ProblemType.MISSING,
                "/employeeId",
                "is required, or employeeEmail, or employeeSourceSystem and employeeExternalId");
        faults.addIf(ways > 1, ProblemType.TWO_SOURCES, "/employeeId", "is one of several names of the person");
        if (ways != 1 || half) {
            return null;
        }
        if (row.employeeId() != null) {
            boolean there = known.contains(row.employeeId());
            faults.addIf(!there, ProblemType.UNKNOWN_REFERENCE, "/employeeId", "is not an employee");
            return there ? row.employeeId() : null;
        }
        if (reference.isPresent()) {
            UUID employee = references.get(reference.get());
            faults.addIf(
                    employee == null,
                    ProblemType.UNKNOWN_REFERENCE,
                    "/employeeExternalId",
                    "is not known in the system that employeeSourceSystem names");
            return employee;
        }
        UUID employee = addresses.get(String.valueOf(row.employeeEmail()));
        faults.addIf(
                employee == null,
                ProblemType.UNKNOWN_REFERENCE,
                "/employeeEmail",
                "is the address of no employee, or of several");
        return employee;
    }

    private static Optional<ExternalReference> reference(PersonRow row) {
        return row.employeeSourceSystem() == null || row.employeeExternalId() == null
                ? Optional.empty()
                : Optional.of(new ExternalReference(row.employeeSourceSystem(), row.employeeExternalId()));
    }
}
