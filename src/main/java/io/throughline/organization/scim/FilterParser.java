package io.throughline.organization.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.organization.scim.Filter.And;
import io.throughline.organization.scim.Filter.Comparison;
import io.throughline.organization.scim.Filter.Element;
import io.throughline.organization.scim.Filter.Not;
import io.throughline.organization.scim.Filter.Operator;
import io.throughline.organization.scim.Filter.Or;
import io.throughline.platform.json.SafeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters (RFC 7644, section 3.4.2.2) and the paths of PATCH (section 3.5.2), to their very end. How long and how
 * deep they may be is bounded, so that nobody's filter is the end of the service.
 */
final class FilterParser {

    static final int MOST_TERMS = 500;
    private static final int DEEPEST = 40;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;
    private int at;
    private int depth;
    private int terms;
    private boolean inBrackets;

    private FilterParser(String text) {
        this.text = text;
    }

    /**
     * What a filter asks.
     *
     * @throws ScimRefusal 400 invalidFilter
     */
    static Filter filter(String text) {
        FilterParser parser = new FilterParser(text);
        Filter read = parser.alternatives();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.refusal("the end was expected");
        }
        return read;
    }

    /** Where a PATCH operation applies: an attribute, some of its values, a part of it or of them. */
    record Target(AttributeName attribute, @Nullable Filter filter) {}

    /**
     * What a path points to.
     *
     * @throws ScimRefusal 400 invalidPath, or invalidFilter for what stands in its brackets
     */
    static Target path(String text) {
        FilterParser parser = new FilterParser(text.strip());
        String word = parser.word();
        AttributeName attribute =
                AttributeName.parse(word).orElseThrow(() -> ScimRefusal.invalidPath("The path cannot be read."));
        Filter filter = null;
        if (parser.accept('[')) {
            filter = parser.bracketed();
            attribute = parser.behindBracket(attribute);
        }
        if (parser.at < parser.text.length()) {
            throw ScimRefusal.invalidPath("The path cannot be read from character " + (parser.at + 1) + " on.");
        }
        return new Target(attribute, filter);
    }

    private Filter alternatives() {
        return joined("or", this::conditions, Or::new);
    }

    private Filter conditions() {
        return joined("and", this::condition, And::new);
    }

    private Filter joined(String keyword, Supplier<Filter> part, Function<List<Filter>, Filter> join) {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (acceptWord(keyword));
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private Filter condition() {
        skipBlanks();
        if (acceptNot()) {
            return new Not(parenthesized());
        }
        return peek() == '(' ? parenthesized() : term();
    }

    private Filter parenthesized() {
        require('(');
        enter();
        Filter inner = alternatives();
        require(')');
        depth--;
        return inner;
    }

    private Filter bracketed() {
        if (inBrackets) {
            throw refusal("a value has no values of its own");
        }
        inBrackets = true;
        enter();
        Filter inner = alternatives();
        require(']');
        depth--;
        inBrackets = false;
        return inner;
    }

    private Filter term() {
        if (++terms > MOST_TERMS) {
            throw ScimRefusal.invalidFilter("A filter has at most " + MOST_TERMS + " comparisons.");
        }
        AttributeName attribute =
                AttributeName.parse(word()).orElseThrow(() -> refusal("the name of an attribute was expected"));
        if (!accept('[')) {
            return comparison(attribute);
        }
        Filter inner = bracketed();
        AttributeName behind = behindBracket(attribute);
        if (behind.part() == null) {
            return new Element(attribute, inner);
        }
        // Not in the RFC, and asked all the same: the part is that of the value which meets the filter.
        AttributeName part = new AttributeName(null, String.valueOf(behind.part()), null);
        return new Element(attribute, new And(List.of(inner, comparison(part))));
    }

    private AttributeName behindBracket(AttributeName attribute) {
        if (attribute.part() != null) {
            throw refusal("a part has no values of its own");
        }
        return accept('.') ? attribute.withPart(word()) : attribute;
    }

    private Filter comparison(AttributeName attribute) {
        skipBlanks();
        String operator = word().toUpperCase(Locale.ROOT);
        for (Operator known : Operator.values()) {
            if (known.name().equals(operator)) {
                return new Comparison(attribute, known, known == Operator.PR ? null : value());
            }
        }
        throw refusal("an operator was expected behind " + attribute);
    }

    private @Nullable Object value() {
        skipBlanks();
        if (peek() == '"') {
            return quoted();
        }
        String word = word();
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(word);
        };
    }

    private BigDecimal number(String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw refusal("a value was expected");
        }
        return new BigDecimal(word);
    }

    private String quoted() {
        int start = at++;
        while (peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
            if (at >= text.length()) {
                throw refusal("a quote is not closed");
            }
        }
        at++;
        try {
            return SafeText.require(JSON.readValue(text.substring(start, at), String.class));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw refusal("a text cannot be read");
        }
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && "()[]\"".indexOf(text.charAt(at)) < 0
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean acceptNot() {
        int before = at;
        if (acceptWord("not") && peek() == '(') {
            return true;
        }
        at = before;
        return false;
    }

    private boolean acceptWord(String keyword) {
        skipBlanks();
        int before = at;
        if (word().equalsIgnoreCase(keyword)) {
            skipBlanks();
            return true;
        }
        at = before;
        return false;
    }

    private boolean accept(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private void require(char expected) {
        skipBlanks();
        if (!accept(expected)) {
            throw refusal("'" + expected + "' was expected");
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw ScimRefusal.invalidFilter("A filter is at most " + DEEPEST + " parentheses deep.");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private ScimRefusal refusal(String why) {
        return ScimRefusal.invalidFilter("The filter cannot be read: " + why + ", at character " + (at + 1) + ".");
    }
}
