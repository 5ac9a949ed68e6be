package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative as clients see it. */
@Schema(name = "Initiative")
record InitiativeResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "Churn pilot: listen first") String title,
        @Schema(examples = "Customers leave after unresolved repeat contacts") @Nullable String businessProblem,
        @Schema(examples = "Annual churn falls by two percentage points") @Nullable String desiredOutcome,
        @Nullable Audience audience,
        @Schema(description = "Changed by phase transitions only", examples = "DISCOVER") Phase phase,
        @Schema(examples = "STRATEGIC") InitiativeClass initiativeClass,
        @Schema(
                        description = "How the initiative serves the business, in words; null only where STRATEGIC",
                        examples = "Keeps our license to sell insurance")
                @Nullable String relevance,
        @Schema(description = "Who answers for it", examples = "Dana Reyes") String owner,
        @Reference("org-unit") UUID orgUnitId,
        @Schema(examples = "ACTIVE") InitiativeStatus status,
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; the currency of all its costs",
                        examples = "EUR")
                Currency currency,
        LocalDate startDate,
        @Schema(description = "The first day after it; null while open") @Nullable LocalDate endDate,
        @Schema(description = "Months after the program whose benefit counts", examples = "12")
                int benefitHorizonMonths)
        implements Versioned {

    static InitiativeResponse of(Initiative initiative) {
        return new InitiativeResponse(
                initiative.id(),
                initiative.version(),
                initiative.createdAt(),
                initiative.updatedAt(),
                initiative.externalReference(),
                initiative.title(),
                initiative.businessProblem(),
                initiative.desiredOutcome(),
                initiative.audience(),
                initiative.phase(),
                initiative.initiativeClass(),
                initiative.relevance(),
                initiative.owner(),
                initiative.orgUnitId(),
                initiative.status(),
                initiative.currency(),
                initiative.startDate(),
                initiative.endDate(),
                initiative.benefitHorizonMonths());
    }
}
