package io.throughline.participation.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The stored delegations. */
@ApplicationScoped
class ApprovalDelegationRepository implements PanacheRepositoryBase<ApprovalDelegation, UUID> {

    boolean isDelegate(UUID delegate, UUID manager, LocalDate day) {
        return count(
                        "delegateId = ?1 and managerId = ?2 and effectiveFrom <= ?3 and effectiveTo > ?3",
                        delegate,
                        manager,
                        day)
                > 0;
    }
}
