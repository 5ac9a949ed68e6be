package io.throughline.platform.bulk;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with whatever delimiter its header uses, but one row to a line: a quote that is left open
 * spoils its own line and no other.
 */
final class CsvRows implements RowSource {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** More than any system exports; the columns that are passed over count. */
    private static final int MAX_COLUMNS = 1_000;

    private final Lines lines;
    private final Cells cells;
    private final char delimiter;
    private final int[] columns;
    private final int[] from;
    private final int[] to;
    private @Nullable Violation fault;

    /**
     * Reads the header.
     *
     * @param missing which names a header lacks, as sentences
     * @throws ProblemException 400 where it is none, with all that is wrong with it
     */
    CsvRows(Lines lines, Cells cells, Function<Set<String>, List<String>> missing) throws IOException {
        this.lines = lines;
        this.cells = cells;
        if (!lines.next() || (lines.fault() == null && lines.isBlank())) {
            throw refusal(List.of("is missing: the first line names the columns"));
        }
        if (lines.fault() != null) {
            throw refusal(List.of(lines.fault().detail()));
        }
        delimiter = delimiter(lines.text(), lines.length());
        from = new int[MAX_COLUMNS];
        to = new int[MAX_COLUMNS];
        columns = columns(missing);
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
        } while (lines.fault() == null && lines.isBlank());
        fault = lines.fault();
        if (fault == null) {
            takeApart();
        }
        return true;
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public @Nullable Violation fault() {
        return fault;
    }

    private void takeApart() {
        int found = split();
        if (found < 0) {
            fault = new Violation(
                    "",
                    ProblemType.BROKEN_QUOTES.code(),
                    "has a quote that is not closed before a delimiter or its end");
            return;
        }
        if (found != columns.length) {
            fault = new Violation(
                    "",
                    ProblemType.COLUMN_COUNT.code(),
                    "has " + found + " columns where the header has " + columns.length);
            return;
        }
        cells.clear();
        cells.lieIn(lines.text());
        for (int i = 0; i < found; i++) {
            if (columns[i] != Cells.PASSED_OVER) {
                cells.state(columns[i]);
                if (from[i] < to[i]) {
                    cells.put(columns[i], Cells.Kind.UNTYPED, from[i], to[i]);
                }
            }
        }
    }

    /** Notes where the columns are, quotes taken off in place, and counts them; below 0 where quotes are broken. */
    private int split() {
        char[] text = lines.text();
        int length = lines.length();
        int count = 0;
        int at = 0;
        while (true) {
            int begin = at;
            int end;
            if (at < length && text[at] == '"') {
                begin = at + 1;
                end = begin;
                at = begin;
                while (at < length && (text[at] != '"' || (at + 1 < length && text[at + 1] == '"'))) {
                    at += text[at] == '"' ? 1 : 0;
                    text[end++] = text[at++];
                }
                at++;
                if (at > length || (at < length && text[at] != delimiter)) {
                    return -1;
                }
            } else {
                while (at < length && text[at] != delimiter) {
                    at++;
                }
                end = at;
            }
            if (count < from.length) {
                from[count] = begin;
                to[count] = end;
            }
            count++;
            if (at >= length) {
                return count;
            }
            at++;
        }
    }

    private int[] columns(Function<Set<String>, List<String>> missing) {
        int found = split();
        List<String> faults = new ArrayList<>();
        if (found < 0) {
            throw refusal(List.of("has a quote that is not closed"));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(found, MAX_COLUMNS); i++) {
            names.add(new String(lines.text(), from[i], to[i] - from[i]).strip());
        }
        // Without a header the first row stands in its place, and what that says of somebody is not to be told on.
        if (names.stream().noneMatch(cells::knows)) {
            throw refusal(List.of("is missing: the first line names no column that is known"));
        }
        cells.admit(names);
        Set<String> fields = new HashSet<>();
        int[] indexes = new int[names.size()];
        for (int i = 0; i < indexes.length; i++) {
            Integer index = cells.indexOf(names.get(i));
            if (index == null) {
                faults.add("names the column '" + printable(names.get(i)) + "', which is not known");
            } else if (index != Cells.PASSED_OVER && !fields.add(cells.field(index))) {
                faults.add("names the column '" + printable(names.get(i)) + "' twice");
            } else {
                indexes[i] = index;
            }
        }
        if (found > MAX_COLUMNS) {
            faults.add("has " + found + " columns, more than " + MAX_COLUMNS);
        }
        faults.addAll(missing.apply(fields));
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return indexes;
    }

    /** The one that the header has most of, outside of quotes; a comma where it has none. */
    private static char delimiter(char[] header, int length) {
        char best = DELIMITERS[0];
        int most = 0;
        for (char candidate : DELIMITERS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < length; i++) {
                quoted ^= header[i] == '"';
                count += !quoted && header[i] == candidate ? 1 : 0;
            }
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(name.length(), 60)).replaceAll("\\p{Cntrl}", "?");
    }

    private static ProblemException refusal(List<String> faults) {
        return new ProblemException(
                ProblemType.INVALID_HEADER,
                "The CSV header " + String.join("; ", faults) + ".",
                faults.stream()
                        .map(fault -> new Violation("", ProblemType.INVALID_HEADER.code(), fault))
                        .toList(),
                List.of());
    }
}
