package io.throughline.participation.observation;

import io.throughline.initiative.Behaviors;
import io.throughline.initiative.Behaviors.BehaviorFacts;
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

/** The rules of observations. Each change of one is followed by the measurements that it is part of. */
@Singleton
class ObservationRecords extends Records<Observation, ObservationRequest, ObservationResponse> {

    private final ObservationRepository observations;
    private final RubricRepository rubrics;
    private final InitiativeObserverRepository observers;
    private final Behaviors behaviors;
    private final Employees employees;
    private final RollUps rollUps;
    private final Clock clock;

    ObservationRecords(
            RecordSupport support,
            ObservationRepository observations,
            RubricRepository rubrics,
            InitiativeObserverRepository observers,
            Behaviors behaviors,
            Employees employees,
            RollUps rollUps,
            Clock clock) {
        super(
                support,
                ListSource.of("observation", Observation.class, "observedOn"),
                ObservationRequest.class,
                ObservationResponse.class);
        this.observations = observations;
        this.rubrics = rubrics;
        this.observers = observers;
        this.behaviors = behaviors;
        this.employees = employees;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ObservationResponse create(ObservationRequest request) {
        return followed(super.create(request));
    }

    @Override
    @Transactional
    public ObservationResponse replace(UUID id, @Nullable String ifMatch, ObservationRequest request) {
        return followed(super.replace(id, ifMatch, request));
    }

    @Override
    @Transactional
    public ObservationResponse patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return followed(super.patch(id, ifMatch, patch));
    }

    @Override
    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        Optional<Affected> affected =
                observations.findByIdOptional(id).map(ObservationResponse::of).flatMap(ObservationRecords::affected);
        super.delete(id, ifMatch);
        affected.ifPresent(one -> rollUps.of(List.of(one)));
    }

    @Override
    protected Observation make(ObservationRequest request) {
        Faults faults = faults(null, request.externalReference());
        check(request, faults);
        int version = versionOf(request);
        faults.addIf(
                observations.same(request, version).isPresent(),
                ProblemType.DUPLICATE,
                "/observedOn",
                "is the day of another such observation of the person by this observer");
        faults.throwIfAny();
        UUID unit = employees
                .assignmentAt(request.employeeId(), request.observedOn())
                .map(AssignmentFacts::orgUnitId)
                .orElse(null);
        return new Observation(request, version, initiativeOf(request).orElseThrow(), unit);
    }

    @Override
    protected void change(Observation stored, ObservationRequest request) {
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                !stored.isMeantBy(request),
                ProblemType.IMMUTABLE,
                "",
                "is another observation: only levels, remark and externalReference can change");
        checkLevels(request, stored.rubricVersion(), faults);
        faults.throwIfAny();
        stored.see(request);
    }

    @Override
    protected ObservationRequest asRequest(Observation stored) {
        return ObservationRequest.of(stored);
    }

    @Override
    protected ObservationResponse answer(Observation stored) {
        return ObservationResponse.of(stored);
    }

    @Override
    protected Object trace(ObservationResponse state, @Nullable ObservationResponse before) {
        return state.withoutRemark();
    }

    /** What is wrong with a request, whether it makes an observation or changes one. */
    void check(ObservationRequest request, Faults faults) {
        boolean self = request.observerId().equals(request.employeeId());
        boolean knownPerson = employees.find(request.employeeId()).isPresent();
        boolean knownObserver = employees.find(request.observerId()).isPresent();
        faults.addIf(!knownPerson, ProblemType.UNKNOWN_REFERENCE, "/employeeId", "is not an employee")
                .addIf(!knownObserver, ProblemType.UNKNOWN_REFERENCE, "/observerId", "is not an employee")
                .addIf(self, ProblemType.SELF_OBSERVATION, "/observerId", "is who was observed")
                .addIf(
                        request.observedOn().isAfter(LocalDate.now(clock)),
                        ProblemType.OUT_OF_RANGE,
                        "/observedOn",
                        "must not be after today")
                .addIf(
                        !self && knownPerson && knownObserver && !mayObserve(request),
                        ProblemType.NOT_AN_OBSERVER,
                        "/observerId",
                        "neither stands in the person's management line on that day nor is named for the initiative");
        checkLevels(request, versionOf(request), faults);
    }

    private boolean mayObserve(ObservationRequest request) {
        return employees.isInLineOf(request.employeeId(), request.observerId(), request.observedOn())
                || initiativeOf(request)
                        .flatMap(initiative -> observers.named(initiative, request.observerId()))
                        .isPresent();
    }

    private Optional<UUID> initiativeOf(ObservationRequest request) {
        return rubrics.findByIdOptional(request.rubricId())
                .map(Rubric::behaviorId)
                .flatMap(behaviors::find)
                .map(BehaviorFacts::initiativeId);
    }

    /** The version that a request means; 0 where there is no such rubric. */
    int versionOf(ObservationRequest request) {
        // Held, so that the version that an observation names cannot change before the observation is there.
        int newest =
                rubrics.hold(request.rubricId()).map(Rubric::definitionVersion).orElse(0);
        return request.rubricVersion() == null ? newest : request.rubricVersion();
    }

    private void checkLevels(ObservationRequest request, int version, Faults faults) {
        RubricDefinition definition = rubrics.version(request.rubricId(), version)
                .map(RubricVersion::definition)
                .orElse(null);
        boolean there = rubrics.findByIdOptional(request.rubricId()).isPresent();
        faults.addIf(!there, ProblemType.UNKNOWN_REFERENCE, "/rubricId", "is not a rubric");
        if (definition == null) {
            faults.addIf(there, ProblemType.UNKNOWN_REFERENCE, "/rubricVersion", "is not a version of this rubric");
            return;
        }
        int criteria = definition.criteria().size();
        faults.addIf(
                request.levels().size() != criteria,
                ProblemType.CRITERIA_MISMATCH,
                "/levels",
                "must be one for each of the " + criteria + " criteria");
        for (int i = 0; i < request.levels().size(); i++) {
            faults.addIf(
                    !definition.holds(request.levels().get(i)),
                    ProblemType.CRITERIA_MISMATCH,
                    "/levels/" + i,
                    "must be from 1 to " + definition.levels().size());
        }
    }

    static Optional<Affected> affected(ObservationResponse observation) {
        return observation.orgUnitId() == null
                ? Optional.empty()
                : Optional.of(new Affected(
                        EvidenceKind.OBSERVATION,
                        observation.rubricId(),
                        observation.orgUnitId(),
                        observation.observedOn()));
    }

    /** Records a request that was found right, without the measurements that it is part of. */
    ObservationResponse record(ObservationRequest request, @Nullable Observation stored) {
        if (stored == null) {
            return super.create(request);
        }
        ObservationResponse before = answer(stored);
        stored.see(request);
        return recorded(stored, before);
    }

    private ObservationResponse followed(ObservationResponse observation) {
        affected(observation).ifPresent(one -> rollUps.of(List.of(one)));
        return observation;
    }
}
