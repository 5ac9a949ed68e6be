package io.throughline.platform.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.json.RequestReader;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file as request records, one after the other. A row that is plainly in order is read in one sweep; all
 * others go the way of every request body, which knows what is wrong with them, or that nothing is.
 */
public final class RowReader<Q extends Record> {

    private final RowSource source;
    private final Cells cells;
    private final PlainRows<Q> plain;
    private final RequestReader requests;
    private @Nullable Q row;
    private List<Violation> faults = List.of();

    RowReader(RowSource source, Cells cells, PlainRows<Q> plain, RequestReader requests) {
        this.source = source;
        this.cells = cells;
        this.plain = plain;
        this.requests = requests;
    }

    /** Moves to the next row, and says whether there is one. */
    public boolean next() throws IOException {
        row = null;
        faults = List.of();
        if (!source.next()) {
            return false;
        }
        Violation broken = source.fault();
        if (broken != null) {
            faults = List.of(broken);
            return true;
        }
        cells.translate();
        row = plain.read(cells);
        if (row == null) {
            readWithCare();
        }
        return true;
    }

    /** The number of the row's line, header included, or of its item in an array; from 1. */
    public long line() {
        return source.line();
    }

    /** The row, or nothing where it has {@link #faults}. */
    public @Nullable Q row() {
        return row;
    }

    public List<Violation> faults() {
        return faults;
    }

    /** Moves to the next row and leaves it unread: only its names are looked at. */
    public boolean pass() throws IOException {
        row = null;
        faults = List.of();
        return source.next();
    }

    /** Whether the row has something to say of the field, be it that there is nothing. */
    public boolean states(String field) {
        Integer index = cells.indexOfField(field);
        return index != null && cells.isStated(index);
    }

    /** What the row says of the field, as it is written there, also where the row is wrong; nothing where it is broken. */
    public @Nullable String said(String field) {
        Integer index = cells.indexOfField(field);
        return source.fault() != null || index == null || cells.length(index) == 0 ? null : cells.string(index);
    }

    private void readWithCare() {
        ObjectNode tree = plain.tree(cells);
        try {
            row = plain.type().cast(requests.bind(tree, plain.type()));
        } catch (ProblemException refusal) {
            faults = refusal.violations();
        }
    }
}
