package io.throughline.platform.json;

import static com.fasterxml.jackson.core.JsonToken.VALUE_FALSE;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_FLOAT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;
import static com.fasterxml.jackson.core.JsonToken.VALUE_TRUE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How single values are read: each from its own JSON type only, decimals into their one form, instants to the microsecond. */
class ValuesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ValuesModule() {
        super("throughline-values");
        reader(
                BigDecimal.class,
                Set.of(VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT),
                p -> Decimals.normalize(p.getDecimalValue()));
        reader(Integer.class, Set.of(VALUE_NUMBER_INT), p -> (int) whole(p, Integer.MIN_VALUE, Integer.MAX_VALUE));
        reader(Long.class, Set.of(VALUE_NUMBER_INT), p -> whole(p, Long.MIN_VALUE, Long.MAX_VALUE));
        reader(Boolean.class, Set.of(VALUE_TRUE, VALUE_FALSE), JsonParser::getBooleanValue);
        reader(String.class, Set.of(VALUE_STRING), p -> SafeText.require(p.getText()));
        reader(Currency.class, Set.of(VALUE_STRING), p -> Currency.getInstance(p.getText()));
        reader(UUID.class, Set.of(VALUE_STRING), p -> UuidText.parse(p.getText()));
        reader(LocalDate.class, Set.of(VALUE_STRING), p -> CalendarText.date(p.getText()));
        reader(Instant.class, Set.of(VALUE_STRING), p -> CalendarText.instant(p.getText()));
    }

    private static long whole(JsonParser parser, long least, long most) throws IOException {
        BigInteger value = parser.getBigIntegerValue();
        if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new ArithmeticException("must be from " + least + " to " + most);
        }
        return value.longValue();
    }

    private <T> void reader(Class<T> type, Set<JsonToken> tokens, Parse<T> parse) {
        addDeserializer(type, new ScalarReader<>(type, tokens, parse));
    }

    private interface Parse<T> {
        T from(JsonParser parser) throws IOException;
    }

    private static final class ScalarReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Class<T> type;
        private final transient Set<JsonToken> tokens;
        private final transient Parse<T> parse;

        ScalarReader(Class<T> type, Set<JsonToken> tokens, Parse<T> parse) {
            super(type);
            this.type = type;
            this.tokens = tokens;
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!tokens.contains(parser.currentToken())) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            try {
                return parse.from(parser);
            } catch (ArithmeticException outOfRange) {
                return type.cast(context.handleWeirdNumberValue(type, 0, "%s", outOfRange.getMessage()));
            } catch (RuntimeException unreadable) {
                return type.cast(context.handleWeirdStringValue(type, parser.getText(), "%s", unreadable.getMessage()));
            }
        }
    }
}
