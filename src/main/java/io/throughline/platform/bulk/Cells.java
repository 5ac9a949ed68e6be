package io.throughline.platform.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row says of each field that it may have: ranges of characters, written over by the next row. */
final class Cells {

    /** Names that nobody knows are kept for the refusal, but not all that a hostile row may have. */
    private static final int MAX_UNKNOWN = 20;

    /** What is known of a cell's type. Those of CSV are untyped: the field decides what they are read as. */
    enum Kind {
        ABSENT,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        STRUCTURE,
        UNTYPED
    }

    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final Kind[] kinds;
    private final int[] from;
    private final int[] to;
    private final List<String> unknown = new ArrayList<>();
    private char[] text = new char[1 << 10];
    private int used;

    Cells(List<String> fields) {
        fields.forEach(field -> indexes.put(field, indexes.size()));
        kinds = new Kind[fields.size()];
        from = new int[fields.size()];
        to = new int[fields.size()];
    }

    /** Forgets the row before. */
    void clear() {
        Arrays.fill(kinds, Kind.ABSENT);
        unknown.clear();
        used = 0;
    }

    @Nullable Integer indexOf(String field) {
        return indexes.get(field);
    }

    int size() {
        return kinds.length;
    }

    /** From here on the cells are ranges of these characters. */
    void lieIn(char[] line) {
        text = line;
    }

    void put(int index, Kind kind, int begin, int end) {
        kinds[index] = kind;
        from[index] = begin;
        to[index] = end;
    }

    void append(int index, Kind kind, char[] characters, int offset, int length) {
        if (used + length > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, used + length));
        }
        System.arraycopy(characters, offset, text, used, length);
        put(index, kind, used, used + length);
        used += length;
    }

    void addUnknown(String field) {
        if (unknown.size() < MAX_UNKNOWN) {
            unknown.add(field);
        }
    }

    List<String> unknown() {
        return unknown;
    }

    Kind kind(int index) {
        return kinds[index];
    }

    char[] text() {
        return text;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    int length(int index) {
        return to[index] - from[index];
    }

    String string(int index) {
        return new String(text, from[index], length(index));
    }
}
