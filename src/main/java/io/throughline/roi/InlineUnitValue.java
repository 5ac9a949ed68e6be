package io.throughline.roi;

import io.throughline.objective.kpi.Basis;
import io.throughline.platform.json.MoneyAmount;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of improvement is held to be worth where no stored unit value says so.
 *
 * @param basis the name of a {@link Basis}; a text, because revenue is refused by a rule of its own
 */
@Schema(name = "InlineUnitValue")
record InlineUnitValue(
        @Schema(
                        description =
                                "Of one unit of improvement, above 0; of a percent KPI, of one percentage point; in another currency"
                                        + " it counts at the exchange rate of the first day of benefit")
                MoneyAmount value,
        @Size(max = 100) @Schema(
                        implementation = Basis.class,
                        description = "Profit or saved cost; revenue is refused",
                        examples = "PROFIT_CONTRIBUTION")
                String basis,
        @Size(min = 1, max = 1000) @Schema(description = "Where the figure comes from", examples = "FP&A margin model 2026")
                @Nullable String source,
        @Schema(
                        description = "Whether finance stands behind it; the calculation is PROVISIONAL where not",
                        defaultValue = "false",
                        examples = "true")
                @Nullable Boolean validated,
        @Schema(description = "The first day on which it no longer holds", examples = "2027-06-01") @Nullable LocalDate expiresOn) {

    UnitValueUsed on(Basis accepted, @Nullable RateUsed rate) {
        return new UnitValueUsed(null, value, accepted, source, null, Boolean.TRUE.equals(validated), expiresOn, rate);
    }
}
