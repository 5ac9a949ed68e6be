package io.throughline.platform.persistence;

import jakarta.inject.Singleton;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;

/** Dates records as they are written. */
@Singleton
public class Timestamps {

    private final Clock clock;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    void creating(StoredRecord stored) {
        stored.created(clock.instant());
    }

    @PreUpdate
    void changing(StoredRecord stored) {
        stored.changed(clock.instant());
    }
}
