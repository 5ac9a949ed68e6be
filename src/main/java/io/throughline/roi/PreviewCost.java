package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.CostState;
import io.throughline.initiative.Proration;
import io.throughline.initiative.ProrationMethod;
import io.throughline.platform.json.MoneyAmount;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost tried in a preview: the part of it that the program bears. */
@Schema(name = "PreviewCost")
record PreviewCost(
        @Schema(examples = "FACILITATION") CostCategory category,
        @Schema(description = "What the program bears of it, not negative, in the preview's currency")
                MoneyAmount amount,
        @Schema(description = "ACTUAL where omitted", examples = "ACTUAL") @Nullable CostState state,
        @Size(min = 1, max = 1000) @Schema(examples = "Two external facilitators, six days") @Nullable String description) {

    CostUsed as(String id) {
        return new CostUsed(
                id,
                category,
                description,
                Objects.requireNonNullElse(state, CostState.ACTUAL),
                amount,
                new Proration(ProrationMethod.DIRECT, null, null, null, null));
    }
}
