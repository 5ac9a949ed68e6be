package io.throughline.organization.scim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client asks of resources, or of the values of one attribute. */
sealed interface Filter {

    /** How an attribute is compared. */
    enum Operator {
        EQ,
        NE,
        CO,
        SW,
        EW,
        GT,
        GE,
        LT,
        LE,
        PR
    }

    record And(List<Filter> parts) implements Filter {}

    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /**
     * One comparison.
     *
     * @param value a text, a number or a truth value; null for {@code null} and for presence
     */
    record Comparison(AttributeName attribute, Operator operator, @Nullable Object value) implements Filter {}

    /** That one value of an attribute meets all of a filter, whose names are those of the value's parts. */
    record Element(AttributeName attribute, Filter filter) implements Filter {}
}
