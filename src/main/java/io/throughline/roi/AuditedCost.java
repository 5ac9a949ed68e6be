package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.audit.StatedReturn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is claimed to have been spent in one category. */
@Schema(name = "AuditedCost")
record AuditedCost(@Schema(examples = "FACILITATION") CostCategory category, MoneyAmount amount) {

    StatedReturn.StatedCost toEngine() {
        return new StatedReturn.StatedCost(CostUsed.toEngine(category), amount.toMoney());
    }
}
