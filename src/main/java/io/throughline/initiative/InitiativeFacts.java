package io.throughline.initiative;

import java.util.Currency;
import java.util.UUID;

/** An initiative as other rooms know it. */
public record InitiativeFacts(
        UUID id,
        String title,
        Phase phase,
        InitiativeClass initiativeClass,
        InitiativeStatus status,
        Currency currency,
        int benefitHorizonMonths) {

    static InitiativeFacts of(Initiative initiative) {
        return new InitiativeFacts(
                initiative.id(),
                initiative.title(),
                initiative.phase(),
                initiative.initiativeClass(),
                initiative.status(),
                initiative.currency(),
                initiative.benefitHorizonMonths());
    }
}
