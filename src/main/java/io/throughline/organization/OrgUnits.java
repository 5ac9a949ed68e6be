package io.throughline.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        return units.findByIdOptional(id).map(unit -> new OrgUnitFacts(unit.id(), unit.name(), unit.function()));
    }

    /** The unit at the top, where the organization is one tree. */
    public Optional<OrgUnitFacts> onlyRoot() {
        List<OrgUnit> roots = units.roots(2);
        return roots.size() == 1 ? find(roots.get(0).id()) : Optional.empty();
    }

    /** An org unit as other rooms know it. */
    public record OrgUnitFacts(UUID id, String name, OrgUnitFunction function) {}
}
