package io.throughline.objective.skill;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of skills: a name names one, and its scale goes upward. */
@Singleton
class SkillRecords extends Records<Skill, SkillRequest, SkillResponse> {

    private final SkillRepository skills;

    SkillRecords(RecordSupport support, SkillRepository skills) {
        super(support, ListSource.of("skill", Skill.class, "name"), SkillRequest.class, SkillResponse.class);
        this.skills = skills;
    }

    @Override
    protected Skill make(SkillRequest request) {
        check(null, request);
        return new Skill(request);
    }

    @Override
    protected void change(Skill stored, SkillRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected SkillRequest asRequest(Skill stored) {
        return SkillRequest.of(stored);
    }

    @Override
    protected SkillResponse answer(Skill stored) {
        return SkillResponse.of(stored);
    }

    private void check(@Nullable Skill stored, SkillRequest request) {
        boolean taken =
                skills.named(request.name()).filter(other -> other != stored).isPresent();
        Faults faults = faults(stored, request.externalReference())
                .addIf(taken, ProblemType.DUPLICATE, "/name", "is the name of another skill");
        List<ProficiencyLevel> scale = request.proficiencyScale();
        for (int i = 1; i < scale.size(); i++) {
            faults.addIf(
                    scale.get(i).level() <= scale.get(i - 1).level(),
                    ProblemType.OUT_OF_RANGE,
                    "/proficiencyScale/" + i + "/level",
                    "must be above the level before it");
        }
        faults.throwIfAny();
    }
}
