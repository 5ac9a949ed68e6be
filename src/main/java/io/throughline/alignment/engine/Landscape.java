package io.throughline.alignment.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said of all initiatives and objectives on one day.
 *
 * @param coverage of all initiatives that are not cancelled
 * @param strategicCoverage of the strategic ones alone
 * @param questions every initiative with its two questions, ordered by id, and so by age
 * @param promises the standing promises of live objectives, ordered by id, and so by age
 * @param findings by their ids: by rule, and within a rule by the record that each is about
 */
public record Landscape(
        LocalDate day,
        Coverage coverage,
        Coverage strategicCoverage,
        List<TwoQuestions> questions,
        List<Promise> promises,
        List<Finding> findings) {

    /**
     * A standing promise of a live objective.
     *
     * @param initiatives how many work on it
     */
    public record Promise(TargetFacts target, int initiatives) {}

    public Landscape {
        questions = List.copyOf(questions);
        promises = List.copyOf(promises);
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
            Collection<MappingFacts> mappings,
            Collection<AccountFacts> overClaimed) {
        Relations relations = new Relations(day, initiatives, objectives, targets, mappings, overClaimed);
        List<InitiativeFacts> all = relations.initiatives();
        return new Landscape(
                day,
                Coverage.of(relations, all),
                Coverage.of(
                        relations,
                        all.stream().filter(InitiativeFacts::strategic).toList()),
                all.stream()
                        .map(initiative -> TwoQuestions.of(initiative, relations))
                        .toList(),
                relations.liveTargets().stream()
                        .map(target -> new Promise(
                                target, relations.initiativesOn(target).size()))
                        .toList(),
                Stream.of(Rule.values())
                        .flatMap(rule -> Diagnosis.findings(rule, relations))
                        .sorted(Comparator.comparing(Finding::id))
                        .toList());
    }

    /** Whether there is nothing to be said, neither of an initiative nor of an objective. */
    public boolean isEmpty() {
        return questions.isEmpty() && promises.isEmpty() && findings.isEmpty();
    }
}
