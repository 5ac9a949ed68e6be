package io.throughline.roi;

import io.throughline.impact.ExpectedChangeUnit;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.ledger.Population;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One way in which a program is said to pay. */
@Schema(name = "BenefitLineRequest", examples = BenefitLineRequest.EXAMPLE)
record BenefitLineRequest(
        @Size(min = 1, max = 100) @Schema(
                        description = "Unique in the calculation; made from the line's number where omitted",
                        examples = "sales")
                @Nullable String id,
        @Size(min = 1, max = 200) @Schema(examples = "More sales per associate") String name,
        @Schema(description = "A stored KPI, whose definition in force counts; instead of kpi") @Nullable UUID kpiId,
        @Valid @Schema(description = "What must be known of a measure that is no stored KPI; instead of kpiId")
                @Nullable InlineKpi kpi,
        @Valid @Schema(
                        description =
                                "Whose improvement of kpiId it is: with it the line claims its improvement in the benefit ledger")
                @Nullable Population population,
        @Schema(
                        description = "The unit that the change is in, checked against the KPI's; PERCENT is refused",
                        examples = "KPI_UNIT")
                @Nullable ExpectedChangeUnit changeUnit,
        @Schema(description = "Whether values are one subject's, or already totalled", examples = "PER_SUBJECT")
                ChangeBasis changeBasis,
        @Max(10_000_000) @Schema(
                        description = "Subjects with data; required where PER_SUBJECT, 1 where TOTAL",
                        minimum = "0",
                        examples = "46")
                @Nullable Integer subjects,
        @Schema(
                        description =
                                "The KPI's periods in the benefit year, at most 365, 52, 12, 4 or 1 by its cadence",
                        minimum = "1",
                        maximum = "365",
                        examples = "48")
                Integer periodsPerYear,
        @Schema(description = "A stored unit value of the line's KPI; instead of unitValue") @Nullable UUID unitValueId,
        @Valid @Schema(description = "Instead of unitValueId; a line with neither brings no money and says so")
                @Nullable InlineUnitValue unitValue,
        @Schema(
                        description = "A further discount; 1 where omitted",
                        minimum = "0",
                        maximum = "1",
                        defaultValue = "1",
                        examples = "1")
                @Nullable BigDecimal adjustment,
        @Schema(description = "Shown apart and never turned into money", defaultValue = "false", examples = "false")
                @Nullable Boolean intangible,
        @Schema(
                        description =
                                "A kept study, whose KPI, population and methods with all their data the line takes over; instead of methods")
                @Nullable UUID impactStudyId,
        @Size(min = 1, max = 10) @Schema(
                        description =
                                "All that the data admit; the most credible, then the smallest, is the headline. Required without impactStudyId")
                @Nullable List<@Valid MethodRequest> methods) {

    /** Worked example P1. */
    static final String EXAMPLE =
            """
            {"id": "sales", "name": "More sales per associate",
             "kpi": {"direction": "HIGHER_IS_BETTER", "unitKind": "MONEY", "cadence": "WEEKLY"},
             "changeBasis": "PER_SUBJECT", "subjects": 46, "periodsPerYear": 48,
             "unitValue": {"value": {"amount": "0.02", "currency": "USD"}, "basis": "PROFIT_CONTRIBUTION",
                           "source": "Profit margin of the stores", "validated": true},
             "methods": [{"kind": "POST_ONLY_CONTROL",
                          "trained": {"periodMeans": [13690, 11491, 11044]},
                          "control": {"periodMeans": [11572, 9683, 10092]}}]}""";

    /** The line as it is when what it leaves to its study is filled in. */
    BenefitLineRequest with(
            @Nullable UUID ofKpi,
            @Nullable InlineKpi ofInlineKpi,
            @Nullable Population ofPopulation,
            List<MethodRequest> ofMethods) {
        return new BenefitLineRequest(
                id,
                name,
                ofKpi,
                ofInlineKpi,
                ofPopulation,
                changeUnit,
                changeBasis,
                subjects,
                periodsPerYear,
                unitValueId,
                unitValue,
                adjustment,
                intangible,
                impactStudyId,
                ofMethods);
    }
}
