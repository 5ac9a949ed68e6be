package io.throughline.participation.skillcheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored skill checks. */
@ApplicationScoped
class SkillCheckRepository implements PanacheRepositoryBase<SkillCheck, UUID> {

    /** The check that the request is about, by all that makes it the one it is. */
    Optional<SkillCheck> same(SkillCheckRequest request, int instrumentVersion) {
        return find(
                        "initiativeId = ?1 and employeeId = ?2 and instrumentId = ?3 and instrumentVersion = ?4"
                                + " and stage = ?5 and takenOn = ?6",
                        request.initiativeId(),
                        request.employeeId(),
                        request.instrumentId(),
                        instrumentVersion,
                        request.stage(),
                        request.takenOn())
                .firstResultOptional();
    }

    /** All checks of an initiative, by instrument, version, person and day. */
    List<SkillCheck> ofInitiative(UUID initiative, @Nullable UUID instrument) {
        String order = " order by instrumentId, instrumentVersion, employeeId, takenOn, id";
        return instrument == null
                ? list("initiativeId = ?1" + order, initiative)
                : list("initiativeId = ?1 and instrumentId = ?2" + order, initiative, instrument);
    }
}
