package io.throughline.organization;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.persistence.StoredRecord;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import io.throughline.platform.record.Versioned;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of records that are subjects: each has its id from there, and goes only while nothing was measured of it. */
public abstract class SubjectRecords<E extends StoredRecord, Q extends Record, R extends Record & Versioned>
        extends Records<E, Q, R> {

    private final Subjects subjects;
    private final SubjectKind kind;

    protected SubjectRecords(
            RecordSupport support,
            ListSource<E> source,
            Class<Q> requestType,
            Class<R> responseType,
            Subjects subjects,
            SubjectKind kind) {
        super(support, source, requestType, responseType);
        this.subjects = subjects;
        this.kind = kind;
    }

    /** A new record from a request; refuses, all faults at once, what its meaning forbids. */
    protected abstract E compose(Q request);

    @Override
    protected final E make(Q request) {
        E made = compose(request);
        subjects.register(made.id(), kind);
        return made;
    }

    @Override
    protected void beforeDelete(E stored) {
        subjects.refuseIfUsed(stored.id());
    }

    @Override
    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        super.delete(id, ifMatch);
        subjects.forget(id);
    }
}
