package io.throughline.initiative;

import io.throughline.objective.skill.ProficiencyLevel;
import io.throughline.objective.skill.Skills;
import io.throughline.objective.skill.Skills.SkillFacts;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of learning objectives: a known skill, at a level of its scale. */
@Singleton
class LearningObjectiveRecords
        extends PartRecords<LearningObjective, LearningObjectiveRequest, LearningObjectiveResponse> {

    private final Skills skills;

    LearningObjectiveRecords(RecordSupport support, InitiativeRepository initiatives, Skills skills) {
        super(
                support,
                initiatives,
                ListSource.of("learning-objective", LearningObjective.class, "statement"),
                LearningObjectiveRequest.class,
                LearningObjectiveResponse.class);
        this.skills = skills;
    }

    @Override
    protected LearningObjective make(LearningObjectiveRequest request) {
        refuse(null, request);
        return new LearningObjective(request);
    }

    @Override
    protected void change(LearningObjective stored, LearningObjectiveRequest request) {
        refuse(stored, request);
        stored.replace(request);
    }

    @Override
    protected LearningObjectiveRequest asRequest(LearningObjective stored) {
        return LearningObjectiveRequest.of(stored);
    }

    @Override
    protected LearningObjectiveResponse answer(LearningObjective stored) {
        return LearningObjectiveResponse.of(stored);
    }

    @Override
    void check(@Nullable LearningObjective stored, LearningObjectiveRequest request, Faults faults) {
        Optional<SkillFacts> skill = skills.find(request.skillId());
        Integer level = request.proficiencyLevel();
        if (skill.isEmpty()) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/skillId", "is not a skill");
        } else if (level != null) {
            List<Integer> scale = skill.get().proficiencyScale().stream()
                    .map(ProficiencyLevel::level)
                    .toList();
            faults.addIf(
                    !scale.contains(level),
                    ProblemType.OUT_OF_RANGE,
                    "/proficiencyLevel",
                    "must be a level of the skill's scale: " + scale);
        }
    }
}
