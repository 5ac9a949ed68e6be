package io.throughline.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceCount;
import org.apache.olingo.server.api.uri.queryoption.ApplyItem;
import org.apache.olingo.server.api.uri.queryoption.ApplyOption;
import org.apache.olingo.server.api.uri.queryoption.apply.Aggregate;
import org.apache.olingo.server.api.uri.queryoption.apply.AggregateExpression;
import org.apache.olingo.server.api.uri.queryoption.apply.AggregateExpression.StandardMethod;
import org.apache.olingo.server.api.uri.queryoption.apply.Filter;
import org.apache.olingo.server.api.uri.queryoption.apply.GroupBy;
import org.apache.olingo.server.api.uri.queryoption.apply.GroupByItem;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $apply} makes of a relation: filter, groupby and aggregate, one after the other, each around the one before.
 */
final class Transformations {

    private int aggregates;

    Relation apply(Relation rows, ApplyOption option) throws Refusal {
        Relation made = rows;
        for (ApplyItem item : option.getApplyItems()) {
            made = apply(made, item);
        }
        return made;
    }

    private Relation apply(Relation rows, ApplyItem item) throws Refusal {
        return switch (item.getKind()) {
            case IDENTITY -> rows;
            case FILTER ->
                rows.where(new Expressions(rows)
                        .condition(((Filter) item).getFilterOption().getExpression()));
            case AGGREGATE -> grouped(rows, List.of(), (Aggregate) item);
            case GROUP_BY -> grouped(rows, (GroupBy) item);
            default -> throw Refusal.unsupported("The transformation " + item.getKind());
        };
    }

    private Relation grouped(Relation rows, GroupBy groupBy) throws Refusal {
        Set<Column> by = new LinkedHashSet<>();
        for (GroupByItem item : groupBy.getGroupByItems()) {
            if (item.isRollupAll() || !item.getRollup().isEmpty()) {
                throw Refusal.unsupported("rollup");
            }
            by.add(new Expressions(rows).column(item.getPath()));
        }
        ApplyOption inner = groupBy.getApplyOption();
        if (inner == null) {
            return grouped(rows, List.copyOf(by), null);
        }
        if (inner.getApplyItems().size() != 1 || !(inner.getApplyItems().get(0) instanceof Aggregate aggregate)) {
            throw Refusal.unsupported("Anything but aggregate within groupby");
        }
        return grouped(rows, List.copyOf(by), aggregate);
    }

    private Relation grouped(Relation rows, List<Column> by, @Nullable Aggregate aggregate) throws Refusal {
        List<Column> columns = new ArrayList<>(by);
        List<Sql> selected = new ArrayList<>(by.stream().map(Column::sql).toList());
        if (aggregate != null) {
            for (AggregateExpression expression : aggregate.getExpressions()) {
                Term term = aggregated(rows, expression);
                Column column = new Column(
                        expression.getAlias(), "a" + ++aggregates, known(term), term.nullable(), "An aggregate.");
                columns.add(column);
                selected.add(Sql.of("{} as " + column.sqlName(), term.sql()));
            }
        }
        Sql grouping = by.isEmpty()
                ? Sql.of("")
                : Sql.of(
                        " group by {}",
                        Sql.join(", ", by.stream().map(Column::sql).toList()));
        return new Relation(
                Sql.of("(select {} from {}{}) as rows", Sql.join(", ", selected), rows.from(), grouping), columns, by);
    }

    private static ColumnType known(Term term) {
        return term.type() == null ? ColumnType.TEXT : term.type();
    }

    private static Term aggregated(Relation rows, AggregateExpression asked) throws Refusal {
        if (!asked.getFrom().isEmpty()
                || asked.getInlineAggregateExpression() != null
                || asked.getCustomMethod() != null) {
            throw Refusal.unsupported("An aggregate of this kind");
        }
        if (asked.getExpression() == null || asked.getStandardMethod() == null) {
            List<UriResource> path = asked.getPath();
            if (path.size() != 1 || !(path.get(0) instanceof UriResourceCount)) {
                throw Refusal.unsupported("A custom aggregate");
            }
            return Term.of(ColumnType.BIGINT, false, "count(*)");
        }
        return aggregated(asked.getStandardMethod(), new Expressions(rows).term(asked.getExpression()));
    }

    private static Term aggregated(StandardMethod method, Term of) throws Refusal {
        return switch (method) {
            case SUM -> Term.of(ColumnType.DECIMAL, true, "sum({})", of.asNumber());
            case AVERAGE -> Term.of(ColumnType.DECIMAL, true, "avg({})", of.asNumber());
            case MIN -> new Term(Sql.of("min({})", ordered(of)), of.type(), true);
            case MAX -> new Term(Sql.of("max({})", ordered(of)), of.type(), true);
            case COUNT_DISTINCT -> Term.of(ColumnType.BIGINT, false, "count(distinct {})", of.sql());
        };
    }

    private static Sql ordered(Term term) throws Refusal {
        if (Stream.of(ColumnType.UUID, ColumnType.BOOLEAN).anyMatch(type -> type == term.type()) || term.isNull()) {
            throw Refusal.malformed("There is no least and no greatest of " + term.name() + ".");
        }
        return term.sql();
    }
}
