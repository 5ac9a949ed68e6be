package io.throughline.roi;

import io.throughline.math.Money;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.audit.InputAudit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an audit found in a statement, and what the statement comes to where every finding is followed. */
@Schema(name = "RoiAudit")
record RoiAuditResponse(
        @Schema(description = "The gravest first, then by place; empty of a statement that fits")
                List<FindingView> findings,
        @Schema(description = "How many findings are not shown, of more than 1,000", examples = "0")
                int findingsOmitted,
        Following following) {

    private static final int MOST_SHOWN = 1000;

    /** The figures that follow. */
    @Schema(name = "RoiAuditFollowing")
    record Following(
            @Schema(description = "In the order of the request") List<FollowingLine> lines,
            @Schema(description = "Of the months that may count") @Nullable MoneyAmount benefit,
            @Nullable MoneyAmount cost,
            @Schema(description = "benefit - cost") @Nullable MoneyAmount netBenefit,
            @Schema(description = "benefit / cost", examples = "3.86") @Nullable BigDecimal benefitCostRatio,
            @Schema(description = "100 x netBenefit / cost", examples = "286") @Nullable BigDecimal roiPercent,
            @Schema(description = "The figures that are null, by name, and why") Map<String, Remark> undefined) {

        static Following of(InputAudit audit) {
            Figures figures = new Figures();
            return new Following(
                    audit.lines().stream().map(FollowingLine::of).toList(),
                    figures.money("benefit", audit.benefit()),
                    figures.money("cost", audit.cost()),
                    figures.money("netBenefit", audit.netBenefit()),
                    figures.number("benefitCostRatio", audit.benefitCostRatio(), Output::benefitCostRatio),
                    figures.number("roiPercent", audit.roiPercent(), Output::roiPercent),
                    figures.undefined());
        }
    }

    /** What follows for one line. */
    @Schema(name = "RoiAuditFollowingLine")
    record FollowingLine(
            @Schema(description = "Null where its parts do not say it") @Nullable MoneyAmount annualBenefit,
            @Schema(description = "Why it is null, where it is") Map<String, Remark> undefined) {

        static FollowingLine of(Figure<Money> annualBenefit) {
            Figures figures = new Figures();
            return new FollowingLine(figures.money("annualBenefit", annualBenefit), figures.undefined());
        }
    }

    static RoiAuditResponse of(InputAudit audit) {
        return new RoiAuditResponse(
                audit.findings().stream().limit(MOST_SHOWN).map(FindingView::of).toList(),
                Math.max(0, audit.findings().size() - MOST_SHOWN),
                Following.of(audit));
    }
}
