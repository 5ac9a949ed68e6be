package io.throughline.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The stored org units. */
@ApplicationScoped
class OrgUnitRepository implements PanacheRepositoryBase<OrgUnit, UUID> {

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    /** Whether the first unit is the second one or stands above it. */
    boolean isSameOrAbove(UUID unit, UUID start) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        """
                        with recursive above(id) as (
                            select cast(:start as uuid)
                            union
                            select u.parent_id from org_unit u join above a on u.id = a.id where u.parent_id is not null)
                        select exists (select 1 from above where id = :unit)
                        """)
                .setParameter("start", start)
                .setParameter("unit", unit)
                .getSingleResult();
    }
}
