package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.audit.StatedBasis;
import io.throughline.roi.engine.audit.StatedUnitValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit of improvement is said to be worth. */
@Schema(name = "AuditedUnitValue")
record AuditedUnitValue(
        @Schema(description = "Of one unit of improvement; of a percent KPI, of one percentage point")
                MoneyAmount value,
        @Schema(description = "Where the money comes from; revenue is a finding", examples = "REVENUE")
                StatedBasis basis,
        @DecimalMin("0") @DecimalMax("1") @Schema(
                        description = "The share of revenue that is profit, which then says what profit would follow",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.02")
                @Nullable BigDecimal profitMargin) {

    StatedUnitValue toEngine() {
        return new StatedUnitValue(value.toMoney(), basis, profitMargin);
    }
}
