package io.throughline.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/** The place in a list where the next page starts: the last row's sort values, tied to the list they came from. */
record Cursor(String list, List<JsonNode> values) {

    /** Names a list by all that decides its rows and their order. */
    static String fingerprint(String... parts) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    static Cursor decode(ObjectMapper mapper, String text, String list, int keys) {
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

    String encode(ObjectMapper mapper) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mapper.writeValueAsBytes(this));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a cursor that cannot be written", unwritable);
        }
    }

    /** One sort value in the type of its field. */
    Object value(ObjectMapper mapper, int index, Class<?> type) {
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
