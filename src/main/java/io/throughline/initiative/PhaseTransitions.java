package io.throughline.initiative;

import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps that initiatives took between phases: added to and never changed. */
@Singleton
class PhaseTransitions {

    private static final ListSource<PhaseTransition> SOURCE = ListSource.of("phase-transition", PhaseTransition.class);

    private final RecordSupport support;
    private final InitiativeRepository initiatives;

    PhaseTransitions(RecordSupport support, InitiativeRepository initiatives) {
        this.support = support;
        this.initiatives = initiatives;
    }

    private record Filter(UUID initiativeId) {}

    Page<PhaseTransitionResponse> list(UUID initiativeId, ListParameters asked) {
        if (!initiatives.exists(initiativeId)) {
            throw ProblemException.notFound("initiative", initiativeId);
        }
        return support.lists().page(SOURCE, new Filter(initiativeId), asked, PhaseTransitionResponse::of);
    }

    PhaseTransitionResponse get(UUID initiativeId, UUID id, ReadParameters asked) {
        return find(id, asked)
                .filter(found -> found.initiativeId().equals(initiativeId))
                .orElseThrow(() -> ProblemException.notFound("phase transition", id));
    }

    PhaseTransitionResponse record(PhaseTransition transition) {
        support.entities().persist(transition);
        support.entities().flush();
        PhaseTransitionResponse answer = PhaseTransitionResponse.of(transition);
        support.audit().created(SOURCE.resource(), transition.id(), transition.createdAt(), answer);
        return answer;
    }

    /** What can be wrong with a step as with any record. */
    Faults faults(@Nullable ExternalReference reference) {
        return support.faults(PhaseTransition.class, null, reference);
    }

    /** Writes into history that the steps go, which the database lets go with their initiative. */
    void forget(UUID initiativeId) {
        support.entities()
                .createQuery("from PhaseTransition where initiativeId = :id order by id", PhaseTransition.class)
                .setParameter("id", initiativeId)
                .getResultList()
                .forEach(gone ->
                        support.audit().deleted(SOURCE.resource(), gone.id(), PhaseTransitionResponse.of(gone)));
    }

    /** Whether the initiative ever entered the deliver phase: a step back does not undo a launch. */
    boolean haveLaunched(UUID initiativeId) {
        return support.entities()
                        .createQuery(
                                "select count(t) from PhaseTransition t where t.initiativeId = :id and t.to = :launch",
                                Long.class)
                        .setParameter("id", initiativeId)
                        .setParameter("launch", Phase.DELIVER)
                        .getSingleResult()
                > 0;
    }

    private Optional<PhaseTransitionResponse> find(UUID id, ReadParameters asked) {
        if (asked.asOf() != null) {
            return support.audit().stateAt(SOURCE.resource(), id, asked.asOf(), PhaseTransitionResponse.class);
        }
        return Optional.ofNullable(support.entities().find(PhaseTransition.class, id))
                .map(PhaseTransitionResponse::of);
    }
}
