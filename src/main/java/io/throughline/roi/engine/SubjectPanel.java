package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two groups before and after by the values of their subjects. Where at least half of each group is on both sides, the
 * changes of those are compared and the others left out and counted; otherwise the sides are compared as independent
 * groups, in which whoever is on both nevertheless counts as one cluster.
 */
public record SubjectPanel(List<Observation> observations) implements DifferenceData {

    private static final int FEW_CLUSTERS = 20;

    public SubjectPanel {
        observations = List.copyOf(observations);
    }

    @Override
    public Optional<Reason> missing() {
        return new Subjects(PanelSubject.of(observations)).missing();
    }

    @Override
    public Found compared(Direction direction) {
        Subjects subjects = new Subjects(PanelSubject.of(observations));
        Comparison comparison = (subjects.paired() ? subjects.changes() : subjects.levels()).mirrored(direction);
        List<Diagnostic> diagnostics = diagnostics(subjects, comparison);
        return new Found(
                comparison.difference(),
                subjects.reference(),
                comparison.certainty(),
                subjects.compared().size(),
                flags(subjects, comparison, diagnostics),
                diagnostics);
    }

    private static List<Diagnostic> diagnostics(Subjects subjects, Comparison comparison) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.add(Baseline.difference(
                subjects.moments(Group.TRAINED, Side.BEFORE), subjects.moments(Group.CONTROL, Side.BEFORE)));
        diagnostics.add(subjects.varianceRatio());
        diagnostics.add(Diagnostic.informative(Check.MOST_INFLUENTIAL_SUBJECT, comparison.greatestInfluence()));
        if (subjects.unpaired() > 0) {
            diagnostics.add(Diagnostic.informative(Check.UNPAIRED_SUBJECTS, Fraction.of(subjects.unpaired())));
        }
        if (comparison.clustered()) {
            diagnostics.add(Diagnostic.informative(Check.CLUSTERS, Fraction.of(comparison.clusters())));
            diagnostics.add(clusterVariance(comparison));
        }
        return diagnostics;
    }

    private static Diagnostic clusterVariance(Comparison comparison) {
        Figure<Fraction> ratio = comparison.certainty().then(clustered -> comparison
                .contrast()
                .certainty()
                .map(plain -> clustered.standardError().dividedBy(plain.standardError())));
        return new Diagnostic(
                Check.CLUSTER_VARIANCE,
                ratio.map(each -> each.times(each)),
                null,
                ratio.known() ? Diagnostic.Verdict.INFORMATIVE : Diagnostic.Verdict.UNTESTED);
    }

    private static Set<Flag> flags(Subjects subjects, Comparison comparison, List<Diagnostic> diagnostics) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (subjects.unpaired() > 0) {
            flags.add(Flag.UNPAIRED_SUBJECTS_EXCLUDED);
        }
        if (comparison.clustered() && comparison.clusters() < FEW_CLUSTERS) {
            flags.add(Flag.FEW_CLUSTERS);
        }
        if (diagnostics.stream().anyMatch(each -> each.check() == Check.BASELINE_DIFFERENCE && Baseline.apart(each))) {
            flags.add(Flag.BASELINES_DIFFER);
        }
        if (subjects.contaminated()) {
            flags.add(Flag.CONTROL_CONTAMINATED);
        }
        return flags;
    }

    @Override
    public Diagnostic preTrend() {
        return new Subjects(PanelSubject.of(observations)).preTrend();
    }

    @Override
    public void check(Faults faults) {
        Map<List<Object>, String> clusters = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation each = observations.get(i);
            Faults at = faults.at("observations").at(i);
            List<Object> subject = List.of(each.group(), each.subject());
            String cluster = String.valueOf(each.cluster());
            if (!clusters.computeIfAbsent(subject, first -> cluster).equals(cluster)) {
                at.at("cluster").add(FaultCode.OTHER_CLUSTER, "the subject is in another cluster elsewhere");
            }
            if (!seen.add(List.of(subject, each.side(), String.valueOf(each.period())))) {
                at.at("subject").add(FaultCode.DUPLICATE_ID, "another value is of the same subject, side and period");
            }
        }
    }
}
