package io.throughline.organization.employee;

import io.throughline.organization.OrgUnits;
import io.throughline.organization.SubjectKind;
import io.throughline.organization.SubjectRecords;
import io.throughline.organization.Subjects;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of employees: one person to a number, a name and an id; one place at a time; no circle of managers. */
@Singleton
class EmployeeRecords extends SubjectRecords<Employee, EmployeeRequest, EmployeeResponse> {

    private final EmployeeRepository employees;
    private final ReportingLines lines;
    private final OrgUnits units;
    private final Subjects subjects;
    private final Locks locks;

    EmployeeRecords(
            RecordSupport support,
            EmployeeRepository employees,
            ReportingLines lines,
            OrgUnits units,
            Subjects subjects,
            Locks locks) {
        super(
                support,
                ListSource.of("employee", Employee.class, "displayName"),
                EmployeeRequest.class,
                EmployeeResponse.class,
                subjects,
                SubjectKind.EMPLOYEE);
        this.employees = employees;
        this.lines = lines;
        this.units = units;
        this.subjects = subjects;
        this.locks = locks;
    }

    @Override
    protected Employee compose(EmployeeRequest request) {
        check(null, request);
        return new Employee(request);
    }

    @Override
    protected void change(Employee stored, EmployeeRequest request) {
        refuseErased(stored);
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected EmployeeRequest asRequest(Employee stored) {
        return EmployeeRequest.of(stored);
    }

    @Override
    protected EmployeeResponse answer(Employee stored) {
        return EmployeeResponse.of(stored);
    }

    @Override
    protected Object trace(EmployeeResponse state, @Nullable EmployeeResponse before) {
        return EmployeeTrace.of(state, before);
    }

    /**
     * Says what is known of an employee in other words.
     *
     * @param elsewhere whether something was said of them in other tables as well
     */
    @Transactional
    EmployeeResponse rewrite(UUID id, boolean elsewhere, UnaryOperator<EmployeeRequest> words) {
        Employee stored = locked(id, "*");
        EmployeeResponse before = answer(stored);
        change(stored, words.apply(asRequest(stored)));
        if (elsewhere) {
            stored.changedElsewhere();
        }
        return recorded(stored, before);
    }

    /** Whoever was erased stays so: what is written of them now would be about somebody who may not be known. */
    static void refuseErased(Employee stored) {
        if (stored.erasedAt() != null) {
            throw new ProblemException(ProblemType.ERASED, "The employee " + stored.id() + " was erased.");
        }
    }

    private void check(@Nullable Employee stored, EmployeeRequest request) {
        UUID self = stored == null ? null : stored.id();
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                request.employeeNumber() != null && employees.anotherHasNumber(request.employeeNumber(), self),
                ProblemType.DUPLICATE,
                "/employeeNumber",
                "is that of another employee");
        faults.addIf(
                request.userName() != null && employees.anotherSignsInAs(request.userName(), self),
                ProblemType.DUPLICATE,
                "/userName",
                "is that of another employee");
        checkIdentifiers(self, request, faults);
        checkPeriods(request.assignmentsOrNone(), faults);
        checkReferences(request.assignmentsOrNone(), faults);
        if (faults.isEmpty()) {
            checkCircles(self, Employee.inOrder(request.assignmentsOrNone()), faults);
        }
        faults.throwIfAny();
    }

    private void checkIdentifiers(@Nullable UUID self, EmployeeRequest request, Faults faults) {
        List<ExternalReference> said = request.identifiersOrNone();
        var known = subjects.knownAs(said);
        Set<String> systems = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            UUID other = known.get(said.get(i));
            faults.addIf(
                    other != null && !other.equals(self),
                    ProblemType.DUPLICATE,
                    "/identifiers/" + i,
                    "is that of another record");
            faults.addIf(
                    !systems.add(said.get(i).sourceSystem()),
                    ProblemType.DUPLICATE,
                    "/identifiers/" + i + "/sourceSystem",
                    "stands there twice");
        }
    }

    private static void checkPeriods(List<Assignment> said, Faults faults) {
        for (int i = 0; i < said.size(); i++) {
            Assignment one = said.get(i);
            String pointer = "/assignments/" + i;
            if (one.effectiveTo() != null && !one.effectiveTo().isAfter(one.effectiveFrom())) {
                faults.add(ProblemType.PERIOD_REVERSED, pointer + "/effectiveTo", "is not after effectiveFrom");
            }
            for (int j = 0; j < i; j++) {
                faults.addIf(
                        overlap(one, said.get(j)),
                        ProblemType.ASSIGNMENTS_OVERLAP,
                        pointer + "/effectiveFrom",
                        "shares a day with assignment " + j);
            }
        }
    }

    /** One without an end gives way to whatever begins later. */
    private static boolean overlap(Assignment one, Assignment other) {
        Assignment first = one.effectiveFrom().isBefore(other.effectiveFrom()) ? one : other;
        Assignment second = Objects.equals(first, one) ? other : one;
        return first.effectiveFrom().equals(second.effectiveFrom())
                || (first.effectiveTo() != null && first.effectiveTo().isAfter(second.effectiveFrom()));
    }

    private void checkReferences(List<Assignment> said, Faults faults) {
        Set<UUID> knownUnits = units.existing(named(said, Assignment::orgUnitId));
        Set<UUID> knownPeople = existing(named(said, Assignment::managerId));
        for (int i = 0; i < said.size(); i++) {
            UUID unit = said.get(i).orgUnitId();
            UUID manager = said.get(i).managerId();
            String pointer = "/assignments/" + i;
            faults.addIf(
                    unit != null && !knownUnits.contains(unit),
                    ProblemType.UNKNOWN_REFERENCE,
                    pointer + "/orgUnitId",
                    "is not an org unit");
            faults.addIf(
                    manager != null && !knownPeople.contains(manager),
                    ProblemType.UNKNOWN_REFERENCE,
                    pointer + "/managerId",
                    "is not an employee");
        }
    }

    private void checkCircles(@Nullable UUID self, List<Assignment> said, Faults faults) {
        if (self == null) {
            // Nobody can report yet to whom nobody knew.
            return;
        }
        locks.acquire("reporting lines");
        for (int i = 0; i < said.size(); i++) {
            Assignment assignment = said.get(i);
            faults.addIf(
                    assignment.managerId() != null && lines.wouldClose(self, assignment),
                    ProblemType.MANAGER_CYCLE,
                    "/assignments/" + i + "/managerId",
                    "is the employee, or reports to them");
        }
    }

    Set<UUID> existing(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : employees.list("id in ?1", ids).stream().map(Employee::id).collect(Collectors.toSet());
    }

    private static Set<UUID> named(List<Assignment> said, Function<Assignment, @Nullable UUID> field) {
        return said.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
