package io.throughline.alignment;

import io.throughline.alignment.engine.Finding;
import io.throughline.alignment.engine.Finding.FactKind;
import io.throughline.alignment.engine.Landscape;
import io.throughline.alignment.engine.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one rule of the diagnosis found, in short. */
@Schema(name = "AlignmentDiagnosis")
record DiagnosisResponse(
        @Schema(examples = "TARGET_OFF_TRACK") Rule rule,
        @Schema(description = "Findings in all", examples = "2") int count,
        @Schema(description = "Those among them that no initiative works on", examples = "1") int unattended,
        @Schema(description = "The first of them, at most 5, with labels of at most 40 characters and at most 3 facts")
                List<FindingResponse> first,
        @Schema(description = "Where all of them are", examples = "/v1/alignment/findings?rule=TARGET_OFF_TRACK")
                String findings) {

    /** The whole summary stays under 64 kB whatever the data. */
    private static final int SHOWN = 5;

    static DiagnosisResponse of(Rule rule, Landscape landscape) {
        List<Finding> found = landscape.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
        return new DiagnosisResponse(
                rule,
                found.size(),
                Math.toIntExact(found.stream()
                        .filter(finding ->
                                finding.facts().stream().noneMatch(fact -> fact.kind() == FactKind.INITIATIVE))
                        .count()),
                found.stream().limit(SHOWN).map(FindingResponse::inShort).toList(),
                "/v1/alignment/findings?rule=" + rule);
    }
}
