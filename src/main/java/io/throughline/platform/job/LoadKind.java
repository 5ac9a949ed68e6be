package io.throughline.platform.job;

import io.throughline.platform.bulk.StreamedDoor;
import java.io.IOException;

/** What a room does with the rows of a file. */
public interface LoadKind extends StreamedDoor {

    /** What jobs of this kind are called. */
    String name();

    /**
     * Reads all rows, refuses those that are wrong, and writes the others where {@link Load#mayWrite}. It runs in a
     * transaction, which is rolled back where it throws.
     */
    LoadCounts load(Load load) throws IOException;
}
