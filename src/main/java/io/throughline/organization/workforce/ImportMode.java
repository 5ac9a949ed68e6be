package io.throughline.organization.workforce;

import java.util.Locale;

/** What it means where a file does not have somebody. */
enum ImportMode {
    /** Nothing: they stay as they are. */
    UPSERT,
    /** That they have left: the file has everybody. */
    SNAPSHOT;

    /** As it is sent. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
