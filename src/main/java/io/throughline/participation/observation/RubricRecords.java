package io.throughline.participation.observation;

import io.throughline.initiative.Behaviors;
import io.throughline.participation.evidence.EvidenceKind;
import io.throughline.participation.evidence.FedKpis;
import io.throughline.participation.evidence.RollUps;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of rubrics: what an observation was made by stays as it was. */
@Singleton
class RubricRecords extends Records<Rubric, RubricRequest, RubricResponse> {

    private static final UUID NONE = new UUID(0, 0);
    private static final int FIRST = 1;

    private static final ListSource<RubricVersion> VERSIONS = new ListSource<>(
            "rubric-version",
            RubricVersion.class,
            List.of("rubricId", "definitionVersion"),
            Set.of("rubricId", "definitionVersion"));

    private final RubricRepository rubrics;
    private final Behaviors behaviors;
    private final FedKpis kpis;
    private final RollUps rollUps;
    private final Lists lists;
    private final Clock clock;

    RubricRecords(
            RecordSupport support,
            RubricRepository rubrics,
            Behaviors behaviors,
            FedKpis kpis,
            RollUps rollUps,
            Lists lists,
            Clock clock) {
        super(
                support,
                ListSource.of("rubric", Rubric.class, "name", "definitionVersion"),
                RubricRequest.class,
                RubricResponse.class);
        this.rubrics = rubrics;
        this.behaviors = behaviors;
        this.kpis = kpis;
        this.rollUps = rollUps;
        this.lists = lists;
        this.clock = clock;
    }

    private record OfRubric(UUID rubricId) {}

    /** All versions of a rubric, oldest first. */
    Page<RubricVersionResponse> versions(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        if (rubrics.findById(id) == null) {
            throw ProblemException.notFound("rubric", id);
        }
        return lists.page(
                VERSIONS, new OfRubric(id), ListParameters.of(limit, cursor, null), RubricVersionResponse::of);
    }

    @Override
    protected Rubric make(RubricRequest request) {
        check(null, request);
        Rubric rubric = new Rubric(request);
        // First the rubric: its version refers to it.
        rubrics.persist(rubric);
        rubrics.add(new RubricVersion(rubric, clock.instant()));
        return rubric;
    }

    @Override
    protected void change(Rubric stored, RubricRequest request) {
        check(stored, request);
        int before = stored.definitionVersion();
        boolean fed = stored.kpiId() != null;
        stored.replace(request, rubrics.isUsed(stored.id(), before));
        if (stored.definitionVersion() > before) {
            rubrics.add(new RubricVersion(stored, clock.instant()));
        } else {
            rubrics.version(stored.id(), before).orElseThrow().amend(stored.definition());
        }
        if (!fed && stored.kpiId() != null) {
            rubrics.flush();
            rollUps.all(EvidenceKind.OBSERVATION, stored.id());
        }
    }

    @Override
    protected RubricRequest asRequest(Rubric stored) {
        return RubricRequest.of(stored);
    }

    @Override
    protected RubricResponse answer(Rubric stored) {
        return RubricResponse.of(stored);
    }

    private void check(@Nullable Rubric stored, RubricRequest request) {
        UUID own = stored == null ? NONE : stored.id();
        int levels = request.levels().size();
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                        behaviors.find(request.behaviorId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/behaviorId",
                        "is not a behavior")
                .addIf(
                        stored != null && !stored.behaviorId().equals(request.behaviorId()),
                        ProblemType.IMMUTABLE,
                        "/behaviorId",
                        "is fixed: another behavior needs a rubric of its own")
                .addIf(
                        rubrics.isNamed(request.behaviorId(), request.name(), own),
                        ProblemType.DUPLICATE,
                        "/name",
                        "is the name of another rubric of this behavior")
                .addIf(
                        request.meetingLevel() > levels,
                        ProblemType.OUT_OF_RANGE,
                        "/meetingLevel",
                        "must be one of the " + levels + " levels")
                .addIf(
                        stored != null
                                && stored.kpiId() != null
                                && !Objects.equals(stored.kpiId(), request.kpiId())
                                && rubrics.isUsed(own, FIRST),
                        ProblemType.IMMUTABLE,
                        "/kpiId",
                        "is fixed, for observations were made and recorded for it");
        kpis.check(request.kpiId(), own, EvidenceKind.OBSERVATION, BigDecimal.ONE, BigDecimal.valueOf(levels), faults);
        faults.throwIfAny();
    }
}
