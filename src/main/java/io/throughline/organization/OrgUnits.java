package io.throughline.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Those of the ids that are org units. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : units.list("id in ?1", ids).stream().map(OrgUnit::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The unit of that name, in whatever case; none where several have it. */
    public Optional<UUID> named(String name) {
        List<OrgUnit> found = units.named(name);
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** The unit and those above it today, from the unit up. */
    public List<UUID> lineOf(UUID unit) {
        return units.lineOf(unit);
    }

    /** The unit at the top, where the organization is one tree. */
    public Optional<OrgUnitFacts> onlyRoot() {
        List<OrgUnit> roots = units.roots(2);
        return roots.size() == 1 ? find(roots.get(0).id()) : Optional.empty();
    }

    /** An org unit as other rooms know it. */
    public record OrgUnitFacts(UUID id, String name, OrgUnitFunction function) {

        static OrgUnitFacts of(OrgUnit unit) {
            return new OrgUnitFacts(unit.id(), unit.name(), unit.function());
        }
    }
}
