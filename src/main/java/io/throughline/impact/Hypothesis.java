package io.throughline.impact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is expected to happen to a KPI: how much, when, in whom and why. */
@Embeddable
@Schema(name = "Hypothesis")
public record Hypothesis(
        @Column(name = "hypothesis_expected_change")
                @Schema(
                        description =
                                "After minus before, signed as measured: a churn that falls has a negative change",
                        examples = "-2")
                BigDecimal expectedChange,
        @Enumerated(EnumType.STRING)
                @Column(name = "hypothesis_change_unit")
                @Schema(
                        description = "PERCENTAGE_POINTS for percent KPIs, KPI_UNIT for all others; PERCENT is refused",
                        examples = "PERCENTAGE_POINTS")
                ExpectedChangeUnit changeUnit,
        @Column(name = "hypothesis_lag_days")
                @Min(0) @Max(1_825) @Schema(description = "Days from the learning to the change", examples = "90")
                Integer lagDays,
        @Column(name = "hypothesis_population")
                @Size(min = 1, max = 1000) @Schema(description = "In whom the change is expected", examples = "Customers of the pilot teams")
                String population,
        @Column(name = "hypothesis_contribution_share")
                @DecimalMin("0") @DecimalMax("1") @Schema(
                        description = "The part of the target's change that this initiative is held to bring, 0 to 1;"
                                + " never enters the return on investment",
                        examples = "0.5")
                @Nullable BigDecimal contributionShare,
        @Column(name = "hypothesis_rationale")
                @Size(min = 1, max = 4000) @Schema(examples = "Customers whose need is understood at once do not call again, and stay")
                String rationale) {}
