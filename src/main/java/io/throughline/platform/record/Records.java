package io.throughline.platform.record;

import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.StoredRecord;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The life of one kind of record. A room says how a request becomes a record and a record an answer, and what a change
 * must respect; listing, preconditions, history and the order of these steps are the same for all.
 *
 * @param <E> the stored record
 * @param <Q> what a client sends of it
 * @param <R> what a client is answered
 */
public abstract class Records<E extends StoredRecord, Q extends Record, R extends Record & Versioned>
        implements Expandable {

    private final RecordSupport support;
    private final ListSource<E> source;
    private final Class<Q> requestType;
    private final Class<R> responseType;

    protected Records(RecordSupport support, ListSource<E> source, Class<Q> requestType, Class<R> responseType) {
        this.support = support;
        this.source = source;
        this.requestType = requestType;
        this.responseType = responseType;
    }

    /** A new record from a request whose shape is right; refuses, all faults at once, what its meaning forbids. */
    protected abstract E make(Q request);

    /** Replaces what the record says by what the request says, under the same rules. */
    protected abstract void change(E stored, Q request);

    /** The request that would make this record, for patches to be applied to. */
    protected abstract Q asRequest(E stored);

    protected abstract R answer(E stored);

    /** What history keeps of a state: all of it, unless a room has reasons. */
    protected Object trace(R state, @Nullable R before) {
        return state;
    }

    /** Called before a record goes, for what only the room knows. */
    protected void beforeDelete(E stored) {}

    public Page<R> list(Record filter, ListParameters asked) {
        return support.lists().page(source, filter, asked, this::answer);
    }

    /** The record now, or as it was. */
    public R get(UUID id, ReadParameters asked) {
        if (asked.asOf() != null) {
            return support.audit()
                    .stateAt(source.resource(), id, asked.asOf(), responseType)
                    .orElseThrow(() -> notFound(id));
        }
        return answer(existing(support.entities().find(source.entity(), id), id));
    }

    @Override
    public final String resource() {
        return source.resource();
    }

    @Override
    public Map<UUID, R> answers(Collection<UUID> ids) {
        // Not a query with a list, whose SQL is made anew for every length of it.
        return support.entities().unwrap(Session.class).findMultiple(source.entity(), List.copyOf(ids)).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(StoredRecord::id, this::answer));
    }

    @Transactional
    public R create(Q request) {
        E stored = make(request);
        support.entities().persist(stored);
        support.entities().flush();
        R after = answer(stored);
        support.audit().created(source.resource(), stored.id(), stored.createdAt(), trace(after, null));
        return after;
    }

    @Transactional
    public R replace(UUID id, @Nullable String ifMatch, Q request) {
        E stored = locked(id, ifMatch);
        return changed(stored, request);
    }

    @Transactional
    public R patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        E stored = locked(id, ifMatch);
        return changed(stored, support.patches().apply(patch, asRequest(stored), requestType));
    }

    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        E stored = locked(id, ifMatch);
        beforeDelete(stored);
        support.references().refuseIfAny(table(), id);
        R before = answer(stored);
        support.entities().remove(stored);
        support.entities().flush();
        support.audit().deleted(source.resource(), id, trace(before, null));
    }

    /** The faults of a request, to which the room adds its own, so that they are refused all at once. */
    protected final Faults faults(@Nullable E stored, @Nullable ExternalReference reference) {
        return support.faults(source.entity(), stored, reference);
    }

    /** The record, held against other writers until the transaction ends. */
    protected final E locked(UUID id, @Nullable String ifMatch) {
        E stored = existing(support.entities().find(source.entity(), id, LockModeType.PESSIMISTIC_WRITE), id);
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private R changed(E stored, Q request) {
        R before = answer(stored);
        change(stored, request);
        return recorded(stored, before);
    }

    /** Writes a change that has been made, and its history; a change that changes nothing leaves no trace. */
    protected final R recorded(E stored, R before) {
        support.entities().flush();
        R after = answer(stored);
        if (!after.equals(before)) {
            support.audit()
                    .changed(
                            source.resource(),
                            stored.id(),
                            stored.updatedAt(),
                            trace(before, null),
                            trace(after, before));
        }
        return after;
    }

    private E existing(@Nullable E found, UUID id) {
        if (found == null) {
            throw notFound(id);
        }
        return found;
    }

    private ProblemException notFound(UUID id) {
        return ProblemException.notFound(source.resource().replace('-', ' '), id);
    }

    private String table() {
        return source.resource().replace('-', '_');
    }
}
