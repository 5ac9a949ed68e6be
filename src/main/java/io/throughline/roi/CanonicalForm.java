package io.throughline.roi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The one way to write a set of inputs, so that equal inputs are equal bytes on every machine and in every order: JSON
 * by RFC 8785, in which every number is a decimal string, what is null is left out, and every list is ordered by the
 * ids of its members, or by their text where they have none.
 */
public final class CanonicalForm {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // What another release wrote is read as far as it goes; reckoned again, it then gives other bytes.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Comparator<Member> BY_ID =
            Comparator.comparing(Member::id).thenComparing(Member::text);

    /** A list's member, written. */
    private record Member(String id, String text) {
        static Member of(JsonNode node) {
            return new Member(node.path("id").asText(), write(node));
        }
    }

    private CanonicalForm() {}

    public static String of(Object inputs) {
        try {
            // By way of text: a tree made from values directly would write a small amount of money as 1E-12.
            return write(MAPPER.readTree(MAPPER.writeValueAsBytes(inputs)));
        } catch (IOException unwritable) {
            throw new IllegalStateException("inputs that cannot be written", unwritable);
        }
    }

    /** What the text was made from, its lists now in their order. */
    public static <T> T read(String canonical, Class<T> type) {
        try {
            return MAPPER.readValue(canonical, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("inputs that cannot be read back", unreadable);
        }
    }

    private static String write(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case NUMBER -> quoted(decimal(node));
            case STRING -> quoted(node.asText());
            default -> node.asText();
        };
    }

    /** RFC 8785 orders names by UTF-16 code units, as {@link String#compareTo} does. */
    private static String object(JsonNode node) {
        return node.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(member -> quoted(member.getKey()) + ":" + write(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(Member::of)
                .sorted(BY_ID)
                .map(Member::text)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String decimal(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    /** Of the control characters only tab and line feed come this far, and these Jackson escapes as RFC 8785 does. */
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
