package io.throughline.roi.page;

import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

/** Figures and codes as people read them. Digits are those of the answer; only thousands are set apart. */
final class Words {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("PARTICIPANTS_TIME", "Participants' time"),
            Map.entry("MANAGERS_TIME", "Managers' time"),
            Map.entry("DESIGN_AND_DEVELOPMENT", "Design and development"),
            Map.entry("POST_ONLY_CONTROL", "Control group, afterwards only"),
            Map.entry("DIFFERENCE_IN_DIFFERENCES", "Control group, before and after"),
            Map.entry("ESTIMATES", "Estimates"),
            Map.entry("BEFORE_AFTER", "Before and after only"),
            Map.entry("TREND_LINE", "Trend line"),
            Map.entry("KPI_UNIT", "in the KPI's unit"),
            Map.entry("PERCENTAGE_POINTS", "in percentage points"),
            Map.entry("COUNTED", "counted"),
            Map.entry("OTHER_STATE", "planned and actual stand in for each other"),
            Map.entry("DECLARED_ZERO", "declared zero"),
            Map.entry("MISSING", "missing: nobody has said anything"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    static String of(String code) {
        String known = KNOWN.get(code);
        if (known != null) {
            return known;
        }
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String sentence(String clause) {
        return clause.isEmpty() ? clause : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }

    /** A date, or the day of an instant by UTC. */
    static String day(TemporalAccessor day) {
        return DAY.format(day);
    }

    static String money(MoneyAmount amount) {
        return number(amount.amount()) + " " + amount.currency();
    }

    /** With its sign, for what is added or taken away. */
    static String signed(MoneyAmount amount) {
        return (amount.amount().signum() > 0 ? "+" : "") + money(amount);
    }

    /** With the minus sign that is as wide as a plus. */
    static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number).replace('-', '\u2212');
    }

    /** Rounded for a sentence; the tables beside it have all digits. */
    static String rounded(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static String percent(BigDecimal number) {
        return number(number) + " %";
    }

    static String range(RoiAnswer.Range range) {
        return number(range.lower()) + " to " + number(range.upper());
    }

    /** A currency in a sentence: one of it, and several. */
    static String one(String currency) {
        return switch (currency) {
            case "EUR" -> "euro";
            case "USD" -> "dollar";
            case "GBP" -> "pound";
            default -> currency;
        };
    }

    static String several(String currency) {
        return switch (currency) {
            case "USD" -> "dollars";
            case "GBP" -> "pounds";
            default -> one(currency);
        };
    }
}
