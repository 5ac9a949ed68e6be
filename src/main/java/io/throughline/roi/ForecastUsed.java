package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was promised before: the newest forecast of an initiative, as it was when its return was evaluated. */
@Schema(name = "ForecastUsed")
record ForecastUsed(
        UUID roiCalculationId,
        Instant createdAt,
        @Schema(description = "Null where no line could claim money") @Nullable MoneyAmount benefit,
        MoneyAmount cost,
        @Schema(examples = "1.8") @Nullable BigDecimal benefitCostRatio,
        @Schema(examples = "80") @Nullable BigDecimal roiPercent) {

    static ForecastUsed of(RoiCalculation stored) {
        return new ForecastUsed(
                stored.id(),
                stored.createdAt(),
                stored.benefit(),
                stored.cost(),
                stored.benefitCostRatio(),
                stored.roiPercent());
    }
}
