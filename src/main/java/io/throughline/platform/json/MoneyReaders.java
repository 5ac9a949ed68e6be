package io.throughline.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the two halves of money, and writes the amount. */
final class MoneyReaders {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");

    private MoneyReaders() {}

    /** At least the decimals of the currency's minor unit, so that 1234.5 euros are written 1234.50. */
    static BigDecimal normalize(BigDecimal amount, Currency currency) {
        BigDecimal plain = Decimals.normalize(amount);
        return plain.setScale(Math.max(plain.scale(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    static final class Amount extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (BigDecimal) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!PLAIN.matcher(text).matches()) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "%s", "not a decimal");
            }
            return new BigDecimal(text);
        }
    }

    /** In plain notation also where a tree is written, which does not know the mapper's own setting for it. */
    static final class AmountWriter extends StdScalarSerializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        AmountWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(amount.toPlainString());
        }
    }

    static final class CurrencyCode extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        CurrencyCode() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            try {
                return Currency.getInstance(parser.getText()).getCurrencyCode();
            } catch (IllegalArgumentException unknown) {
                return (String)
                        context.handleWeirdStringValue(Currency.class, parser.getText(), "%s", "not a currency");
            }
        }
    }
}
