package io.throughline.roi;

import io.throughline.math.Money;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The forecast beside what came of it: each difference is actual less forecast, of the figures as they were printed. */
@Schema(name = "ForecastBesideActual")
record ForecastView(
        ForecastUsed forecast,
        @Schema(description = "Null where either is") @Nullable MoneyAmount benefitDifference,
        MoneyAmount costDifference,
        @Schema(description = "In percentage points; null where either is", examples = "-12.5") @Nullable BigDecimal roiPercentDifference) {

    static @Nullable ForecastView of(@Nullable ForecastUsed forecast, TotalsView actual) {
        return forecast == null
                ? null
                : new ForecastView(
                        forecast,
                        actual.benefit() == null || forecast.benefit() == null
                                ? null
                                : difference(actual.benefit(), forecast.benefit()),
                        difference(actual.cost(), forecast.cost()),
                        actual.roiPercent() == null || forecast.roiPercent() == null
                                ? null
                                : Decimals.plain(actual.roiPercent().subtract(forecast.roiPercent())));
    }

    private static MoneyAmount difference(MoneyAmount actual, MoneyAmount forecast) {
        Money difference = actual.toMoney().minus(forecast.toMoney());
        return Figures.money(difference);
    }
}
