package io.throughline.participation.skillcheck;

import io.throughline.initiative.Initiatives;
import io.throughline.organization.employee.Employees;
import io.throughline.organization.employee.Employees.AssignmentFacts;
import io.throughline.participation.evidence.EvidenceKind;
import io.throughline.participation.evidence.RollUps;
import io.throughline.participation.evidence.RollUps.Affected;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of skill checks. Each change of one is followed by the measurements that it is part of. */
@Singleton
class SkillCheckRecords extends Records<SkillCheck, SkillCheckRequest, SkillCheckResponse> {

    private final SkillCheckRepository checks;
    private final InstrumentRepository instruments;
    private final Initiatives initiatives;
    private final Employees employees;
    private final RollUps rollUps;
    private final Clock clock;

    SkillCheckRecords(
            RecordSupport support,
            SkillCheckRepository checks,
            InstrumentRepository instruments,
            Initiatives initiatives,
            Employees employees,
            RollUps rollUps,
            Clock clock) {
        super(
                support,
                ListSource.of("skill-check", SkillCheck.class, "takenOn"),
                SkillCheckRequest.class,
                SkillCheckResponse.class);
        this.checks = checks;
        this.instruments = instruments;
        this.initiatives = initiatives;
        this.employees = employees;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @Override
    @Transactional
    public SkillCheckResponse create(SkillCheckRequest request) {
        return followed(super.create(request));
    }

    @Override
    @Transactional
    public SkillCheckResponse replace(UUID id, @Nullable String ifMatch, SkillCheckRequest request) {
        return followed(super.replace(id, ifMatch, request));
    }

    @Override
    @Transactional
    public SkillCheckResponse patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return followed(super.patch(id, ifMatch, patch));
    }

    @Override
    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        Optional<Affected> affected =
                checks.findByIdOptional(id).map(SkillCheckResponse::of).flatMap(SkillCheckRecords::affected);
        super.delete(id, ifMatch);
        affected.ifPresent(one -> rollUps.of(List.of(one)));
    }

    @Override
    protected SkillCheck make(SkillCheckRequest request) {
        Faults faults = faults(null, request.externalReference());
        check(request, faults);
        int version = versionOf(request);
        faults.addIf(
                checks.same(request, version).isPresent(),
                ProblemType.DUPLICATE,
                "/takenOn",
                "is the day of another such check of the person");
        faults.throwIfAny();
        return made(request, version);
    }

    @Override
    protected void change(SkillCheck stored, SkillCheckRequest request) {
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                !stored.isMeantBy(request),
                ProblemType.IMMUTABLE,
                "",
                "is another check: only score, remark and externalReference can change");
        checkScore(request, stored.instrumentVersion(), faults);
        faults.throwIfAny();
        stored.score(request);
    }

    @Override
    protected SkillCheckRequest asRequest(SkillCheck stored) {
        return SkillCheckRequest.of(stored);
    }

    @Override
    protected SkillCheckResponse answer(SkillCheck stored) {
        return SkillCheckResponse.of(stored);
    }

    @Override
    protected Object trace(SkillCheckResponse state, @Nullable SkillCheckResponse before) {
        return state.withoutRemark();
    }

    /** What is wrong with a request, whether it makes a check or changes one. */
    void check(SkillCheckRequest request, Faults faults) {
        faults.addIf(
                        initiatives.find(request.initiativeId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/initiativeId",
                        "is not an initiative")
                .addIf(
                        employees.find(request.employeeId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/employeeId",
                        "is not an employee")
                .addIf(
                        request.takenOn().isAfter(LocalDate.now(clock)),
                        ProblemType.OUT_OF_RANGE,
                        "/takenOn",
                        "must not be after today");
        checkScore(request, versionOf(request), faults);
    }

    /** The version that a request means; 0 where there is no such instrument. */
    int versionOf(SkillCheckRequest request) {
        // Held, so that the version that a check names cannot change before the check is there.
        int newest = instruments
                .hold(request.instrumentId())
                .map(Instrument::definitionVersion)
                .orElse(0);
        return request.instrumentVersion() == null ? newest : request.instrumentVersion();
    }

    /** Records a request that was found right, without the measurements that it is part of. */
    SkillCheckResponse record(SkillCheckRequest request, @Nullable SkillCheck stored) {
        if (stored == null) {
            return super.create(request);
        }
        SkillCheckResponse before = answer(stored);
        stored.score(request);
        return recorded(stored, before);
    }

    static Optional<Affected> affected(SkillCheckResponse check) {
        return check.stage() == Stage.PRE || check.orgUnitId() == null
                ? Optional.empty()
                : Optional.of(new Affected(
                        EvidenceKind.SKILL_CHECK, check.instrumentId(), check.orgUnitId(), check.takenOn()));
    }

    private SkillCheck made(SkillCheckRequest request, int version) {
        UUID unit = employees
                .assignmentAt(request.employeeId(), request.takenOn())
                .map(AssignmentFacts::orgUnitId)
                .orElse(null);
        return new SkillCheck(request, version, unit);
    }

    private void checkScore(SkillCheckRequest request, int version, Faults faults) {
        Optional<InstrumentDefinition> definition =
                instruments.version(request.instrumentId(), version).map(InstrumentVersion::definition);
        faults.addIf(version == 0, ProblemType.UNKNOWN_REFERENCE, "/instrumentId", "is not an instrument")
                .addIf(
                        version > 0 && definition.isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/instrumentVersion",
                        "is not a version of this instrument")
                .addIf(
                        definition
                                .filter(scale -> !scale.holds(request.score()))
                                .isPresent(),
                        ProblemType.OUT_OF_RANGE,
                        "/score",
                        () -> "must be from " + definition.orElseThrow().scaleMinimum() + " to "
                                + definition.orElseThrow().scaleMaximum());
    }

    private SkillCheckResponse followed(SkillCheckResponse check) {
        affected(check).ifPresent(one -> rollUps.of(List.of(one)));
        return check;
    }
}
