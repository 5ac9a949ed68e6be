package io.throughline.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes what does not fit and reads on, so that one answer can name every fault of a body. */
class FaultCollector extends DeserializationProblemHandler {

    private final Faults faults;

    FaultCollector(Faults faults) {
        this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        faults.add(ProblemType.UNKNOWN_FIELD, pointer(parser), "is not a field of this resource");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        boolean unsafe = message.equals(SafeText.RULE);
        faults.add(
                unsafe ? ProblemType.UNSAFE_TEXT : ProblemType.WRONG_TYPE,
                pointer(context.getParser()),
                unsafe ? SafeText.RULE : expectation(target));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        boolean outOfRange = message.startsWith("must");
        faults.add(
                outOfRange ? ProblemType.OUT_OF_RANGE : ProblemType.WRONG_TYPE,
                pointer(context.getParser()),
                outOfRange ? message : expectation(target));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String message)
            throws IOException {
        faults.add(ProblemType.WRONG_TYPE, pointer(parser), expectation(target.getRawClass()));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        faults.add(ProblemType.WRONG_TYPE, pointer(parser), expectation(target));
        parser.skipChildren();
        return null;
    }

    private static String pointer(JsonParser parser) {
        return pointer(parser.getParsingContext());
    }

    /** Not {@code pathAsPointer}, which gives the nameless levels of buffered tokens a segment of their own. */
    private static String pointer(@Nullable JsonStreamContext at) {
        if (at == null) {
            return "";
        }
        String above = pointer(at.getParent());
        String name = at.getCurrentName();
        if (name != null) {
            return above + '/' + name.replace("~", "~0").replace("/", "~1");
        }
        return at.inArray() && at.hasPathSegment() ? above + '/' + at.getCurrentIndex() : above;
    }

    private static String expectation(Class<?> target) {
        if (target.isEnum()) {
            return Arrays.stream(target.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (target == LocalDate.class) {
            return "must be a date such as 2026-07-01";
        }
        if (target == Instant.class) {
            return "must be an instant such as 2026-07-01T08:00:00Z";
        }
        if (target == Currency.class) {
            return "must be an ISO 4217 currency such as EUR";
        }
        if (target == UUID.class) {
            return "must be a UUID";
        }
        if (target == Integer.class || target == Long.class || target == BigInteger.class || target.isPrimitive()) {
            return "must be a whole number";
        }
        if (Number.class.isAssignableFrom(target)) {
            return "must be a number";
        }
        if (target == Boolean.class) {
            return "must be true or false";
        }
        if (target == String.class) {
            return "must be a string";
        }
        return Collection.class.isAssignableFrom(target) ? "must be an array" : "must be an object";
    }
}
