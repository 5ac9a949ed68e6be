package io.throughline.platform.job;

import java.util.Locale;

/** What one refused row means for the others. */
public enum LoadMode {
    /** Nothing is written. */
    ATOMIC,
    /** The others are written. */
    PARTIAL;

    /** As it is sent. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
