package io.throughline.initiative;

import org.jspecify.annotations.Nullable;

/** Where an initiative stands on its way from a business problem to proof. */
public enum Phase {
    DISCOVER,
    DESIGN,
    DELIVER,
    MEASURE;

    boolean isOneStepFrom(Phase other) {
        return next() == other || other.next() == this;
    }

    private @Nullable Phase next() {
        return switch (this) {
            case DISCOVER -> DESIGN;
            case DESIGN -> DELIVER;
            case DELIVER -> MEASURE;
            case MEASURE -> null;
        };
    }
}
