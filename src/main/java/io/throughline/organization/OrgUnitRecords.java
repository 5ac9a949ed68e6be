package io.throughline.organization;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of org units: one tree, no circles. */
@Singleton
class OrgUnitRecords extends Records<OrgUnit, OrgUnitRequest, OrgUnitResponse> {

    private final OrgUnitRepository units;
    private final Subjects subjects;
    private final Locks locks;

    OrgUnitRecords(RecordSupport support, OrgUnitRepository units, Subjects subjects, Locks locks) {
        super(support, ListSource.of("org-unit", OrgUnit.class, "name"), OrgUnitRequest.class, OrgUnitResponse.class);
        this.units = units;
        this.subjects = subjects;
        this.locks = locks;
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
        check(stored.id(), request);
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
    protected void afterDelete(UUID id) {
        subjects.forget(id);
    }

    private void check(@Nullable UUID self, OrgUnitRequest request) {
        UUID parent = request.parentId();
        if (parent == null) {
            return;
        }
        Faults faults = new Faults();
        if (!units.exists(parent)) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/parentId", "is not an org unit");
        } else if (self != null) {
            locks.acquire("org-unit tree");
            faults.addIf(
                    units.isSameOrAbove(self, parent),
                    ProblemType.TREE_CYCLE,
                    "/parentId",
                    "is the unit itself or a unit below it");
        }
        faults.throwIfAny();
    }
}
