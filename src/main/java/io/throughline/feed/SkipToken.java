package io.throughline.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page starts.
 *
 * @param list names the rows and their order, so that the token serves no others
 * @param size how many rows the client wants on a page
 * @param values the last row's values in the columns of the order
 */
record SkipToken(String list, int size, List<@Nullable String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names a list by all that decides its rows and their order. */
    static String listOf(String... parts) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    static SkipToken decode(String text, String list, int values) throws Refusal {
        try {
            SkipToken token = JSON.readValue(Base64.getUrlDecoder().decode(text), SkipToken.class);
            if (list.equals(token.list) && token.values != null && token.values.size() == values && token.size > 0) {
                return token;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refusal();
        }
        throw refusal();
    }

    String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a token that cannot be written", unwritable);
        }
    }

    private static Refusal refusal() {
        return Refusal.malformed("The $skiptoken does not belong to this list; start again without it.");
    }
}
