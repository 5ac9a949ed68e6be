package io.throughline.alignment.engine;

import io.throughline.alignment.engine.Finding.Fact;
import io.throughline.alignment.engine.Finding.FactKind;
import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What each rule of the diagnosis finds among the relations of a day. */
final class Diagnosis {

    private Diagnosis() {}

    static Stream<Finding> findings(Rule rule, Relations relations) {
        return switch (rule) {
            case ORPHANED_INITIATIVE -> orphans(rule, relations);
            case UNSERVED_OBJECTIVE -> unserved(rule, relations);
            case MISSING_BASELINE -> withoutBaseline(rule, relations);
            case OVER_CLAIMED_KPI -> overClaimed(rule, relations);
            case SHARES_ABOVE_ONE -> sharesAboveOne(rule, relations);
            case TARGET_OFF_TRACK -> targets(rule, relations, TrackStatus.OFF_TRACK);
            case TARGET_STALE -> targets(rule, relations, TrackStatus.STALE);
        };
    }

    private static Stream<Finding> orphans(Rule rule, Relations relations) {
        return relations.initiatives().stream()
                .filter(initiative -> initiative.strategic() && !relations.isCovered(initiative))
                .map(initiative -> Finding.of(
                        rule,
                        Severity.HIGH,
                        "A strategic initiative without a mapping to a live objective's KPI target.",
                        List.of(Fact.of(initiative))));
    }

    private static Stream<Finding> unserved(Rule rule, Relations relations) {
        return relations.liveObjectives().stream()
                .filter(objective -> !relations.isServed(objective))
                .map(objective -> Finding.of(
                        rule,
                        Severity.HIGH,
                        "A live objective that no initiative serves.",
                        List.of(Fact.of(objective))));
    }

    private static Stream<Finding> withoutBaseline(Rule rule, Relations relations) {
        return relations.mappings().stream()
                .filter(mapping -> relations.target(mapping).open()
                        && relations.target(mapping).baseline() == null)
                .map(mapping -> withoutBaseline(rule, relations, mapping));
    }

    private static Finding withoutBaseline(Rule rule, Relations relations, MappingFacts mapping) {
        TargetFacts target = relations.target(mapping);
        return Finding.of(
                rule,
                Severity.HIGH,
                "A mapping to a KPI target without a baseline: no change can be told.",
                List.of(
                        new Fact(
                                FactKind.KPI_MAPPING, mapping.id(), target.kpi().name()),
                        Fact.of(target),
                        Fact.of(relations.objective(target)),
                        Fact.of(relations.initiative(mapping.initiativeId()))));
    }

    private static Stream<Finding> sharesAboveOne(Rule rule, Relations relations) {
        return relations.liveTargets().stream().flatMap(target -> {
            List<MappingFacts> claiming = relations.mappingsTo(target).stream()
                    .filter(mapping -> mapping.contributionShare() != null)
                    .toList();
            Fraction sum = Fraction.sum(claiming.stream()
                    .flatMap(mapping -> Stream.ofNullable(mapping.contributionShare()))
                    .map(Fraction::of));
            return sum.compareTo(Fraction.ONE) > 0
                    ? Stream.of(sharesAboveOne(rule, relations, target, claiming, sum))
                    : Stream.empty();
        });
    }

    private static Finding sharesAboveOne(
            Rule rule, Relations relations, TargetFacts target, List<MappingFacts> claiming, Fraction sum) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(target), Fact.of(relations.objective(target))));
        claiming.forEach(mapping -> facts.add(
                new Fact(FactKind.KPI_MAPPING, mapping.id(), target.kpi().name())));
        claiming.stream()
                .map(MappingFacts::initiativeId)
                .distinct()
                .forEach(initiative -> facts.add(Fact.of(relations.initiative(initiative))));
        return Finding.of(
                rule,
                Severity.MEDIUM,
                "The contribution shares of the mappings to one KPI target sum to " + percent(sum) + ".",
                facts);
    }

    private static Stream<Finding> overClaimed(Rule rule, Relations relations) {
        return relations.overClaimed().stream().map(account -> overClaimed(rule, relations, account));
    }

    private static Finding overClaimed(Rule rule, Relations relations, AccountFacts account) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(FactKind.BENEFIT_ACCOUNT, account.id(), account.kpi()),
                new Fact(FactKind.KPI, account.kpiId(), account.kpi())));
        relations.initiativesOn(account).stream().map(Fact::of).forEach(facts::add);
        return Finding.of(
                rule,
                Severity.HIGH,
                "An improvement of %s is claimed from %s to %s, where %s can be attributed."
                        .formatted(
                                account.claimed().toPlainString(),
                                account.period().start(),
                                account.period().end(),
                                account.cap() == null
                                        ? "nothing"
                                        : account.cap().toPlainString()),
                facts);
    }

    private static Stream<Finding> targets(Rule rule, Relations relations, TrackStatus status) {
        return relations.liveTargets().stream()
                .filter(target -> target.on(relations.day()).status() == status)
                .map(target -> onTarget(rule, relations, target));
    }

    private static Finding onTarget(Rule rule, Relations relations, TargetFacts target) {
        List<InitiativeFacts> initiatives = relations.initiativesOn(target);
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(target), Fact.of(relations.objective(target))));
        initiatives.stream().map(Fact::of).forEach(facts::add);
        return Finding.of(
                rule,
                initiatives.isEmpty() ? Severity.HIGH : Severity.MEDIUM,
                "%s %s".formatted(standing(target.on(relations.day())), attendance(initiatives.size())),
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
