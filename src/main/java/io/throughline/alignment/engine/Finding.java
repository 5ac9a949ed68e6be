package io.throughline.alignment.engine;

import java.util.List;
import java.util.UUID;

/**
 * A place where the thread is broken or leads nowhere.
 *
 * @param subject the record that it is about; with the rule, the name of the finding
 * @param message what was found, with its figures
 * @param facts the records that it rests on, the subject first
 */
public record Finding(Rule rule, Severity severity, UUID subject, String message, List<Fact> facts) {

    public Finding {
        facts = List.copyOf(facts);
    }

    static Finding of(Rule rule, Severity severity, String message, List<Fact> facts) {
        return new Finding(rule, severity, facts.get(0).id(), message, facts);
    }

    /** A record that a finding rests on. */
    public record Fact(FactKind kind, UUID id, String label) {

        static Fact of(InitiativeFacts initiative) {
            return new Fact(FactKind.INITIATIVE, initiative.id(), initiative.title());
        }

        static Fact of(ObjectiveFacts objective) {
            return new Fact(FactKind.OBJECTIVE, objective.id(), objective.statement());
        }

        static Fact of(TargetFacts target) {
            return new Fact(FactKind.KPI_TARGET, target.id(), target.kpi().name());
        }
    }

    /** What kind of record a fact is. */
    public enum FactKind {
        BENEFIT_ACCOUNT,
        INITIATIVE,
        KPI,
        KPI_MAPPING,
        KPI_TARGET,
        OBJECTIVE
    }

    /** The rule and the subject together, as no other finding has them. */
    public String id() {
        return rule + ":" + subject;
    }

    public boolean concerns(FactKind kind, UUID id) {
        return facts.stream().anyMatch(fact -> fact.kind() == kind && fact.id().equals(id));
    }
}
