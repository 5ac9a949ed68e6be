package io.throughline.alignment.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two questions that every initiative must answer, with its answers or what they lack. */
public record TwoQuestions(InitiativeFacts initiative, BusinessOutcome businessOutcome, Evidence evidence) {

    /**
     * Which business outcome does this serve? One that is not strategic may say so in words.
     *
     * @param objectives the live objectives that the initiative is mapped to
     */
    public record BusinessOutcome(boolean answered, List<ObjectiveFacts> objectives, List<Missing> missing) {}

    /**
     * How will we know? By a KPI target that has a baseline.
     *
     * @param targets the standing promises, with a baseline, that the initiative is mapped to
     */
    public record Evidence(boolean answered, List<TargetFacts> targets, List<Missing> missing) {}

    /**
     * What an answer lacks.
     *
     * @param targetId the KPI target that lacks it, where it is one target's lack
     */
    public record Missing(MissingPart part, @Nullable UUID targetId) {}

    /** What an answer can lack. */
    public enum MissingPart {
        MAPPING("The initiative is mapped to no KPI target."),
        OPEN_TARGET("Every KPI target that the initiative is mapped to is retired."),
        LIVE_OBJECTIVE("No objective behind the mappings is live: active, and in its period today."),
        BASELINE("The KPI target has no baseline, so no change can be told.");

        private final String sentence;

        MissingPart(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    static TwoQuestions of(InitiativeFacts initiative, Relations relations) {
        List<TargetFacts> targets = relations.mappingsOf(initiative).stream()
                .map(relations::target)
                .distinct()
                .toList();
        List<TargetFacts> open = targets.stream().filter(TargetFacts::open).toList();
        return new TwoQuestions(
                initiative, businessOutcome(initiative, relations, targets, open), evidence(targets, open));
    }

    private static BusinessOutcome businessOutcome(
            InitiativeFacts initiative, Relations relations, List<TargetFacts> targets, List<TargetFacts> open) {
        List<ObjectiveFacts> live = open.stream()
                .map(relations::objective)
                .filter(ObjectiveFacts::live)
                .distinct()
                .toList();
        if (!live.isEmpty() || !initiative.strategic()) {
            return new BusinessOutcome(true, live, List.of());
        }
        return new BusinessOutcome(
                false, live, open.isEmpty() ? nothingOpen(targets) : List.of(missing(MissingPart.LIVE_OBJECTIVE)));
    }

    private static Evidence evidence(List<TargetFacts> targets, List<TargetFacts> open) {
        List<TargetFacts> measurable =
                open.stream().filter(target -> target.baseline() != null).toList();
        List<Missing> missing = new ArrayList<>(open.isEmpty() ? nothingOpen(targets) : List.of());
        open.stream()
                .filter(target -> target.baseline() == null)
                .map(target -> new Missing(MissingPart.BASELINE, target.id()))
                .forEach(missing::add);
        return new Evidence(!measurable.isEmpty(), measurable, missing);
    }

    private static List<Missing> nothingOpen(List<TargetFacts> targets) {
        return List.of(missing(targets.isEmpty() ? MissingPart.MAPPING : MissingPart.OPEN_TARGET));
    }

    private static Missing missing(MissingPart part) {
        return new Missing(part, null);
    }
}
