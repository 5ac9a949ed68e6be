package io.throughline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.OrderByOption;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.jspecify.annotations.Nullable;

/** A total order of rows: the columns asked for, then the key. Null is the lowest, as OData has it. */
record Order(List<Step> steps) {

    /** One column of an order. */
    record Step(Column column, boolean descending) {

        String sql() {
            // Where nothing is null the words are left out: an index has nulls at its other end.
            String nulls = !column.nullable() ? "" : descending ? " nulls last" : " nulls first";
            return column.sqlName() + (descending ? " desc" : "") + nulls;
        }

        /** What stands behind that value in this column alone. */
        Sql behind(@Nullable String value) {
            if (value == null) {
                return descending ? Sql.of("false") : Sql.of("{} is not null", column.sql());
            }
            Sql last = Sql.value(column.type(), value);
            if (!descending) {
                return Sql.of("{} > {}", column.sql(), last);
            }
            return column.nullable()
                    ? Sql.of("({} < {} or {} is null)", column.sql(), last, column.sql())
                    : Sql.of("{} < {}", column.sql(), last);
        }

        private Sql at(@Nullable String value) {
            return value == null
                    ? Sql.of("{} is null", column.sql())
                    : Sql.of("{} = {}", column.sql(), Sql.value(column.type(), value));
        }
    }

    static Order of(Relation rows, @Nullable OrderByOption asked) throws Refusal {
        List<Step> steps = new ArrayList<>();
        if (asked != null) {
            Expressions expressions = new Expressions(rows);
            for (OrderByItem item : asked.getOrders()) {
                if (!(item.getExpression() instanceof Member member)) {
                    throw Refusal.unsupported("An order by anything but properties");
                }
                addIfNew(steps, expressions.column(member), item.isDescending());
            }
        }
        // In the direction of the last column asked for, so that an index can be read in one sweep.
        boolean descending = !steps.isEmpty() && steps.get(steps.size() - 1).descending();
        rows.key().forEach(column -> addIfNew(steps, column, descending));
        return new Order(List.copyOf(steps));
    }

    private static void addIfNew(List<Step> steps, Column column, boolean descending) {
        if (steps.stream().noneMatch(step -> step.column().equals(column))) {
            steps.add(new Step(column, descending));
        }
    }

    String sql() {
        return steps.stream().map(Step::sql).collect(Collectors.joining(", "));
    }

    /**
     * Everything behind the row with these values. Where all columns go one way and none is null, as one comparison of
     * rows, which an index answers from its middle.
     */
    Sql behind(List<@Nullable String> values) {
        boolean oneWay = steps.stream().map(Step::descending).distinct().count() == 1;
        if (oneWay && steps.stream().noneMatch(step -> step.column().nullable()) && !values.contains(null)) {
            return Sql.of(
                    steps.get(0).descending() ? "({}) < ({})" : "({}) > ({})",
                    Sql.join(
                            ", ",
                            steps.stream().map(step -> step.column().sql()).toList()),
                    Sql.join(
                            ", ",
                            IntStream.range(0, steps.size())
                                    .mapToObj(
                                            i -> Sql.value(steps.get(i).column().type(), values.get(i)))
                                    .toList()));
        }
        List<Sql> alternatives = new ArrayList<>();
        for (int last = 0; last < steps.size(); last++) {
            List<Sql> conditions = new ArrayList<>();
            for (int i = 0; i < last; i++) {
                conditions.add(steps.get(i).at(values.get(i)));
            }
            conditions.add(steps.get(last).behind(values.get(last)));
            alternatives.add(Sql.of("({})", Sql.join(" and ", conditions)));
        }
        return Sql.of("({})", Sql.join(" or ", alternatives));
    }
}
