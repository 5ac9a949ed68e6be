package io.throughline.platform.paging;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
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
        filters.external(source.entity(), asked.sourceSystem(), asked.externalId());
        if (asked.updatedAfter() != null) {
            return increment(source, filters, asked, asked.updatedAfter(), answer);
        }
        int limit = ListParameters.limit(asked.limit());
        SortOrder order = SortOrder.parse(asked.sort(), source.sortable(), source.key());
        String list = Cursor.fingerprint(source.resource(), filters.toString(), order.orderBy());

        Map<String, Object> bound = new LinkedHashMap<>(filters.values());
        String where = filters.where();
        if (asked.cursor() != null) {
            Cursor cursor =
                    Cursor.decode(mapper, asked.cursor(), list, order.keys().size());
            where += " and " + behind(source, order, cursor, bound);
        }
        List<Object[]> rows = rows(source, order, where, bound, limit + 1);
        List<Object[]> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() <= limit
                ? null
                : Cursor.start(list, order.keys().size())
                        .with(mapper, 0, keysOf(shown.get(limit - 1)))
                        .encode(mapper);
        return new Page<>(
                answers(source, shown, answer), next, count(source, filters.where(), filters.values(), asked), null);
    }

    private static <E, R> List<R> answers(ListSource<E> source, List<Object[]> rows, Function<E, R> answer) {
        return rows.stream()
                .map(row -> source.entity().cast(row[0]))
                .map(answer)
                .toList();
    }

    private String cursorBehind(Cursor start, int keys, Increment increment) {
        Cursor cursor = start;
        if (!increment.changed().isEmpty()) {
            cursor = cursor.with(
                    mapper,
                    0,
                    keysOf(increment.changed().get(increment.changed().size() - 1)));
        }
        if (!increment.deleted().isEmpty()) {
            Tombstone last = increment.deleted().get(increment.deleted().size() - 1);
            cursor = cursor.with(mapper, keys, List.of(last.deletedAt(), last.id()));
        }
        return cursor.encode(mapper);
    }

    private static List<Object> keysOf(Object[] row) {
        return List.of(row).subList(1, row.length);
    }

    private <E, R> Page<R> increment(
            ListSource<E> source, Filters filters, ListParameters asked, Instant since, Function<E, R> answer) {
        if (asked.sort() != null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "An increment has its own order; leave sort out.");
        }
        int limit = ListParameters.limit(asked.limit());
        SortOrder order = SortOrder.parse("updatedAt", source.sortable(), source.key());
        int keys = order.keys().size();
        String list = Cursor.fingerprint(source.resource(), filters.toString(), since.toString());
        Instant deletedAfter = since;
        String deletedId = null;
        String changed = filters.where() + " and e.updatedAt > :since";
        Map<String, Object> bound = since(filters, since);
        String where = changed;
        Cursor cursor = asked.cursor() == null
                ? Cursor.start(list, keys + 2)
                : Cursor.decode(mapper, asked.cursor(), list, keys + 2);
        if (cursor.has(0)) {
            where += " and " + behind(source, order, cursor, bound);
        }
        if (cursor.has(keys)) {
            deletedAfter = (Instant) cursor.value(mapper, keys, Instant.class);
            deletedId = (String) cursor.value(mapper, keys + 1, String.class);
        }
        List<Object[]> rows = rows(source, order, where, bound, limit + 1);
        List<Tombstone> deleted = audit.deletedAfter(source.resource(), deletedAfter, deletedId, limit + 1);
        Increment increment = Increment.cut(rows, deleted, limit);
        return new Page<>(
                answers(source, increment.changed(), answer),
                increment.hasMore() ? cursorBehind(cursor, keys, increment) : null,
                count(source, changed, since(filters, since), asked),
                increment.deleted());
    }

    private String behind(ListSource<?> source, SortOrder order, Cursor cursor, Map<String, Object> bound) {
        boolean hasEnums = false;
        for (int i = 0; i < order.keys().size(); i++) {
            Class<?> type = entities.getMetamodel()
                    .entity(source.entity())
                    .getAttribute(order.keys().get(i).field())
                    .getJavaType();
            bound.put("k" + i, cursor.value(mapper, i, type));
            hasEnums |= type.isEnum();
        }
        return order.after(hasEnums);
    }

    private <E> List<Object[]> rows(
            ListSource<E> source, SortOrder order, String where, Map<String, Object> bound, int limit) {
        String keys = order.keys().stream().map(key -> "e." + key.field()).collect(Collectors.joining(", "));
        TypedQuery<Object[]> query = entities.createQuery(
                "select e, " + keys + " from " + source.entity().getSimpleName() + " e where " + where + " order by "
                        + order.orderBy(),
                Object[].class);
        bind(query, bound);
        // Without it the session would keep a second copy of every row, to find changes that a list never makes.
        return query.setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Map<String, Object> since(Filters filters, Instant since) {
        Map<String, Object> bound = new LinkedHashMap<>(filters.values());
        bound.put("since", since);
        return bound;
    }

    private @Nullable Long count(ListSource<?> source, String where, Map<String, Object> values, ListParameters asked) {
        if (!Boolean.TRUE.equals(asked.count())) {
            return null;
        }
        TypedQuery<Long> query = entities.createQuery(
                "select count(*) from " + source.entity().getSimpleName() + " e where " + where, Long.class);
        bind(query, values);
        return query.getSingleResult();
    }

    private static void bind(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
    }
}
