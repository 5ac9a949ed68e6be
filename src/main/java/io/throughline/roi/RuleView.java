package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.RuleActed;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conservative rule that acted, and what it did to the return. */
@Schema(name = "RoiRule")
record RuleView(
        @Schema(examples = "first-year-only") String rule,
        @Schema(examples = "Only the first year of benefit counts.") String sentence,
        @Schema(description = "The line it acted upon; null for the whole", examples = "sales") @Nullable String lineId,
        @Schema(description = "What it added to benefit minus cost; negative where it lowered the return") @Nullable MoneyAmount effect,
        @Schema(description = "What it acted upon: respondents, kinds of method, cost categories") List<String> items,
        @Schema(description = "Why the effect is null, where it is") Map<String, Remark> undefined) {

    static RuleView of(RuleActed acted) {
        Figures figures = new Figures();
        return new RuleView(
                acted.rule().code(),
                acted.rule().sentence(),
                acted.lineId(),
                figures.money("effect", acted.effect()),
                acted.items(),
                figures.undefined());
    }
}
