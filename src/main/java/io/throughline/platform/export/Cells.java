package io.throughline.platform.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;

/** The text of a single value, the same as in JSON and without its quotes; what is no single value, as JSON. */
record Cells(ObjectMapper mapper) {

    private static final Set<Class<?>> SINGLE = Set.of(
            String.class,
            UUID.class,
            Integer.class,
            Long.class,
            Boolean.class,
            Instant.class,
            LocalDate.class,
            Currency.class);

    String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (SINGLE.contains(value.getClass())) {
            return value.toString();
        }
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a value that cannot be written", unwritable);
        }
    }
}
