package io.throughline.roi.study;

import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.Conflict;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The rule of taking another study's place: of the same KPI, and only while nobody else has taken it. */
@Singleton
class StudySupersession {

    private final EntityManager entities;
    private final Locks locks;

    StudySupersession(EntityManager entities, Locks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    /** Whoever passes has the place until the transaction ends. */
    void check(ImpactStudyRequest request) {
        UUID superseded = request.supersedes();
        if (superseded == null) {
            return;
        }
        locks.acquire("supersede impact-study " + superseded);
        ImpactStudy found = entities.find(ImpactStudy.class, superseded);
        new Faults()
                .addIf(found == null, ProblemType.UNKNOWN_REFERENCE, "/supersedes", "is not an impact study")
                .addIf(
                        found != null && !Objects.equals(found.kpiId(), request.kpiId()),
                        ProblemType.SUPERSEDES_OTHER_KPI,
                        "/supersedes",
                        "is a study of another KPI")
                .throwIfAny();
        if (found != null && found.supersededBy() != null) {
            throw new ProblemException(
                    ProblemType.ALREADY_SUPERSEDED,
                    "The study " + superseded + " was superseded by " + found.supersededBy() + ".",
                    List.of(),
                    List.of(new Conflict(
                            ImpactStudies.RESOURCE, found.supersededBy().toString())));
        }
    }
}
