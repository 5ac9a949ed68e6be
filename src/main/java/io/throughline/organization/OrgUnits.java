package io.throughline.organization;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** An org unit as other rooms know it. */
    public record OrgUnitFacts(UUID id, String name, OrgUnitFunction function) {}
}
