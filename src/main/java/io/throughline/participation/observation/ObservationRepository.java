package io.throughline.participation.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored observations. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<Observation, UUID> {

    /** The observation that the request is about, by all that makes it the one it is. */
    Optional<Observation> same(ObservationRequest request, int rubricVersion) {
        return find(
                        "employeeId = ?1 and observerId = ?2 and rubricId = ?3 and rubricVersion = ?4"
                                + " and observedOn = ?5",
                        request.employeeId(),
                        request.observerId(),
                        request.rubricId(),
                        rubricVersion,
                        request.observedOn())
                .firstResultOptional();
    }

    /** All observations of an initiative, by rubric, version and day. */
    List<Observation> ofInitiative(UUID initiative, @Nullable UUID rubric) {
        String order = " order by rubricId, rubricVersion, observedOn, id";
        return rubric == null
                ? list("initiativeId = ?1" + order, initiative)
                : list("initiativeId = ?1 and rubricId = ?2" + order, initiative, rubric);
    }
}
