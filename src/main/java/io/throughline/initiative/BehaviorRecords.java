package io.throughline.initiative;

import io.quarkus.arc.All;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of behaviors: they rest on learning objectives of their own initiative. */
@Singleton
class BehaviorRecords extends PartRecords<Behavior, BehaviorRequest, BehaviorResponse> {

    private final LearningObjectiveRepository objectives;
    private final List<BehaviorGuard> guards;

    BehaviorRecords(
            RecordSupport support,
            InitiativeRepository initiatives,
            LearningObjectiveRepository objectives,
            @All List<BehaviorGuard> guards) {
        super(
                support,
                initiatives,
                ListSource.of("behavior", Behavior.class, "title"),
                BehaviorRequest.class,
                BehaviorResponse.class);
        this.objectives = objectives;
        this.guards = guards;
    }

    @Override
    protected Behavior make(BehaviorRequest request) {
        refuse(null, request);
        return new Behavior(request);
    }

    @Override
    protected void change(Behavior stored, BehaviorRequest request) {
        refuse(stored, request);
        stored.replace(request);
    }

    @Override
    protected BehaviorRequest asRequest(Behavior stored) {
        return BehaviorRequest.of(stored);
    }

    @Override
    protected BehaviorResponse answer(Behavior stored) {
        return BehaviorResponse.of(stored);
    }

    @Override
    void check(@Nullable Behavior stored, BehaviorRequest request, Faults faults) {
        List<UUID> ids = request.objectiveIds();
        Map<UUID, UUID> initiativesOf = objectives.initiativesOf(ids);
        for (int i = 0; i < ids.size(); i++) {
            String pointer = "/learningObjectiveIds/" + i;
            UUID initiative = initiativesOf.get(ids.get(i));
            if (initiative == null) {
                faults.add(ProblemType.UNKNOWN_REFERENCE, pointer, "is not a learning objective");
            } else if (!initiative.equals(request.initiativeId())) {
                faults.add(ProblemType.FOREIGN_PART, pointer, "is a learning objective of another initiative");
            }
        }
        if (stored != null) {
            guards.forEach(guard -> guard.check(stored.id(), ids, faults));
        }
    }
}
