package io.throughline.platform.bulk;

import io.throughline.platform.problem.Violation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, in one of the forms, one at a time. */
interface RowSource {

    /** Moves to the next row, and says whether there is one. */
    boolean next() throws IOException;

    /** The number of the row's line, or of its item in an array, from 1. */
    long line();

    /** Why the row cannot be taken apart; then it has no cells. */
    @Nullable Violation fault();
}
