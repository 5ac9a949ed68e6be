package io.throughline.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The rows of a stored list, fetched and forgotten by the chunk. */
record StoredRows<E, R>(
        EntityManager entities,
        ListSource<E> source,
        String where,
        Map<String, Object> bound,
        SortOrder order,
        Function<E, R> answer)
        implements Rows<R> {

    /** Enough for what belongs to the rows to be fetched by batches as well. */
    private static final int CHUNK = 500;

    @Override
    public long count() {
        return query("select count(*)", "", Long.class).getSingleResult();
    }

    @Override
    public void each(Reader<? super R> reader) throws IOException {
        TypedQuery<E> query = query("select e", " order by " + order.orderBy(), source.entity())
                .setHint(HibernateHints.HINT_FETCH_SIZE, CHUNK)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
        try (Stream<E> rows = query.getResultStream()) {
            Iterator<E> next = rows.iterator();
            List<E> chunk = new ArrayList<>(CHUNK);
            while (next.hasNext()) {
                chunk.add(next.next());
                if (chunk.size() == CHUNK || !next.hasNext()) {
                    for (E row : chunk) {
                        reader.read(answer.apply(row));
                    }
                    chunk.clear();
                    entities.clear();
                }
            }
        }
    }

    private <T> TypedQuery<T> query(String select, String orderBy, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(
                select + " from " + source.entity().getSimpleName() + " e where " + where + orderBy, type);
        bound.forEach(query::setParameter);
        return query;
    }
}
