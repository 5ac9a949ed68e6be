package io.throughline.alignment.engine;

import io.throughline.alignment.engine.Finding.Fact;
import io.throughline.alignment.engine.Finding.FactKind;
import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What each rule of the diagnosis finds in a landscape. */
final class Diagnosis {

    private Diagnosis() {}

    static Stream<Finding> findings(Rule rule, Landscape landscape) {
        return switch (rule) {
            case ORPHANED_INITIATIVE -> orphans(rule, landscape);
            case UNSERVED_OBJECTIVE -> unserved(rule, landscape);
            case MISSING_BASELINE -> withoutBaseline(rule, landscape);
            case TARGET_OFF_TRACK -> targets(rule, landscape, TrackStatus.OFF_TRACK);
            case TARGET_STALE -> targets(rule, landscape, TrackStatus.STALE);
        };
    }

    private static Stream<Finding> orphans(Rule rule, Landscape landscape) {
        return landscape.initiatives().stream()
                .filter(initiative -> initiative.strategic() && !landscape.isCovered(initiative))
                .map(initiative -> Finding.of(
                        rule,
                        Severity.HIGH,
                        "A strategic initiative without a mapping to a live objective's KPI target.",
                        List.of(Fact.of(initiative))));
    }

    private static Stream<Finding> unserved(Rule rule, Landscape landscape) {
        return landscape.liveObjectives().stream()
                .filter(objective -> !landscape.isServed(objective))
                .map(objective -> Finding.of(
                        rule,
                        Severity.HIGH,
                        "A live objective that no initiative serves.",
                        List.of(Fact.of(objective))));
    }

    private static Stream<Finding> withoutBaseline(Rule rule, Landscape landscape) {
        return landscape.mappings().stream()
                .filter(mapping -> landscape.target(mapping).open()
                        && landscape.target(mapping).baseline() == null)
                .map(mapping -> withoutBaseline(rule, landscape, mapping));
    }

    private static Finding withoutBaseline(Rule rule, Landscape landscape, MappingFacts mapping) {
        TargetFacts target = landscape.target(mapping);
        return Finding.of(
                rule,
                Severity.HIGH,
                "A mapping to a KPI target without a baseline: no change can be told.",
                List.of(
                        new Fact(
                                FactKind.KPI_MAPPING, mapping.id(), target.kpi().name()),
                        Fact.of(target),
                        Fact.of(landscape.objective(target)),
                        Fact.of(landscape.initiative(mapping.initiativeId()))));
    }

    private static Stream<Finding> targets(Rule rule, Landscape landscape, TrackStatus status) {
        return landscape.liveTargets().stream()
                .filter(target -> target.on(landscape.day()).status() == status)
                .map(target -> onTarget(rule, landscape, target));
    }

    private static Finding onTarget(Rule rule, Landscape landscape, TargetFacts target) {
        List<InitiativeFacts> initiatives = landscape.initiativesOn(target);
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(target), Fact.of(landscape.objective(target))));
        initiatives.stream().map(Fact::of).forEach(facts::add);
        return Finding.of(
                rule,
                initiatives.isEmpty() ? Severity.HIGH : Severity.MEDIUM,
                "%s %s".formatted(standing(target.on(landscape.day())), attendance(initiatives.size())),
                facts);
    }

    private static String standing(Progress progress) {
        if (progress.status() == TrackStatus.STALE) {
            return "Nothing was measured for two cadences.";
        }
        Fraction share = progress.share();
        if (share == null) {
            return "The KPI, to be kept at its baseline, is worse than that.";
        }
        return "Progress is %s where %s of the time has passed."
                .formatted(percent(share), percent(Objects.requireNonNull(progress.elapsed())));
    }

    private static String attendance(int initiatives) {
        return switch (initiatives) {
            case 0 -> "Nobody works on it.";
            case 1 -> "One initiative works on it.";
            default -> initiatives + " initiatives work on it.";
        };
    }

    private static String percent(Fraction share) {
        return share.times(Fraction.HUNDRED).toScale(1).toPlainString() + " %";
    }
}
