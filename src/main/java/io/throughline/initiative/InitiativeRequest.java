package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an initiative. Its phase is not said but reached, step by step. */
@Schema(name = "InitiativeRequest")
record InitiativeRequest(
        @Size(min = 1, max = 200) @Schema(examples = "Churn pilot: listen first") String title,
        @Size(min = 1, max = 4000) @Schema(
                        description = "Which business problem this solves; required to leave DISCOVER",
                        examples = "Customers leave after unresolved repeat contacts")
                @Nullable String businessProblem,
        @Size(min = 1, max = 4000) @Schema(
                        description = "What is different afterwards; required to leave DISCOVER",
                        examples = "Annual churn falls by two percentage points")
                @Nullable String desiredOutcome,
        @Valid @Nullable Audience audience,
        @Schema(examples = "STRATEGIC") InitiativeClass initiativeClass,
        @Size(min = 1, max = 4000) @Schema(
                        description = "How the initiative serves the business, in words; required unless STRATEGIC",
                        examples = "Keeps our license to sell insurance")
                @Nullable String relevance,
        @Size(min = 1, max = 200) @Schema(description = "Who answers for it", examples = "Dana Reyes") String owner,
        UUID orgUnitId,
        @Schema(examples = "ACTIVE") InitiativeStatus status,
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; the currency of all its costs, fixed with the first of them",
                        examples = "EUR")
                Currency currency,
        LocalDate startDate,
        @Schema(description = "The first day after it; null while open") @Nullable LocalDate endDate,
        @Min(1) @Max(120) @Schema(
                        description = "Months after the program whose benefit counts; fixed from the deliver phase on",
                        defaultValue = "12",
                        examples = "12")
                @Nullable Integer benefitHorizonMonths,
        @Valid @Nullable ExternalReference externalReference) {

    private static final int FIRST_YEAR = 12;

    static InitiativeRequest of(Initiative initiative) {
        return new InitiativeRequest(
                initiative.title(),
                initiative.businessProblem(),
                initiative.desiredOutcome(),
                initiative.audience(),
                initiative.initiativeClass(),
                initiative.relevance(),
                initiative.owner(),
                initiative.orgUnitId(),
                initiative.status(),
                initiative.currency(),
                initiative.startDate(),
                initiative.endDate(),
                initiative.benefitHorizonMonths(),
                initiative.externalReference());
    }

    /** Only the first year counts unless more was declared. */
    int horizon() {
        return benefitHorizonMonths == null ? FIRST_YEAR : benefitHorizonMonths;
    }

    /** Only what is strategic is mapped to a KPI target; all else says its relevance in words. */
    void checkRelevance(Faults faults) {
        faults.addIf(
                initiativeClass != InitiativeClass.STRATEGIC && isUnsaid(relevance),
                ProblemType.RELEVANCE_REQUIRED,
                "/relevance",
                "must say in words how the initiative serves the business");
    }

    /** Collects what an initiative must have said to leave discover, and must not take back outside of it. */
    void checkPurpose(Faults unmet) {
        unmet.addIf(
                isUnsaid(businessProblem),
                ProblemType.PHASE_CONDITIONS_UNMET,
                "/businessProblem",
                "must say which business problem the initiative solves");
        unmet.addIf(
                isUnsaid(desiredOutcome),
                ProblemType.PHASE_CONDITIONS_UNMET,
                "/desiredOutcome",
                "must say which outcome is wanted");
    }

    private static boolean isUnsaid(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
