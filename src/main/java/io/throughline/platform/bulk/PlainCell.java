package io.throughline.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.throughline.platform.bulk.Cells.Kind;
import io.throughline.platform.json.Decimals;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one column of plain rows is read: by the type and the constraints of its record component. */
abstract class PlainCell {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final int MAX_NUMBER_LENGTH = 1_000;
    private static final Set<Class<? extends Annotation>> KNOWN = Set.of(Size.class, Min.class, DecimalMin.class);

    private boolean nullable;

    static PlainCell of(RecordComponent component) {
        PlainCell cell = isKnown(component) ? ofType(component) : new Careful();
        cell.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return cell;
    }

    boolean isNullable() {
        return nullable;
    }

    /** The value, of a cell that is there; nothing where it is not plain. */
    abstract @Nullable Object read(Cells cells, int index);

    /** The cell as JSON. */
    JsonNode node(Cells cells, int index) {
        return switch (cells.kind(index)) {
            case TRUE -> JSON.booleanNode(true);
            case FALSE -> JSON.booleanNode(false);
            case STRUCTURE -> JSON.objectNode();
            case NUMBER -> number(cells.string(index));
            case TEXT -> JSON.textNode(cells.string(index));
            case UNTYPED -> untyped(cells.string(index));
            case ABSENT -> JSON.nullNode();
        };
    }

    /** What a cell of CSV is in JSON. */
    JsonNode untyped(String text) {
        return JSON.textNode(text);
    }

    private static JsonNode number(String text) {
        boolean whole = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return whole ? JSON.numberNode(new BigInteger(text)) : JSON.numberNode(new BigDecimal(text));
    }

    private static JsonNode numberOrText(String text) {
        boolean isNumber =
                text.length() <= MAX_NUMBER_LENGTH && NUMBER.matcher(text).matches();
        return isNumber ? number(text) : JSON.textNode(text);
    }

    /** A constraint that is not known here might refuse what looks plain. */
    private static boolean isKnown(RecordComponent component) {
        for (Annotation annotation : component.getAccessor().getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.getPackageName().startsWith("jakarta.validation") && !KNOWN.contains(type)) {
                return false;
            }
        }
        return true;
    }

    private static PlainCell ofType(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return new Text(component.getAccessor().getAnnotation(Size.class));
        }
        if (type == UUID.class) {
            return new Id();
        }
        if (type == LocalDate.class) {
            return new Date();
        }
        if (type == BigDecimal.class) {
            return new Decimal(component.getAccessor().getAnnotation(DecimalMin.class));
        }
        if (type == Integer.class) {
            return new Whole(component.getAccessor().getAnnotation(Min.class));
        }
        return new Careful();
    }

    private static boolean isText(Cells cells, int index) {
        return cells.kind(index) == Kind.TEXT || cells.kind(index) == Kind.UNTYPED;
    }

    private static boolean isNumber(Cells cells, int index) {
        return cells.kind(index) == Kind.NUMBER || cells.kind(index) == Kind.UNTYPED;
    }

    /** The digits in a range as a number; below 0 where something else stands there, or too much for an int. */
    private static int digits(char[] text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /** Never plain. */
    private static final class Careful extends PlainCell {
        @Override
        @Nullable Object read(Cells cells, int index) {
            return null;
        }

        @Override
        JsonNode untyped(String text) {
            return text.equals("true") || text.equals("false")
                    ? JSON.booleanNode(text.equals("true"))
                    : numberOrText(text);
        }
    }

    /** Letters and signs of the scripts from Latin to Canadian syllabics. Rows repeat themselves, so the last text is kept. */
    private static final class Text extends PlainCell {
        private static final char FIRST_BEYOND_ASCII = '\u00a1';
        private static final char LAST_PLAIN = '\u167f';

        private final int min;
        private final int max;
        private String last = "";

        Text(@Nullable Size size) {
            min = size == null ? 1 : Math.max(1, size.min());
            max = size == null ? Integer.MAX_VALUE : size.max();
        }

        @Override
        @Nullable Object read(Cells cells, int index) {
            int length = cells.length(index);
            if (!isText(cells, index) || length < min || length > max) {
                return null;
            }
            if (last.length() != length || !isLast(cells.text(), cells.from(index))) {
                if (!isPlain(cells.text(), cells.from(index), cells.to(index))) {
                    return null;
                }
                last = cells.string(index);
            }
            return last;
        }

        private boolean isLast(char[] text, int from) {
            for (int i = 0; i < last.length(); i++) {
                if (last.charAt(i) != text[from + i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPlain(char[] text, int from, int to) {
            boolean blank = true;
            for (int i = from; i < to; i++) {
                char c = text[i];
                if (c < ' ' || (c > '~' && c < FIRST_BEYOND_ASCII) || c > LAST_PLAIN) {
                    return false;
                }
                blank &= c == ' ';
            }
            return !blank;
        }
    }

    /** The canonical form of a UUID. */
    private static final class Id extends PlainCell {
        private static final int LENGTH = 36;

        @Override
        @Nullable Object read(Cells cells, int index) {
            if (!isText(cells, index) || cells.length(index) != LENGTH) {
                return null;
            }
            char[] text = cells.text();
            int from = cells.from(index);
            long high = 0;
            long low = 0;
            for (int i = 0; i < LENGTH; i++) {
                char c = text[from + i];
                if (i == 8 || i == 13 || i == 18 || i == 23) {
                    if (c != '-') {
                        return null;
                    }
                    continue;
                }
                int digit = c < 128 ? Character.digit(c, 16) : -1;
                if (digit < 0) {
                    return null;
                }
                if (i < 18) {
                    high = high << 4 | digit;
                } else {
                    low = low << 4 | digit;
                }
            }
            return new UUID(high, low);
        }
    }

    /** Year, month and day of a year that is kept. */
    private static final class Date extends PlainCell {
        private static final int LENGTH = 10;
        private LocalDate last = LocalDate.EPOCH;

        @Override
        @Nullable Object read(Cells cells, int index) {
            char[] text = cells.text();
            int from = cells.from(index);
            if (!isText(cells, index)
                    || cells.length(index) != LENGTH
                    || text[from + 4] != '-'
                    || text[from + 7] != '-') {
                return null;
            }
            int year = digits(text, from, from + 4);
            int month = digits(text, from + 5, from + 7);
            int day = digits(text, from + 8, from + LENGTH);
            // The 29th to 31st need the calendar, unless it was asked just before.
            if (last.getYear() != year || last.getMonthValue() != month || last.getDayOfMonth() != day) {
                if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) {
                    return null;
                }
                LocalDate first = LocalDate.of(year, month, 1);
                if (day > first.lengthOfMonth()) {
                    return null;
                }
                last = first.withDayOfMonth(day);
            }
            return last;
        }
    }

    /** A decimal without an exponent. */
    private static final class Decimal extends PlainCell {
        private static final int MAX_LENGTH = 17;
        private final @Nullable BigDecimal minimum;
        private final boolean exclusive;

        Decimal(@Nullable DecimalMin minimum) {
            this.minimum = minimum == null || !minimum.inclusive() ? null : new BigDecimal(minimum.value());
            this.exclusive = minimum != null && !minimum.inclusive();
        }

        @Override
        @Nullable Object read(Cells cells, int index) {
            if (exclusive || !isNumber(cells, index) || cells.length(index) > MAX_LENGTH) {
                return null;
            }
            BigDecimal value = plain(cells.text(), cells.from(index), cells.to(index));
            return value == null || (minimum != null && value.compareTo(minimum) < 0) ? null : value;
        }

        private static @Nullable BigDecimal plain(char[] text, int from, int to) {
            boolean negative = from < to && text[from] == '-';
            int begin = negative ? from + 1 : from;
            long unscaled = 0;
            int point = -1;
            for (int i = begin; i < to; i++) {
                char c = text[i];
                if (c == '.' && point < 0 && i > begin) {
                    point = i;
                } else if (c >= '0' && c <= '9') {
                    unscaled = 10 * unscaled + (c - '0');
                } else {
                    return null;
                }
            }
            boolean leadingZero = to - begin > 1 && text[begin] == '0' && text[begin + 1] != '.';
            if (begin == to || point == to - 1 || leadingZero) {
                return null;
            }
            int scale = point < 0 ? 0 : to - point - 1;
            while (scale > 0 && unscaled % 10 == 0) {
                unscaled /= 10;
                scale--;
            }
            return scale > Decimals.FRACTION_DIGITS ? null : BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
        }

        @Override
        JsonNode untyped(String text) {
            return numberOrText(text);
        }
    }

    /** A whole number of no more than nine digits. */
    private static final class Whole extends PlainCell {
        private final long minimum;

        Whole(@Nullable Min minimum) {
            this.minimum = minimum == null ? Long.MIN_VALUE : minimum.value();
        }

        @Override
        @Nullable Object read(Cells cells, int index) {
            char[] text = cells.text();
            int from = cells.from(index);
            if (!isNumber(cells, index) || cells.length(index) == 0 || (cells.length(index) > 1 && text[from] == '0')) {
                return null;
            }
            int value = digits(text, from, cells.to(index));
            return value < 0 || value < minimum ? null : value;
        }

        @Override
        JsonNode untyped(String text) {
            return numberOrText(text);
        }
    }
}
