package io.throughline.roi.study;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.roi.InlineKpi;
import io.throughline.roi.MethodRequest;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.ledger.Population;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says to have a change studied: whose measurements around which dates, or figures of their own, or both. */
@Schema(name = "ImpactStudyRequest", examples = ImpactStudyRequest.EXAMPLE)
record ImpactStudyRequest(
        @Size(min = 1, max = 200) @Schema(examples = "Churn of the pilot teams") String name,
        @Schema(description = "Whose impact it is") @Nullable UUID initiativeId,
        @Schema(description = "The stored KPI that changed; instead of kpi") @Nullable UUID kpiId,
        @Valid @Schema(description = "What must be known of a measure that is no stored KPI; instead of kpiId")
                @Nullable InlineKpi kpi,
        @Schema(
                        description =
                                "PER_SUBJECT compares subjects by their means; TOTAL adds them up, for the population alone",
                        examples = "PER_SUBJECT")
                ChangeBasis changeBasis,
        @Max(10_000_000) @Schema(
                        description = "How many subjects estimates speak for; those with data where omitted",
                        minimum = "0",
                        examples = "46")
                @Nullable Integer subjects,
        @Valid @Schema(
                        description =
                                "Who was trained; their measurements of kpiId are read. A cohort is frozen by that")
                @Nullable Population population,
        @Schema(description = "Who was not, to compare with; frozen as well. Nobody in it may be in population")
                @Nullable UUID controlCohortId,
        @Schema(
                        description = "The program's first day: what ended on or before it is from before",
                        examples = "2026-07-01")
                @Nullable LocalDate interventionStart,
        @Schema(description = "The first day after the program", examples = "2026-08-01") @Nullable LocalDate interventionEnd,
        @Max(3650) @Schema(
                        description =
                                "Days after interventionEnd before an effect is expected: what starts later is from after",
                        minimum = "0",
                        defaultValue = "0",
                        examples = "0")
                @Nullable Integer lagDays,
        @Schema(
                        description =
                                "The first day whose measurements count; three years before interventionStart where omitted",
                        examples = "2026-01-01")
                @Nullable LocalDate from,
        @Schema(
                        description =
                                "The first day after those that count; one year after interventionEnd where omitted",
                        examples = "2027-01-01")
                @Nullable LocalDate to,
        @Schema(description = "Whether people of one org unit may be alike", defaultValue = "false", examples = "false")
                @Nullable Boolean clusterByOrgUnit,
        @Size(max = 10) @Schema(
                        description =
                                "KPIs measured in the same population that drive kpiId whether anybody is trained or not")
                @Nullable List<UUID> driverKpiIds,
        @Size(max = 10) @Schema(description = "Methods with figures of their own, beside those that measurements admit")
                @Nullable List<@Valid MethodRequest> methods,
        @Schema(description = "The study of the same KPI that this one takes the place of; superseded by none yet")
                @Nullable UUID supersedes,
        @Valid @Nullable ExternalReference externalReference) {

    static final String EXAMPLE =
            """
            {"name": "Sales per associate", "changeBasis": "PER_SUBJECT",
             "kpi": {"direction": "HIGHER_IS_BETTER", "unitKind": "MONEY", "cadence": "WEEKLY"},
             "methods": [{"kind": "POST_ONLY_CONTROL",
                          "trained": {"periodMeans": [13690, 11491, 11044]},
                          "control": {"periodMeans": [11572, 9683, 10092]}}]}""";
}
