package io.throughline.objective.kpi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a unit value.
 *
 * @param basis the name of a {@link Basis}; a text, because revenue is refused by a rule of its own and not as unknown
 */
@Schema(name = "UnitValueRequest")
record UnitValueRequest(
        UUID kpiId,
        @Schema(
                        description = "What one unit of improvement is worth, above 0; of a percent KPI, one percentage"
                                + " point")
                MoneyAmount value,
        @Size(max = 100) @Schema(
                        enumeration = {"PROFIT_CONTRIBUTION", "COST_SAVED"},
                        description = "Profit or saved cost; revenue is refused",
                        examples = "PROFIT_CONTRIBUTION")
                String basis,
        @Size(min = 1, max = 1000) @Schema(description = "Where the figure comes from", examples = "FP&A margin model 2026")
                String source,
        @Schema(description = "The day that the figure is true for", examples = "2026-06-01") LocalDate asOfDate,
        @Valid @Schema(description = "Null until finance stands behind the figure") @Nullable FinanceValidation validatedByFinance,
        @Schema(description = "The first day on which it no longer holds; after asOfDate", examples = "2027-06-01")
                @Nullable LocalDate expiresOn,
        @Valid @Nullable ExternalReference externalReference) {

    static UnitValueRequest of(UnitValue stored) {
        return new UnitValueRequest(
                stored.kpiId(),
                stored.value(),
                stored.basis().name(),
                stored.source(),
                stored.asOfDate(),
                stored.validatedByFinance(),
                stored.expiresOn(),
                stored.externalReference());
    }
}
