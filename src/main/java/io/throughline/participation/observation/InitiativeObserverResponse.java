package io.throughline.participation.observation;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An observer as clients see one. */
@Schema(name = "InitiativeObserver")
record InitiativeObserverResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Reference("employee") UUID employeeId)
        implements Versioned {

    static InitiativeObserverResponse of(InitiativeObserver observer) {
        return new InitiativeObserverResponse(
                observer.id(),
                observer.version(),
                observer.createdAt(),
                observer.updatedAt(),
                observer.externalReference(),
                observer.initiativeId(),
                observer.employeeId());
    }
}
