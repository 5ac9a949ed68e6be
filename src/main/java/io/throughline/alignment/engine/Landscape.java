package io.throughline.alignment.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said of all initiatives and objectives on one day.
 *
 * @param relations what is judged
 * @param coverage of all initiatives that are not cancelled
 * @param strategicCoverage of the strategic ones alone
 * @param questions every initiative with its two questions, ordered by id, and so by age
 * @param findings by their ids: by rule, and within a rule by the record that each is about
 */
public record Landscape(
        LocalDate day,
        Relations relations,
        Coverage coverage,
        Coverage strategicCoverage,
        List<TwoQuestions> questions,
        List<Finding> findings) {

    public Landscape {
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
    }

    /**
     * What stood on that day, judged.
     *
     * @param mappings those of other initiatives than the given ones are passed over
     */
    public static Landscape of(
            LocalDate day,
            Collection<InitiativeFacts> initiatives,
            Collection<ObjectiveFacts> objectives,
            Collection<TargetFacts> targets,
            Collection<MappingFacts> mappings) {
        Relations relations = new Relations(day, initiatives, objectives, targets, mappings);
        List<InitiativeFacts> all = relations.initiatives();
        return new Landscape(
                day,
                relations,
                Coverage.of(relations, all),
                Coverage.of(
                        relations,
                        all.stream().filter(InitiativeFacts::strategic).toList()),
                all.stream()
                        .map(initiative -> TwoQuestions.of(initiative, relations))
                        .toList(),
                Stream.of(Rule.values())
                        .flatMap(rule -> Diagnosis.findings(rule, relations))
                        .sorted(Comparator.comparing(Finding::id))
                        .toList());
    }
}
