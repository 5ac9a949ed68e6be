package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.CostState;
import io.throughline.initiative.Proration;
import io.throughline.initiative.ProrationMethod;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost tried in a preview: the part of it that the program bears. */
@Schema(name = "PreviewCost")
record PreviewCost(
        @Schema(examples = "FACILITATION") CostCategory category,
        @Schema(description = "What the program bears of it, not negative, in the preview's currency or with a day")
                MoneyAmount amount,
        @Schema(description = "ACTUAL where omitted", examples = "ACTUAL") @Nullable CostState state,
        @Size(min = 1, max = 1000) @Schema(examples = "Two external facilitators, six days") @Nullable String description,
        @Schema(
                        description = "When the money was or will be spent; required where the amount is in another"
                                + " currency than the preview, for its exchange rate",
                        examples = "2026-06-15")
                @Nullable LocalDate incurredOn) {

    CostUsed as(String id, Converter converter, String pointer, Faults faults) {
        return new CostUsed(
                id,
                category,
                description,
                Objects.requireNonNullElse(state, CostState.ACTUAL),
                amount,
                new Proration(ProrationMethod.DIRECT, null, null, null, null),
                incurredOn,
                incurredOn == null ? null : converter.rate(amount, incurredOn, pointer + "/amount", faults));
    }
}
