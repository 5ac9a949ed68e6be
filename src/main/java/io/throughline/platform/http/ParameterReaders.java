package io.throughline.platform.http;

import io.throughline.platform.json.CalendarText;
import io.throughline.platform.json.SafeText;
import io.throughline.platform.json.UuidText;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How parameters are read. An unreadable one in a path is no record's id, which the framework answers with 404. */
@Provider
class ParameterReaders implements ParamConverterProvider {

    private record Reader(String form, Function<String, ?> parse) {}

    private static final Map<Class<?>, Reader> READERS = Map.of(
            UUID.class, new Reader("a UUID", UuidText::parse),
            LocalDate.class, new Reader("a date such as 2026-07-01", CalendarText::date),
            Instant.class, new Reader("an instant such as 2026-07-01T08:00:00Z", CalendarText::instant),
            String.class, new Reader("text without control characters", SafeText::require),
            Integer.class, new Reader("a whole number", Integer::valueOf),
            Boolean.class, new Reader("true or false", ParameterReaders::bool));

    private static @Nullable Reader readerOf(Class<?> type) {
        return type.isEnum() ? new Reader(constants(type), text -> constant(type, text)) : READERS.get(type);
    }

    /** What is wrong with a parameter's text, where it cannot be read. */
    static @Nullable String faultOf(Class<?> type, String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        Reader reader = readerOf(type);
        if (reader == null) {
            return null;
        }
        try {
            Object read = reader.parse().apply(text);
            return read == null ? "must be " + reader.form() : null;
        } catch (RuntimeException unreadable) {
            return "must be " + reader.form();
        }
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reader reader = readerOf(type);
        return reader == null ? null : new Converter<>(type, reader);
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private record Converter<T>(Class<T> type, Reader reader) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : type.cast(reader.parse().apply(text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
