package io.throughline.organization;

import io.quarkus.arc.All;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of org units: one tree, no circles, and no business objectives of the learning function. */
@Singleton
class OrgUnitRecords extends Records<OrgUnit, OrgUnitRequest, OrgUnitResponse> {

    private final OrgUnitRepository units;
    private final Subjects subjects;
    private final Locks locks;
    private final List<LearningGuard> guards;

    OrgUnitRecords(
            RecordSupport support,
            OrgUnitRepository units,
            Subjects subjects,
            Locks locks,
            @All List<LearningGuard> guards) {
        super(support, ListSource.of("org-unit", OrgUnit.class, "name"), OrgUnitRequest.class, OrgUnitResponse.class);
        this.units = units;
        this.subjects = subjects;
        this.locks = locks;
        this.guards = guards;
    }

    @Override
    protected OrgUnit make(OrgUnitRequest request) {
        check(null, request);
        OrgUnit unit = new OrgUnit(request);
        subjects.register(unit.id(), SubjectKind.ORG_UNIT);
        return unit;
    }

    @Override
    protected void change(OrgUnit stored, OrgUnitRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected OrgUnitRequest asRequest(OrgUnit stored) {
        return OrgUnitRequest.of(stored);
    }

    @Override
    protected OrgUnitResponse answer(OrgUnit stored) {
        return OrgUnitResponse.of(stored);
    }

    @Override
    protected void beforeDelete(OrgUnit stored) {
        subjects.refuseIfUsed(stored.id());
    }

    @Override
    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        super.delete(id, ifMatch);
        subjects.forget(id);
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
