package io.throughline.platform.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row says of each field that it may have: ranges of characters, written over by the next row. */
final class Cells {

    /** Names that nobody knows are kept for the refusal, but not all that a hostile row may have. */
    private static final int MAX_UNKNOWN = 20;

    /** Names that came by are not looked at again, as long as they are not too many. */
    private static final int MAX_NAMES = 2_000;

    /** Where a column is passed over. */
    static final int PASSED_OVER = -1;

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
    private final Map<String, Integer> names = new HashMap<>();
    private final Dialect dialect;
    private final Kind[] kinds;
    private final boolean[] stated;
    private final int[] from;
    private final int[] to;
    private final List<String> unknown = new ArrayList<>();
    private char[] text = new char[1 << 10];
    private int used;

    Cells(List<String> fields, Dialect dialect) {
        fields.forEach(field -> indexes.put(field, indexes.size()));
        this.dialect = dialect;
        kinds = new Kind[fields.size()];
        stated = new boolean[fields.size()];
        from = new int[fields.size()];
        to = new int[fields.size()];
    }

    /** Forgets the row before. */
    void clear() {
        Arrays.fill(kinds, Kind.ABSENT);
        Arrays.fill(stated, false);
        unknown.clear();
        used = 0;
    }

    /** The index of the field that a name stands for, or {@link #PASSED_OVER}; nothing where it is not known. */
    @Nullable Integer indexOf(String name) {
        Integer index = names.get(name);
        if (index == null) {
            admit(List.of(name));
            String field = dialect.fieldOf(name);
            index = field == null ? Integer.valueOf(PASSED_OVER) : indexes.get(field);
            if (index != null && names.size() < MAX_NAMES) {
                names.put(name, index);
            }
        }
        return index;
    }

    /** Whether the name stands for a field. */
    boolean knows(String name) {
        String field = dialect.fieldOf(name);
        return field != null && indexes.containsKey(field);
    }

    void admit(Collection<String> found) {
        dialect.admit(found);
    }

    @Nullable Integer indexOfField(String field) {
        return indexes.get(field);
    }

    String field(int index) {
        return List.copyOf(indexes.keySet()).get(index);
    }

    int size() {
        return kinds.length;
    }

    /** From here on the cells are ranges of these characters. */
    void lieIn(char[] line) {
        text = line;
    }

    /** Says that the row speaks of the field, be it to say that there is nothing. */
    void state(int index) {
        stated[index] = true;
    }

    boolean isStated(int index) {
        return stated[index];
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

    /** Brings the cells into the form of requests, where the dialect has another one. */
    void translate() {
        if (dialect.translated().isEmpty() && dialect.constants().isEmpty()) {
            return;
        }
        StringBuilder translated = new StringBuilder();
        indexes.forEach((field, index) -> {
            String constant = dialect.constants().get(field);
            int begin = translated.length();
            if (kinds[index] == Kind.ABSENT && constant != null) {
                translated.append(constant);
                put(index, Kind.UNTYPED, begin, translated.length());
                state(index);
            } else if (dialect.translated().contains(field) && length(index) > 0) {
                translated.append(dialect.translate(field, string(index)));
                put(index, kinds[index], begin, translated.length());
            } else {
                translated.append(text, from[index], length(index));
                put(index, kinds[index], begin, translated.length());
            }
        });
        text = translated.toString().toCharArray();
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
        return kinds[index] == Kind.ABSENT ? 0 : to[index] - from[index];
    }

    String string(int index) {
        return new String(text, from[index], length(index));
    }
}
