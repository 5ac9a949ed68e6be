package io.throughline.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The door of the organization for the rooms above. */
@ApplicationScoped
public class OrgUnits {

    private final OrgUnitRepository units;

    OrgUnits(OrgUnitRepository units) {
        this.units = units;
    }

    public Optional<OrgUnitFacts> find(UUID id) {
        return units.findByIdOptional(id).map(OrgUnitFacts::of);
    }

    /** The same, and the unit stays so until the transaction ends. */
    public Optional<OrgUnitFacts> hold(UUID id) {
        return units.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(OrgUnitFacts::of);
    }

    /** An org unit as other rooms know it. */
    public record OrgUnitFacts(UUID id, String name, OrgUnitFunction function) {

        static OrgUnitFacts of(OrgUnit unit) {
            return new OrgUnitFacts(unit.id(), unit.name(), unit.function());
        }
    }
}
