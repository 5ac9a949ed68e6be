package io.throughline.platform.record;

/** An answer about one record, whose version is its ETag. */
public interface Versioned {

    /** A UUID, or the opaque text that stands for a natural key. */
    Object id();

    long version();
}
