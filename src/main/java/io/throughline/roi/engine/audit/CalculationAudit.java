package io.throughline.roi.engine.audit;

import io.throughline.roi.engine.BenefitLine;
import io.throughline.roi.engine.DifferenceInDifferences;
import io.throughline.roi.engine.EstimateItem;
import io.throughline.roi.engine.Estimates;
import io.throughline.roi.engine.Group;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.Observation;
import io.throughline.roi.engine.RoiInputs;
import io.throughline.roi.engine.SubjectPanel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The audit of a calculation of the house's own: what is not wrong enough to be refused and is worth a second look. */
public final class CalculationAudit {

    private CalculationAudit() {}

    /** The gravest first, then by place, as pointers into the inputs. */
    public static List<InputFinding> of(RoiInputs inputs) {
        Findings at = Findings.none();
        for (int i = 0; i < inputs.benefitLines().size(); i++) {
            audit(inputs.benefitLines().get(i), at.at("benefitLines").at(i));
        }
        return at.all();
    }

    private static void audit(BenefitLine line, Findings at) {
        at.at("periodsPerYear")
                .addIfFound(
                        StatedPeriods.finding(line.periodsPerYear(), line.kpi().cadence()));
        for (int i = 0; i < line.methods().size(); i++) {
            audit(line.methods().get(i), at.at("methods").at(i));
        }
    }

    private static void audit(IsolationMethod method, Findings at) {
        if (method instanceof Estimates estimates) {
            audit(estimates, at.at("rows"));
        } else if (method instanceof DifferenceInDifferences difference
                && difference.data() instanceof SubjectPanel panel) {
            groups(panel).audit(at.at("observations"));
        }
    }

    private static StatedGroups groups(SubjectPanel panel) {
        Set<String> control = subjects(panel, Group.CONTROL);
        Set<String> both = subjects(panel, Group.TRAINED);
        both.retainAll(control);
        return new StatedGroups(control.size(), both.size(), List.of());
    }

    private static Set<String> subjects(SubjectPanel panel, Group group) {
        return panel.observations().stream()
                .filter(observation -> observation.group() == group)
                .map(Observation::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void audit(Estimates estimates, Findings at) {
        List<String> sure = estimates.items().stream()
                .filter(item -> item.fate() == EstimateItem.Fate.COUNTED && item.undiscounted())
                .map(item -> item.row().respondent())
                .sorted()
                .toList();
        if (!sure.isEmpty()) {
            at.add(
                    InputRule.UNDISCOUNTED_ESTIMATE,
                    null,
                    null,
                    "%d of %d estimates have a contribution or a confidence of 1 and are not discounted by it."
                            .formatted(sure.size(), estimates.rows().size()),
                    "it was meant to be 1",
                    sure);
        }
    }
}
