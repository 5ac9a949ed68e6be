package io.throughline.alignment;

import io.throughline.alignment.engine.TwoQuestions;
import io.throughline.alignment.engine.TwoQuestions.BusinessOutcome;
import io.throughline.alignment.engine.TwoQuestions.Evidence;
import io.throughline.alignment.engine.TwoQuestions.Missing;
import io.throughline.alignment.engine.TwoQuestions.MissingPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative's answers to its two questions. */
@Schema(name = "InitiativeAlignment")
record InitiativeAlignmentResponse(
        @Schema(description = "The initiative's id") UUID id,
        @Schema(examples = "Churn pilot: listen first") String title,
        boolean strategic,
        @Schema(description = "Which business outcome does this serve?") BusinessOutcomeResponse businessOutcome,
        @Schema(description = "How will we know?") EvidenceResponse evidence) {

    static InitiativeAlignmentResponse of(TwoQuestions questions, LocalDate day) {
        return new InitiativeAlignmentResponse(
                questions.initiative().id(),
                questions.initiative().title(),
                questions.initiative().strategic(),
                BusinessOutcomeResponse.of(questions.businessOutcome()),
                EvidenceResponse.of(questions.evidence(), day));
    }

    /** The answer to the first question. */
    @Schema(name = "BusinessOutcome")
    record BusinessOutcomeResponse(
            @Schema(
                            description = "By a mapping to a live objective's KPI target; an initiative that is not"
                                    + " strategic answers by its written relevance")
                    boolean answered,
            @Schema(description = "The live objectives that the initiative is mapped to")
                    List<ServedObjectiveResponse> objectives,
            List<MissingResponse> missing) {

        static BusinessOutcomeResponse of(BusinessOutcome outcome) {
            return new BusinessOutcomeResponse(
                    outcome.answered(),
                    outcome.objectives().stream()
                            .map(objective -> new ServedObjectiveResponse(objective.id(), objective.statement()))
                            .toList(),
                    outcome.missing().stream().map(MissingResponse::of).toList());
        }
    }

    /** An objective that an initiative serves. */
    @Schema(name = "ServedObjective")
    record ServedObjectiveResponse(UUID id, @Schema(examples = "Raise the win rate in H2") String statement) {}

    /** The answer to the second question. */
    @Schema(name = "Evidence")
    record EvidenceResponse(
            @Schema(description = "By a mapping to a standing KPI target that has a baseline") boolean answered,
            @Schema(description = "Those KPI targets") List<TargetStandingResponse> targets,
            List<MissingResponse> missing) {

        static EvidenceResponse of(Evidence evidence, LocalDate day) {
            return new EvidenceResponse(
                    evidence.answered(),
                    evidence.targets().stream()
                            .map(target -> TargetStandingResponse.of(target, day))
                            .toList(),
                    evidence.missing().stream().map(MissingResponse::of).toList());
        }
    }

    /** What an answer lacks. */
    @Schema(name = "MissingPartOfAnswer")
    record MissingResponse(
            @Schema(examples = "MAPPING") MissingPart code,
            @Schema(examples = "The initiative is mapped to no KPI target.") String message,
            @Schema(description = "The KPI target that lacks it, where it is one target's lack") @Nullable UUID kpiTargetId) {

        static MissingResponse of(Missing missing) {
            return new MissingResponse(missing.part(), missing.part().sentence(), missing.targetId());
        }
    }
}
