package io.throughline.alignment;

import io.throughline.alignment.engine.Finding;
import io.throughline.alignment.engine.Finding.Fact;
import io.throughline.alignment.engine.Finding.FactKind;
import io.throughline.alignment.engine.Rule;
import io.throughline.alignment.engine.Severity;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as clients see it. */
@Schema(name = "Finding")
record FindingResponse(
        @Schema(
                        description =
                                "The rule and the record that it is about; the same as long as the finding stands",
                        examples = "TARGET_OFF_TRACK:0190f3a1-7c1e-7000-8000-000000000001")
                String id,
        @Schema(examples = "TARGET_OFF_TRACK") Rule rule,
        @Schema(examples = "HIGH") Severity severity,
        @Schema(
                        description = "What was found",
                        examples = "Progress is 10.0 % where 50.3 % of the time has passed. Nobody works on it.")
                String message,
        @Schema(description = "The records that it rests on; the first is the one that it is about")
                List<FactResponse> facts,
        @Schema(description = "What to do", examples = "Find out why with those who work on it.") String remedy,
        @Schema(
                        description = "What makes the finding go",
                        examples = "Progress is at least the elapsed share of the time.")
                String clearedBy) {

    private static final int FACTS_IN_SHORT = 3;
    private static final int LABEL_IN_SHORT = 40;

    /** A record that a finding rests on. */
    @Schema(name = "FindingFact")
    record FactResponse(
            @Schema(examples = "KPI_TARGET") FactKind kind,
            UUID id,
            @Schema(description = "What people call it", examples = "Win rate") String label) {}

    static FindingResponse of(Finding finding) {
        return of(finding, finding.facts(), UnaryOperator.identity());
    }

    static FindingResponse inShort(Finding finding) {
        List<Fact> facts = finding.facts();
        return of(finding, facts.subList(0, Math.min(FACTS_IN_SHORT, facts.size())), FindingResponse::shortened);
    }

    private static FindingResponse of(Finding finding, List<Fact> facts, UnaryOperator<String> label) {
        return new FindingResponse(
                finding.id(),
                finding.rule(),
                finding.severity(),
                finding.message(),
                facts.stream()
                        .map(fact -> new FactResponse(fact.kind(), fact.id(), label.apply(fact.label())))
                        .toList(),
                finding.rule().remedy(),
                finding.rule().clearedBy());
    }

    /** Never within a surrogate pair. */
    private static String shortened(String label) {
        if (label.codePointCount(0, label.length()) <= LABEL_IN_SHORT) {
            return label;
        }
        return label.substring(0, label.offsetByCodePoints(0, LABEL_IN_SHORT - 1)) + "…";
    }
}
