package io.throughline.platform.record;

import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.json.MergePatches;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.References;
import io.throughline.platform.persistence.StoredRecord;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the life of every record needs. */
@Singleton
public record RecordSupport(
        EntityManager entities, Lists lists, MergePatches patches, AuditTrail audit, References references) {

    /**
     * The faults of a request, begun with the one that a record of any kind can have: another has its external id.
     *
     * @param stored the record that is to change; null for a new one
     */
    public <E extends StoredRecord> Faults faults(
            Class<E> type, @Nullable E stored, @Nullable ExternalReference reference) {
        Faults faults = new Faults();
        if (reference == null || (stored != null && reference.equals(stored.externalReference()))) {
            return faults;
        }
        boolean taken = !entities.createQuery(
                        "select id from " + type.getSimpleName() + " where sourceSystem = :system and externalId = :id",
                        UUID.class)
                .setParameter("system", reference.sourceSystem())
                .setParameter("id", reference.externalId())
                .getResultList()
                .isEmpty();
        return faults.addIf(taken, ProblemType.DUPLICATE, "/externalReference", "is that of another record");
    }
}
