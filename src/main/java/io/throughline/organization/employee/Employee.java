package io.throughline.organization.employee;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, did or will. */
@Entity
@Table(name = "employee")
class Employee extends StoredRecord {

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "family_name")
    private @Nullable String familyName;

    @Column(name = "employee_number")
    private @Nullable String employeeNumber;

    @Column(name = "user_name")
    private @Nullable String userName;

    private @Nullable String email;

    private boolean active;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("UnusedVariable") // read by the database alone
    private long changes;

    @ElementCollection
    @CollectionTable(name = "employee_identifier", joinColumns = @JoinColumn(name = "employee_id"))
    @OrderBy("sourceSystem")
    @BatchSize(size = 200)
    private List<Identifier> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "employee_id"))
    @OrderBy("effectiveFrom")
    @BatchSize(size = 200)
    private List<Assignment> assignments = new ArrayList<>();

    protected Employee() {}

    Employee(EmployeeRequest request) {
        replace(request);
    }

    final void replace(EmployeeRequest request) {
        displayName = request.displayName();
        givenName = request.givenName();
        familyName = request.familyName();
        employeeNumber = request.employeeNumber();
        userName = request.userName();
        email = request.email();
        active = request.active() == null || request.active();
        keep(identifiers, sorted(request.identifiersOrNone()));
        keep(assignments, inOrder(request.assignmentsOrNone()));
        knownAs(request.externalReference());
    }

    /** Makes a pseudonym of the person, who is not employed from that day on. */
    void erase(Instant now, LocalDate today) {
        displayName = "Former employee " + id().toString().substring(24);
        givenName = null;
        familyName = null;
        employeeNumber = null;
        userName = null;
        email = null;
        active = false;
        erasedAt = now;
        knownAs(null);
        keep(identifiers, List.of());
        keep(
                assignments,
                assignments.stream()
                        .filter(assignment -> assignment.effectiveFrom().isBefore(today))
                        .map(Assignment::withoutTraits)
                        .map(assignment -> assignment.isInForce(today) ? assignment.until(today) : assignment)
                        .toList());
    }

    /** Says that something else is said of them now in another table, such as what an hour costs. */
    void changedElsewhere() {
        changes++;
    }

    /** Only what differs is touched, so that the same again is no change; and another list is another version. */
    private <T> void keep(List<T> stored, List<T> wanted) {
        // Hibernate's list equals none but itself.
        if (!List.copyOf(stored).equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
            changes++;
        }
    }

    private static List<Identifier> sorted(List<ExternalReference> references) {
        return references.stream()
                .map(reference -> new Identifier(reference.sourceSystem(), reference.externalId()))
                .sorted(Comparator.comparing(Identifier::sourceSystem))
                .toList();
    }

    /** An assignment without an end that another one follows ends where that one begins. */
    static List<Assignment> inOrder(List<Assignment> said) {
        List<Assignment> ordered = new ArrayList<>(said);
        ordered.sort(Comparator.comparing(Assignment::effectiveFrom));
        for (int i = 0; i + 1 < ordered.size(); i++) {
            if (ordered.get(i).effectiveTo() == null) {
                ordered.set(i, ordered.get(i).until(ordered.get(i + 1).effectiveFrom()));
            }
        }
        return ordered;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String givenName() {
        return givenName;
    }

    @Nullable String familyName() {
        return familyName;
    }

    @Nullable String employeeNumber() {
        return employeeNumber;
    }

    @Nullable String userName() {
        return userName;
    }

    @Nullable String email() {
        return email;
    }

    boolean isActive() {
        return active;
    }

    @Nullable Instant erasedAt() {
        return erasedAt;
    }

    List<ExternalReference> identifiers() {
        return identifiers.stream()
                .map(identifier -> new ExternalReference(identifier.sourceSystem(), identifier.externalId()))
                .toList();
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }
}
