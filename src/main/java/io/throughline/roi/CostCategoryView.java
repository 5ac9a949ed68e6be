package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.FullyLoadedCost;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One category of the fully loaded cost. */
@Schema(name = "RoiCostCategory")
record CostCategoryView(
        @Schema(examples = "FACILITATION") CostCategory category,
        @Schema(examples = "COUNTED") Standing standing,
        @Schema(description = "Null where it is MISSING or DECLARED_ZERO") @Nullable MoneyAmount amount,
        @Schema(description = "Why it is zero, where it is DECLARED_ZERO", examples = "Ran in our own rooms") @Nullable String reason) {

    /** What a category's cost rests on. */
    enum Standing {
        /** Costs in the state that the purpose asks for: actual for an evaluation, planned for a forecast. */
        COUNTED,
        /** Costs in the other state only, which stand in. */
        OTHER_STATE,
        DECLARED_ZERO,
        /** Nobody has said anything: the cost is not fully loaded. */
        MISSING
    }

    static CostCategoryView of(CostCategory category, CalculationInputs inputs, FullyLoadedCost cost) {
        var counted = cost.byCategory().get(CostUsed.toEngine(category));
        String reason = inputs.declaredZeros().get(category);
        return new CostCategoryView(
                category,
                standing(CostUsed.toEngine(category), cost),
                counted == null ? null : Figures.money(counted),
                reason);
    }

    private static Standing standing(io.throughline.roi.engine.CostCategory category, FullyLoadedCost cost) {
        if (cost.missing().contains(category)) {
            return Standing.MISSING;
        }
        if (cost.otherState().contains(category)) {
            return Standing.OTHER_STATE;
        }
        return cost.byCategory().containsKey(category) ? Standing.COUNTED : Standing.DECLARED_ZERO;
    }
}
