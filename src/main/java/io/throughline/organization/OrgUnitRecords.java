package io.throughline.organization;

import io.quarkus.arc.All;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of org units: one tree, no circles, and no business objectives of the learning function. */
@Singleton
class OrgUnitRecords extends SubjectRecords<OrgUnit, OrgUnitRequest, OrgUnitResponse> {

    private final OrgUnitRepository units;
    private final Locks locks;
    private final List<LearningGuard> guards;
    private final Clock clock;

    OrgUnitRecords(
            RecordSupport support,
            OrgUnitRepository units,
            Subjects subjects,
            Locks locks,
            @All List<LearningGuard> guards,
            Clock clock) {
        super(
                support,
                ListSource.of("org-unit", OrgUnit.class, "name"),
                OrgUnitRequest.class,
                OrgUnitResponse.class,
                subjects,
                SubjectKind.ORG_UNIT);
        this.units = units;
        this.locks = locks;
        this.guards = guards;
        this.clock = clock;
    }

    @Override
    protected OrgUnit compose(OrgUnitRequest request) {
        check(null, request);
        return new OrgUnit(request, LocalDate.now(clock));
    }

    @Override
    protected void change(OrgUnit stored, OrgUnitRequest request) {
        check(stored, request);
        stored.replace(request, LocalDate.now(clock));
    }

    @Override
    protected OrgUnitRequest asRequest(OrgUnit stored) {
        return OrgUnitRequest.of(stored);
    }

    @Override
    protected OrgUnitResponse answer(OrgUnit stored) {
        return OrgUnitResponse.of(stored);
    }

    private void check(@Nullable OrgUnit stored, OrgUnitRequest request) {
        Faults faults = faults(stored, request.externalReference());
        checkParent(stored, request.parentId(), faults);
        if (stored != null
                && stored.function() != OrgUnitFunction.LEARNING
                && request.function() == OrgUnitFunction.LEARNING) {
            guards.forEach(guard -> guard.check(stored.id(), faults));
        }
        faults.throwIfAny();
    }

    private void checkParent(@Nullable OrgUnit stored, @Nullable UUID parent, Faults faults) {
        if (parent == null) {
            return;
        }
        if (!units.exists(parent)) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/parentId", "is not an org unit");
        } else if (stored != null) {
            locks.acquire("org-unit tree");
            faults.addIf(
                    units.isSameOrAbove(stored.id(), parent),
                    ProblemType.TREE_CYCLE,
                    "/parentId",
                    "is the unit itself or a unit below it");
        }
    }
}
