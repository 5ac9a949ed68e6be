package io.throughline.objective.kpi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a KPI is counted in, and within which bounds; 28 percent is 28. */
@Embeddable
@Schema(name = "Unit")
public record Unit(
        @Enumerated(EnumType.STRING) @Column(name = "unit_kind") @Schema(examples = "PERCENT") UnitKind kind,
        @Column(name = "unit_label")
                @Size(min = 1, max = 100) @Schema(description = "What people read behind a value", examples = "% of opportunities won")
                String label,
        @Column(name = "unit_currency")
                @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; required for MONEY, refused for all else",
                        examples = "EUR")
                @Nullable Currency currency,
        @Column(name = "unit_minimum")
                @Schema(description = "The smallest value there can be; unbounded where null", examples = "0")
                @Nullable BigDecimal minimum,
        @Column(name = "unit_maximum")
                @Schema(description = "The largest value there can be; unbounded where null", examples = "100")
                @Nullable BigDecimal maximum) {

    /** What a change of a value in this unit is counted in. */
    public ChangeUnit changeUnit() {
        return kind == UnitKind.PERCENT ? ChangeUnit.PERCENTAGE_POINTS : ChangeUnit.KPI_UNIT;
    }

    /** Adds a fault where the value lies outside the bounds. */
    public void check(BigDecimal value, String pointer, Faults faults) {
        if (minimum != null) {
            faults.addIf(
                    value.compareTo(minimum) < 0,
                    ProblemType.VALUE_OUT_OF_UNIT,
                    pointer,
                    () -> "must be at least " + minimum.toPlainString());
        }
        if (maximum != null) {
            faults.addIf(
                    value.compareTo(maximum) > 0,
                    ProblemType.VALUE_OUT_OF_UNIT,
                    pointer,
                    () -> "must be at most " + maximum.toPlainString());
        }
    }

    /** What is wrong with the unit itself. */
    Faults faults() {
        boolean money = kind == UnitKind.MONEY;
        return new Faults()
                .addIf(money && currency == null, ProblemType.UNIT_MISMATCH, "/currency", "is required for MONEY")
                .addIf(!money && currency != null, ProblemType.UNIT_MISMATCH, "/currency", "belongs to MONEY only")
                .addIf(
                        minimum != null && maximum != null && minimum.compareTo(maximum) >= 0,
                        ProblemType.UNIT_MISMATCH,
                        "/maximum",
                        "must be above the minimum");
    }
}
