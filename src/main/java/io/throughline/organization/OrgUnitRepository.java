package io.throughline.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The stored org units. */
@ApplicationScoped
class OrgUnitRepository implements PanacheRepositoryBase<OrgUnit, UUID> {

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    /** Of those in whatever case, at most two; in SQL, since of lower(:name) in HQL a statement is made anew each time. */
    List<OrgUnit> named(String name) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select * from org_unit where lower(name) = lower(:name) limit 2", OrgUnit.class)
                .addSynchronizedEntityClass(OrgUnit.class)
                .setParameter("name", name)
                .getResultList();
    }

    /** Units without one above them, at most so many. */
    List<OrgUnit> roots(int most) {
        return find("parentId is null").page(0, most).list();
    }

    /** The unit and those above it, from the unit up. */
    List<UUID> lineOf(UUID unit) {
        List<?> line = getEntityManager()
                .createNativeQuery(
                        """
                        with recursive line(id, parent_id, step) as (
                            select id, parent_id, 0 from org_unit where id = :unit
                            union all
                            select u.id, u.parent_id, l.step + 1 from org_unit u join line l on u.id = l.parent_id)
                        select id from line order by step
                        """,
                        UUID.class)
                .setParameter("unit", unit)
                .getResultList();
        return line.stream().map(UUID.class::cast).toList();
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
