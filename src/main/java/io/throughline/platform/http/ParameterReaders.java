package io.throughline.platform.http;

import io.throughline.platform.json.UuidText;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters: what cannot be read is 404 in a path (there is no such record) and 400 in a query. */
@Provider
class ParameterReaders implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            java.util.UUID.class, UuidText::parse,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            Integer.class, Integer::valueOf,
            Boolean.class, ParameterReaders::bool);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        boolean inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        Function<String, ?> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null ? null : new Converter<>(type, reader, inPath);
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))));
    }

    private record Converter<T>(Class<T> type, Function<String, ?> reader, boolean inPath)
            implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(reader.apply(text));
            } catch (RuntimeException unreadable) {
                throw inPath
                        ? new ProblemException(ProblemType.NOT_FOUND, "There is no record with such an id.")
                        : new ProblemException(
                                ProblemType.INVALID_PARAMETER,
                                "A query parameter cannot be read as "
                                        + (type.isEnum() ? "one of " + unreadable.getMessage() : type.getSimpleName())
                                        + ".");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
