package io.throughline.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/** The place in a list where the next page starts: the last row's sort values, tied to the list they came from. */
public record Cursor(String list, List<JsonNode> values) {

    /** Names a list by all that decides its rows and their order. */
    public static String fingerprint(String... parts) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    /** Before the first row of a list with so many sort values. */
    public static Cursor start(String list, int keys) {
        return new Cursor(list, Collections.nCopies(keys, NullNode.getInstance()));
    }

    public static Cursor decode(ObjectMapper mapper, String text, String list, int keys) {
        try {
            Cursor cursor = mapper.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (cursor.values != null && list.equals(cursor.list) && cursor.values.size() == keys) {
                return cursor;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refusal();
        }
        throw refusal();
    }

    public String encode(ObjectMapper mapper) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mapper.writeValueAsBytes(this));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a cursor that cannot be written", unwritable);
        }
    }

    /** This place, moved to other values from one index on. */
    public Cursor with(ObjectMapper mapper, int from, List<Object> moved) {
        List<JsonNode> copy = new ArrayList<>(values);
        for (int i = 0; i < moved.size(); i++) {
            copy.set(from + i, mapper.valueToTree(moved.get(i)));
        }
        return new Cursor(list, copy);
    }

    /** Whether there is a value at this place: a list that is merged from two may not have begun with one of them. */
    boolean has(int index) {
        return !values.get(index).isNull();
    }

    /** One sort value in the type of its field. */
    public Object value(ObjectMapper mapper, int index, Class<?> type) {
        try {
            Object value = mapper.treeToValue(values.get(index), type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException unreadable) {
            throw refusal();
        }
        throw refusal();
    }

    private static ProblemException refusal() {
        return new ProblemException(
                ProblemType.INVALID_CURSOR, "The cursor does not belong to this list; start again without it.");
    }
}
