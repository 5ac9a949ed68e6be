package io.throughline.platform.job;

import io.throughline.platform.bulk.StreamedDoor;
import java.io.IOException;
import java.io.InputStream;

/** What a room does with the rows of a file. */
public interface LoadKind extends StreamedDoor {

    /** What jobs of this kind are called. */
    String name();

    /**
     * Reads all rows, refuses those that are wrong, and writes the others where {@link Load#mayWrite}. It runs in a
     * transaction, which is rolled back where it throws.
     */
    LoadCounts load(Load load) throws IOException;

    /**
     * Looks into a file that is about to be stored, and refuses what must not even be that. It is stored while it is
     * read here; nothing of it stays where this throws.
     */
    default void inspect(LoadOrder order, InputStream content) throws IOException {}
}
