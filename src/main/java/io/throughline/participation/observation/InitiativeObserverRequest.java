package io.throughline.participation.observation;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an observer. */
@Schema(name = "InitiativeObserverRequest")
record InitiativeObserverRequest(
        @Schema(description = "Fixed once the observer is named") UUID initiativeId,
        @Schema(description = "Who may observe in it; named once") UUID employeeId,
        @Valid @Nullable ExternalReference externalReference) {

    static InitiativeObserverRequest of(InitiativeObserver observer) {
        return new InitiativeObserverRequest(
                observer.initiativeId(), observer.employeeId(), observer.externalReference());
    }
}
