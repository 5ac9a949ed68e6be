package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.RoiResult;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fully loaded cost: every category, also those without cost, and the items that make it up. */
@Schema(name = "RoiCost")
record CostView(
        MoneyAmount total,
        @Schema(description = "Whether every category has a cost or is declared zero", examples = "false")
                boolean fullyLoaded,
        List<Remark> flags,
        @Schema(description = "All thirteen, always in the same order") List<CostCategoryView> categories,
        @Schema(description = "By id") List<CostItemView> items) {

    static CostView of(CalculationInputs inputs, RoiResult result) {
        return new CostView(
                Figures.money(result.cost().total()),
                result.cost().fullyLoaded(),
                result.cost().flags().stream().map(Remark::of).toList(),
                Arrays.stream(CostCategory.values())
                        .map(category -> CostCategoryView.of(category, inputs, result.cost()))
                        .toList(),
                inputs.costs().stream()
                        .map(cost -> CostItemView.of(cost, inputs.purpose(), result.cost()))
                        .toList());
    }
}
