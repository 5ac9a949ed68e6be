package io.throughline.platform.record;

import java.util.UUID;

/** An answer about one record, whose version is its ETag. */
public interface Versioned {

    UUID id();

    long version();
}
