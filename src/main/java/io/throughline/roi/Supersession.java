package io.throughline.roi;

import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Conflict;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The rule of taking another calculation's place: of the same initiative, and only while nobody else has taken it. */
@Singleton
class Supersession {

    private final EntityManager entities;
    private final Locks locks;

    Supersession(EntityManager entities, Locks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    /** Whoever passes has the place until the transaction ends. */
    void check(RoiCalculationRequest request) {
        UUID superseded = request.supersedes();
        if (superseded == null) {
            return;
        }
        locks.acquire("supersede roi-calculation " + superseded);
        RoiCalculation found = entities.find(RoiCalculation.class, superseded);
        new Faults()
                .addIf(found == null, ProblemType.UNKNOWN_REFERENCE, "/supersedes", "is not an ROI calculation")
                .addIf(
                        found != null && !found.initiativeId().equals(request.initiativeId()),
                        ProblemType.SUPERSEDES_OTHER_INITIATIVE,
                        "/supersedes",
                        "is a calculation of another initiative")
                .throwIfAny();
        if (found != null && found.supersededBy() != null) {
            throw new ProblemException(
                    ProblemType.ALREADY_SUPERSEDED,
                    "The calculation " + superseded + " was superseded by " + found.supersededBy() + ".",
                    List.of(),
                    List.of(new Conflict("roi-calculation", found.supersededBy().toString())));
        }
    }
}
