package io.throughline.initiative;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An initiative as other rooms know it. */
public record InitiativeFacts(
        UUID id,
        String title,
        @Nullable String businessProblem,
        @Nullable String desiredOutcome,
        @Nullable Integer expectedParticipants,
        Phase phase,
        InitiativeClass initiativeClass,
        @Nullable String relevance,
        String owner,
        UUID orgUnitId,
        InitiativeStatus status,
        Currency currency,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int benefitHorizonMonths) {

    static InitiativeFacts of(Initiative initiative) {
        Audience audience = initiative.audience();
        return new InitiativeFacts(
                initiative.id(),
                initiative.title(),
                initiative.businessProblem(),
                initiative.desiredOutcome(),
                audience == null ? null : audience.expectedParticipants(),
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
