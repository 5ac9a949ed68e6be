package io.throughline.roi;

import io.throughline.roi.engine.audit.FindingSeverity;
import io.throughline.roi.engine.audit.InputFinding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was said and does not follow, with what would follow instead. */
@Schema(name = "RoiInputFinding")
record FindingView(
        @Schema(description = "Never changes its meaning", examples = "bcr-labeled-roi") String rule,
        @Schema(examples = "HIGH") FindingSeverity severity,
        @Schema(
                        description =
                                "A JSON Pointer to where it is said: into the request of an audit, into the inputs of"
                                        + " a calculation as /inputs answers them",
                        examples = "/ratios/0")
                String pointer,
        @Schema(
                        examples =
                                "386 percent is claimed as ROI; from 386000.00 USD over a cost of 100000.00 USD an ROI of"
                                        + " 286 percent follows.")
                String explanation,
        @Schema(description = "What is said; null where it is no figure") @Nullable AuditFigureView posted,
        @Schema(description = "What would follow; null where that cannot be told") @Nullable AuditFigureView follows,
        @Schema(
                        description = "How the statement was read",
                        examples = "benefit / cost, which is the benefit-cost ratio")
                String reading,
        @Schema(description = "What it is about: ids that were posted, cost categories") List<String> items) {

    static FindingView of(InputFinding finding) {
        return new FindingView(
                finding.rule().code(),
                finding.rule().severity(),
                finding.pointer(),
                finding.explanation(),
                AuditFigureView.of(finding.posted()),
                AuditFigureView.of(finding.follows()),
                finding.reading(),
                finding.items());
    }
}
