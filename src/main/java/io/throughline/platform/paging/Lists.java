package io.throughline.platform.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.audit.Tombstone;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers every list: filters, order, keyset pages, counts and increments, over any entity. */
@Singleton
public class Lists {

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final AuditTrail audit;

    Lists(EntityManager entities, ObjectMapper mapper, AuditTrail audit) {
        this.entities = entities;
        this.mapper = mapper;
        this.audit = audit;
    }

    /**
     * One page.
     *
     * @param filter a record whose non-null components narrow the list, see {@link Filters}
     * @throws ProblemException 400 where a parameter or the cursor cannot be used
     */
    public <E, R> Page<R> page(ListSource<E> source, Record filter, ListParameters asked, Function<E, R> answer) {
        Filters filters = Filters.of(filter);
        filters.external(asked.sourceSystem(), asked.externalId());
        if (asked.updatedAfter() != null) {
            return increment(source, filters, asked, asked.updatedAfter(), answer);
        }
        int limit = limit(asked);
        SortOrder order = SortOrder.parse(asked.sort(), source.sortable());
        String list = Cursor.fingerprint(source.resource(), filters.toString(), order.orderBy());

        Map<String, Object> bound = new LinkedHashMap<>(filters.values());
        String where = filters.where();
        if (asked.cursor() != null) {
            Cursor cursor =
                    Cursor.decode(mapper, asked.cursor(), list, order.keys().size());
            where += " and " + order.after();
            bindKeys(source, order, cursor, bound);
        }
        List<Object[]> rows = rows(source, order, where, bound, limit + 1);
        List<Object[]> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() <= limit ? null : cursorBehind(list, shown.get(limit - 1));
        List<R> items = shown.stream()
                .map(row -> source.entity().cast(row[0]))
                .map(answer)
                .toList();
        return new Page<>(items, next, count(source, filters, asked), null);
    }

    private <E, R> Page<R> increment(
            ListSource<E> source, Filters filters, ListParameters asked, Instant since, Function<E, R> answer) {
        if (asked.sort() != null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "An increment has its own order; leave sort out.");
        }
        int limit = limit(asked);
        SortOrder order = SortOrder.parse("updatedAt", java.util.Set.of("updatedAt"));
        String list = Cursor.fingerprint(source.resource(), filters.toString(), since.toString());
        Instant from = since;
        UUID fromId = null;
        Map<String, Object> bound = new LinkedHashMap<>(filters.values());
        String where = filters.where() + " and e.updatedAt > :since";
        bound.put("since", since);
        if (asked.cursor() != null) {
            Cursor cursor = Cursor.decode(mapper, asked.cursor(), list, 2);
            from = (Instant) cursor.value(mapper, 0, Instant.class);
            fromId = (UUID) cursor.value(mapper, 1, UUID.class);
            where += " and " + order.after();
            bound.put("k0", from);
            bound.put("k1", fromId);
        }
        List<Object[]> rows = rows(source, order, where, bound, limit + 1);
        List<Tombstone> deleted = audit.deletedAfter(source.resource(), from, fromId, limit + 1);
        return Increment.merge(
                rows,
                deleted,
                limit,
                row -> answer.apply(source.entity().cast(row[0])),
                row -> cursorBehind(list, row),
                count(source, filters, asked));
    }

    private static int limit(ListParameters asked) {
        int limit = asked.limit() == null ? ListParameters.DEFAULT_LIMIT : asked.limit();
        if (limit < 1 || limit > ListParameters.MAX_LIMIT) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "limit is from 1 to 200.");
        }
        return limit;
    }

    private <E> void bindKeys(ListSource<E> source, SortOrder order, Cursor cursor, Map<String, Object> bound) {
        for (int i = 0; i < order.keys().size(); i++) {
            Class<?> type = entities.getMetamodel()
                    .entity(source.entity())
                    .getAttribute(order.keys().get(i).field())
                    .getJavaType();
            bound.put("k" + i, cursor.value(mapper, i, type));
        }
    }

    private <E> List<Object[]> rows(
            ListSource<E> source, SortOrder order, String where, Map<String, Object> bound, int limit) {
        String keys = order.keys().stream().map(key -> "e." + key.field()).collect(Collectors.joining(", "));
        TypedQuery<Object[]> query = entities.createQuery(
                "select e, " + keys + " from " + source.entity().getSimpleName() + " e where " + where + " order by "
                        + order.orderBy(),
                Object[].class);
        bind(query, bound);
        return query.setMaxResults(limit).getResultList();
    }

    private @Nullable Long count(ListSource<?> source, Filters filters, ListParameters asked) {
        if (!Boolean.TRUE.equals(asked.count())) {
            return null;
        }
        TypedQuery<Long> query = entities.createQuery(
                "select count(e) from " + source.entity().getSimpleName() + " e where " + filters.where(), Long.class);
        bind(query, filters.values());
        return query.getSingleResult();
    }

    private static void bind(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
    }

    private String cursorBehind(String list, Object[] row) {
        List<JsonNode> values = new ArrayList<>();
        for (int i = 1; i < row.length; i++) {
            values.add(mapper.valueToTree(row[i]));
        }
        return new Cursor(list, values).encode(mapper);
    }
}
