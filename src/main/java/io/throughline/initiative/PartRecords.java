package io.throughline.initiative;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import io.throughline.platform.record.Versioned;
import org.jspecify.annotations.Nullable;

/** The rules that all parts of initiatives share. */
abstract class PartRecords<E extends InitiativePart, Q extends Record & PartRequest, R extends Record & Versioned>
        extends Records<E, Q, R> {

    private final InitiativeRepository initiatives;

    PartRecords(
            RecordSupport support,
            InitiativeRepository initiatives,
            ListSource<E> source,
            Class<Q> requestType,
            Class<R> responseType) {
        super(support, source, requestType, responseType);
        this.initiatives = initiatives;
    }

    /**
     * Collects what is wrong with this kind of part.
     *
     * @param stored the part that is to change; null for a new one
     */
    abstract void check(@Nullable E stored, Q request, Faults faults);

    /**
     * Refuses with all that is wrong.
     *
     * @param stored the part that is to change; null for a new one
     */
    final void refuse(@Nullable E stored, Q request) {
        Faults faults = faults(stored, request.externalReference());
        if (stored != null && !stored.initiativeId().equals(request.initiativeId())) {
            faults.add(ProblemType.IMMUTABLE, "/initiativeId", "is fixed: a part stays in its initiative");
        } else if (stored == null && !initiatives.exists(request.initiativeId())) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/initiativeId", "is not an initiative");
        }
        check(stored, request, faults);
        faults.throwIfAny();
    }
}
