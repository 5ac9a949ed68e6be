package io.throughline.feed;

import io.throughline.feed.Star.EntitySet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriParameter;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.FilterOption;
import org.apache.olingo.server.api.uri.queryoption.SelectItem;
import org.apache.olingo.server.api.uri.queryoption.SelectOption;
import org.apache.olingo.server.api.uri.queryoption.SystemQueryOption;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks of one set.
 *
 * @param rows the rows that match, from which nothing is skipped yet
 * @param shown the columns that the client sees
 * @param projected whether the client sees other columns than those of the set
 * @param size how many rows stand on a page
 */
record Query(
        EntitySet set,
        Relation rows,
        List<Column> shown,
        boolean projected,
        Order order,
        String list,
        @Nullable SkipToken token,
        int size,
        int skip,
        @Nullable Integer top) {

    /** The most rows on a page. */
    static final int PAGE = 5_000;

    static Query of(EntitySet set, UriInfo asked, @Nullable Integer preferredSize) throws Refusal {
        Relation rows = matches(set, asked);
        Order order = Order.of(rows, asked.getOrderByOption());
        String list = SkipToken.listOf(
                set.name(),
                text(asked.getApplyOption()),
                text(asked.getFilterOption()),
                text(asked.getOrderByOption()));
        SkipToken token = asked.getSkipTokenOption() == null
                ? null
                : SkipToken.decode(
                        asked.getSkipTokenOption().getValue(),
                        list,
                        order.steps().size());
        int size = preferredSize != null ? preferredSize : token != null ? token.size() : PAGE;
        return new Query(
                set,
                rows,
                shown(rows, asked.getSelectOption()),
                asked.getApplyOption() != null || isNarrowed(asked.getSelectOption()),
                order,
                list,
                token,
                Math.min(size, PAGE),
                asked.getSkipOption() == null ? 0 : asked.getSkipOption().getValue(),
                asked.getTopOption() == null ? null : asked.getTopOption().getValue());
    }

    /** The one row with that key. */
    static Query ofKey(EntitySet set, UriInfo asked, List<UriParameter> key) throws Refusal {
        List<Sql> conditions = new ArrayList<>();
        for (UriParameter part : key) {
            Column column = set.rows().column(part.getName());
            conditions.add(Sql.of("{} = {}", column.sql(), Literals.key(column, part.getText())));
        }
        Relation row = set.rows().where(Sql.join(" and ", conditions));
        return new Query(
                set,
                row,
                shown(row, asked.getSelectOption()),
                isNarrowed(asked.getSelectOption()),
                Order.of(row, null),
                "",
                null,
                1,
                0,
                null);
    }

    /** All rows that match, whatever the page. */
    static Relation matches(EntitySet set, UriInfo asked) throws Refusal {
        Relation rows = asked.getApplyOption() == null
                ? set.rows()
                : new Transformations().apply(set.rows(), asked.getApplyOption());
        FilterOption filter = asked.getFilterOption();
        return filter == null ? rows : rows.where(new Expressions(rows).condition(filter.getExpression()));
    }

    /** How many rows the page may have. */
    int limit() {
        return top == null ? size : Math.min(size, top);
    }

    /** The columns to read: what is shown, and what names the row and its place. */
    List<Column> read() {
        Set<Column> columns = new LinkedHashSet<>(shown);
        columns.addAll(rows.key());
        order.steps().forEach(step -> columns.add(step.column()));
        return List.copyOf(columns);
    }

    /** One page, and one row more where there is a page behind it. */
    Sql sql() {
        Relation left = token == null ? rows : rows.where(order.behind(token.values()));
        return Sql.of(
                "select {} from {}" + (order.steps().isEmpty() ? "" : " order by " + order.sql()) + " limit "
                        + (limit() + 1L) + " offset " + skip,
                Sql.join(", ", read().stream().map(Column::sql).toList()),
                left.from());
    }

    private static String text(@Nullable SystemQueryOption option) {
        return option == null ? "" : option.getText();
    }

    private static boolean isNarrowed(@Nullable SelectOption select) {
        return select != null && select.getSelectItems().stream().noneMatch(SelectItem::isStar);
    }

    private static List<Column> shown(Relation rows, @Nullable SelectOption select) throws Refusal {
        if (select == null || !isNarrowed(select)) {
            return rows.columns();
        }
        Set<Column> columns = new LinkedHashSet<>();
        for (SelectItem item : select.getSelectItems()) {
            List<UriResource> path = item.getResourcePath() == null
                    ? List.of()
                    : item.getResourcePath().getUriResourceParts();
            if (path.size() != 1 || !(path.get(0) instanceof UriResourcePrimitiveProperty property)) {
                throw Refusal.unsupported("$select of anything but properties");
            }
            columns.add(rows.column(property.getProperty().getName()));
        }
        return List.copyOf(columns);
    }
}
