package io.throughline.participation.enrollment;

import io.throughline.initiative.InitiativeClass;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.InitiativeStatus;
import io.throughline.initiative.Initiatives;
import io.throughline.organization.employee.Employees;
import io.throughline.organization.employee.Employees.EmployeeFacts;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of enrollments, from the request to the completion. */
@Singleton
class EnrollmentRecords extends Records<Enrollment, EnrollmentRequest, EnrollmentResponse> {

    private static final String ANY_VERSION = "*";

    private final EnrollmentRepository enrollments;
    private final EnrollmentRules rules;
    private final Approvers approvers;
    private final ParticipantsTime time;
    private final Initiatives initiatives;
    private final Employees employees;
    private final Clock clock;

    EnrollmentRecords(
            RecordSupport support,
            EnrollmentRepository enrollments,
            EnrollmentRules rules,
            Approvers approvers,
            ParticipantsTime time,
            Initiatives initiatives,
            Employees employees,
            Clock clock) {
        super(
                support,
                ListSource.of("enrollment", Enrollment.class, "requestedOn", "status"),
                EnrollmentRequest.class,
                EnrollmentResponse.class);
        this.enrollments = enrollments;
        this.rules = rules;
        this.approvers = approvers;
        this.time = time;
        this.initiatives = initiatives;
        this.employees = employees;
        this.clock = clock;
    }

    @Override
    protected Enrollment make(EnrollmentRequest request) {
        Faults faults = faults(null, request.externalReference());
        Optional<InitiativeFacts> initiative = checked(request, faults);
        faults.addIf(
                initiative
                        .filter(found -> found.status() == InitiativeStatus.CANCELLED)
                        .isPresent(),
                ProblemType.INITIATIVE_CANCELLED,
                "/initiativeId",
                "is cancelled");
        faults.addIf(
                employees
                        .find(request.employeeId())
                        .filter(EmployeeFacts::active)
                        .isEmpty(),
                ProblemType.UNKNOWN_REFERENCE,
                "/employeeId",
                "is not an employee who works here");
        faults.addIf(
                enrollments.isOpenFor(request.initiativeId(), request.employeeId()),
                ProblemType.ALREADY_ENROLLED,
                "/employeeId",
                "is enrolled in this initiative already");
        faults.throwIfAny();
        Enrollment enrollment = new Enrollment(request, LocalDate.now(clock));
        initiative
                .flatMap(found -> rules.admitting(found, enrollment.employeeId(), enrollment.requestedOn()))
                .ifPresent(rule -> enrollment.admitBy(rule, clock.instant()));
        return enrollment;
    }

    @Override
    protected void change(Enrollment stored, EnrollmentRequest request) {
        Faults faults = faults(stored, request.externalReference());
        checked(request, faults);
        faults.addIf(
                        !stored.initiativeId().equals(request.initiativeId()),
                        ProblemType.IMMUTABLE,
                        "/initiativeId",
                        "is fixed: an enrollment stays in its initiative")
                .addIf(
                        !stored.employeeId().equals(request.employeeId()),
                        ProblemType.IMMUTABLE,
                        "/employeeId",
                        "is fixed: another person needs an enrollment of their own")
                .addIf(
                        stored.status() != EnrollmentStatus.REQUESTED
                                && !EnrollmentRequest.of(stored).equals(request),
                        ProblemType.NOT_REQUESTED,
                        "",
                        "is " + stored.status() + ": what was decided on stays as it was")
                .throwIfAny();
        stored.replace(request, stored.requestedOn());
    }

    @Override
    protected EnrollmentRequest asRequest(Enrollment stored) {
        return EnrollmentRequest.of(stored);
    }

    @Override
    protected EnrollmentResponse answer(Enrollment stored) {
        return EnrollmentResponse.of(stored, approvers.escalatesAt(stored));
    }

    @Override
    protected Object trace(EnrollmentResponse state, @Nullable EnrollmentResponse before) {
        return state.withoutWords();
    }

    @Override
    protected void beforeDelete(Enrollment stored) {
        new Faults()
                .addIf(
                        stored.status() != EnrollmentStatus.REQUESTED,
                        ProblemType.NOT_REQUESTED,
                        "",
                        "is " + stored.status() + ": withdraw it in place of deleting it")
                .throwIfAny();
    }

    /** A supervisor's word on a request, refused with all unmet conditions at once. */
    @Transactional
    public EnrollmentResponse decide(UUID id, @Nullable String ifMatch, DecisionRequest request) {
        Enrollment enrollment = locked(id, ifMatch == null ? ANY_VERSION : ifMatch);
        Optional<DecisionRole> role = approvers.roleOf(request.deciderId(), enrollment);
        boolean self = request.deciderId().equals(enrollment.employeeId());
        boolean known = employees.find(request.deciderId()).isPresent();
        new Faults()
                .addIf(
                        enrollment.status() != EnrollmentStatus.REQUESTED,
                        ProblemType.NOT_REQUESTED,
                        "",
                        "is " + enrollment.status() + " already")
                .addIf(!known, ProblemType.UNKNOWN_REFERENCE, "/deciderId", "is not an employee")
                .addIf(self, ProblemType.SELF_APPROVAL, "/deciderId", "is who wants to take part")
                .addIf(
                        known && !self && role.isEmpty(),
                        ProblemType.NOT_THE_MANAGER,
                        "/deciderId",
                        () -> approvers.hasManager(enrollment.employeeId())
                                ? "is neither the person's manager today nor the manager's delegate, nor, before "
                                        + approvers.escalatesAt(enrollment) + ", does the manager's manager decide"
                                : "decides for nobody: the person has no manager today")
                .throwIfAny();
        EnrollmentResponse before = answer(enrollment);
        enrollment.decide(request, role.orElseThrow(), clock.instant());
        return recorded(enrollment, before);
    }

    @Transactional
    public EnrollmentResponse withdraw(UUID id, @Nullable String ifMatch, WithdrawalRequest request) {
        Enrollment enrollment = locked(id, ifMatch == null ? ANY_VERSION : ifMatch);
        new Faults()
                .addIf(
                        !enrollment.status().isOpen(),
                        ProblemType.NOT_REQUESTED,
                        "",
                        "is " + enrollment.status() + ": only what is requested or approved can be withdrawn")
                .throwIfAny();
        EnrollmentResponse before = answer(enrollment);
        enrollment.withdraw(request.reason());
        return recorded(enrollment, before);
    }

    /** That the person took part, or a correction of when and how long. */
    @Transactional
    public EnrollmentResponse complete(UUID id, @Nullable String ifMatch, CompletionRequest request) {
        Enrollment enrollment = locked(id, ifMatch == null ? ANY_VERSION : ifMatch);
        faults(enrollment, request).throwIfAny();
        EnrollmentResponse after = completed(enrollment, request);
        time.keep(enrollment.initiativeId());
        return after;
    }

    /** What stands in the way of a completion. */
    Faults faults(Enrollment enrollment, CompletionRequest request) {
        boolean ready =
                enrollment.status() == EnrollmentStatus.APPROVED || enrollment.status() == EnrollmentStatus.COMPLETED;
        return new Faults()
                .addIf(!ready, ProblemType.NOT_APPROVED, "", "is " + enrollment.status() + ", not approved")
                .addIf(
                        request.completedOn().isBefore(enrollment.requestedOn()),
                        ProblemType.OUT_OF_RANGE,
                        "/completedOn",
                        "must not be before the request on " + enrollment.requestedOn())
                .addIf(
                        request.completedOn().isAfter(LocalDate.now(clock)),
                        ProblemType.OUT_OF_RANGE,
                        "/completedOn",
                        "must not be after today");
    }

    /** Completes without a look at the sum of costs, which whoever completes many asks for once. */
    EnrollmentResponse completed(Enrollment enrollment, CompletionRequest request) {
        EnrollmentResponse before = answer(enrollment);
        enrollment.complete(request);
        time.cost(enrollment);
        return recorded(enrollment, before);
    }

    private Optional<InitiativeFacts> checked(EnrollmentRequest request, Faults faults) {
        Optional<InitiativeFacts> initiative = initiatives.find(request.initiativeId());
        faults.addIf(initiative.isEmpty(), ProblemType.UNKNOWN_REFERENCE, "/initiativeId", "is not an initiative");
        LocalDate today = LocalDate.now(clock);
        faults.addIf(
                request.requestedOn() != null && request.requestedOn().isAfter(today),
                ProblemType.OUT_OF_RANGE,
                "/requestedOn",
                "must not be after today, " + today);
        faults.addIf(
                request.relevance() == null
                        && initiative
                                .filter(found -> found.initiativeClass() == InitiativeClass.PERSONAL_DEVELOPMENT)
                                .isPresent(),
                ProblemType.RELEVANCE_REQUIRED,
                "/relevance",
                "is required in personal development");
        return initiative;
    }
}
