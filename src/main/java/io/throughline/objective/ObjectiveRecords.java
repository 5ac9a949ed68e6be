package io.throughline.objective;

import io.throughline.math.Period;
import io.throughline.organization.OrgUnitFunction;
import io.throughline.organization.OrgUnits;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of objectives: owned by the business, ranked within unit and period, and no circles above them. */
@Singleton
class ObjectiveRecords extends Records<Objective, ObjectiveRequest, ObjectiveResponse> {

    private final ObjectiveRepository objectives;
    private final ObjectiveCategoryRepository categories;
    private final OrgUnits units;
    private final Locks locks;

    ObjectiveRecords(
            RecordSupport support,
            ObjectiveRepository objectives,
            ObjectiveCategoryRepository categories,
            OrgUnits units,
            Locks locks) {
        super(
                support,
                ListSource.of(
                        "objective",
                        Objective.class,
                        "statement",
                        "businessOwner",
                        "priority",
                        "periodStart",
                        "periodEnd",
                        "status"),
                ObjectiveRequest.class,
                ObjectiveResponse.class);
        this.objectives = objectives;
        this.categories = categories;
        this.units = units;
        this.locks = locks;
    }

    @Override
    protected Objective make(ObjectiveRequest request) {
        check(null, request);
        return new Objective(request);
    }

    @Override
    protected void change(Objective stored, ObjectiveRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected ObjectiveRequest asRequest(Objective stored) {
        return ObjectiveRequest.of(stored);
    }

    @Override
    protected ObjectiveResponse answer(Objective stored) {
        return ObjectiveResponse.of(stored);
    }

    private void check(@Nullable Objective stored, ObjectiveRequest request) {
        Faults faults = faults(stored, request.externalReference());
        checkPlace(stored, request, faults);
        checkOwner(request, faults);
        checkParents(stored, request.parents(), faults);
        checkSuperseded(stored, request.supersedesId(), faults);
        faults.throwIfAny();
    }

    private void checkPlace(@Nullable Objective stored, ObjectiveRequest request, Faults faults) {
        if (categories.findById(request.categoryId()) == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/categoryId", "is not an objective category");
        }
        if (!request.periodStart().isBefore(request.periodEnd())) {
            faults.add(ProblemType.PERIOD_REVERSED, "/periodEnd", "must be after periodStart");
            return;
        }
        boolean taken = request.status() != ObjectiveStatus.RETIRED
                && objectives
                        .withRank(
                                request.orgUnitId(),
                                new Period(request.periodStart(), request.periodEnd()),
                                request.priority())
                        .filter(other -> other != stored)
                        .isPresent();
        faults.addIf(taken, ProblemType.DUPLICATE, "/priority", "is taken in this org unit and period");
    }

    private void checkOwner(ObjectiveRequest request, Faults faults) {
        units.hold(request.orgUnitId())
                .ifPresentOrElse(
                        unit -> faults.addIf(
                                unit.function() == OrgUnitFunction.LEARNING,
                                ProblemType.BUSINESS_OWNER_IS_LEARNING,
                                "/orgUnitId",
                                "is a unit of the learning function"),
                        () -> faults.add(ProblemType.UNKNOWN_REFERENCE, "/orgUnitId", "is not an org unit"));
    }

    private void checkParents(@Nullable Objective stored, List<UUID> parents, Faults faults) {
        for (int i = 0; i < parents.size(); i++) {
            UUID parent = parents.get(i);
            String pointer = "/parentIds/" + i;
            if (objectives.findById(parent) == null) {
                faults.add(ProblemType.UNKNOWN_REFERENCE, pointer, "is not an objective");
            } else if (stored != null && !stored.parentIds().contains(parent)) {
                lockTree();
                faults.addIf(
                        objectives.isSameOrAbove(stored.id(), parent),
                        ProblemType.TREE_CYCLE,
                        pointer,
                        "is the objective itself or contributes to it");
            }
        }
    }

    private void checkSuperseded(@Nullable Objective stored, @Nullable UUID superseded, Faults faults) {
        if (superseded == null) {
            return;
        }
        if (objectives.findById(superseded) == null) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/supersedesId", "is not an objective");
        } else if (stored != null && !superseded.equals(stored.supersedesId())) {
            lockTree();
            faults.addIf(
                    objectives.isSameOrSupersededBy(stored.id(), superseded),
                    ProblemType.TREE_CYCLE,
                    "/supersedesId",
                    "is the objective itself or supersedes it");
        }
    }

    private void lockTree() {
        locks.acquire("objective tree");
    }
}
