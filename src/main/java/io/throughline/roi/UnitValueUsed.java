package io.throughline.roi;

import io.throughline.math.Money;
import io.throughline.objective.kpi.Basis;
import io.throughline.objective.kpi.UnitValues.UnitValueFacts;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.UnitValue;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit of improvement was held to be worth when the calculation was made. */
@Schema(name = "UnitValueUsed")
record UnitValueUsed(
        @Schema(description = "Null where the value was given in the request") @Nullable UUID unitValueId,
        @Schema(description = "Of one unit of improvement; of a percent KPI, of one percentage point")
                MoneyAmount value,
        @Schema(examples = "PROFIT_CONTRIBUTION") Basis basis,
        @Schema(examples = "FP&A margin model 2026") @Nullable String source,
        @Schema(description = "The day that the figure is true for") @Nullable LocalDate asOfDate,
        @Schema(description = "Whether finance stands behind it", examples = "true") boolean validated,
        @Schema(description = "The first day on which it no longer holds", examples = "2027-06-01") @Nullable LocalDate expiresOn,
        @Schema(description = "Null where the value is in the calculation's currency") @Nullable RateUsed exchangeRate) {

    static UnitValueUsed of(UnitValueFacts stored, @Nullable RateUsed rate) {
        return new UnitValueUsed(
                stored.id(),
                stored.value(),
                stored.basis(),
                stored.source(),
                stored.asOfDate(),
                stored.validated(),
                stored.expiresOn(),
                rate);
    }

    UnitValue toEngine() {
        Money said = value.toMoney();
        return new UnitValue(
                exchangeRate == null ? said : exchangeRate.convert(said), toEngine(basis), validated, expiresOn);
    }

    private static UnitValue.Basis toEngine(Basis basis) {
        return switch (basis) {
            case PROFIT_CONTRIBUTION -> UnitValue.Basis.PROFIT_CONTRIBUTION;
            case COST_SAVED -> UnitValue.Basis.SAVED_COST;
        };
    }
}
