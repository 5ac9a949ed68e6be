package io.throughline.organization.scim;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The members of groups, written by sets. */
@Singleton
class Members {

    /** Who is neither a user nor a group is not found. */
    private static final String ADD =
            """
            insert into scim_group_member (group_id, member_id, employee_id, subgroup_id)
            select :group, asked.id, e.id, sub.id
            from unnest(cast(:ids as uuid[])) asked (id)
            left join employee e on e.id = asked.id and e.user_name is not null
            left join scim_group sub on sub.id = asked.id
            where coalesce(e.id, sub.id) is not null
            on conflict do nothing
            returning member_id
            """;

    private static final String KNOWN =
            """
            select asked.id from unnest(cast(:ids as uuid[])) asked (id)
            where exists (select from employee e where e.id = asked.id and e.user_name is not null)
               or exists (select from scim_group g where g.id = asked.id)
            """;

    private final EntityManager entities;

    Members(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds those who are not members yet.
     *
     * @return who came
     * @throws ScimRefusal 400 invalidValue where one of them is nobody
     */
    List<UUID> add(UUID group, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] asked = ids.toArray(UUID[]::new);
        Set<UUID> unknown = new LinkedHashSet<>(ids);
        unknown.removeAll(uuids(
                entities.createNativeQuery(KNOWN).setParameter("ids", asked).getResultList()));
        if (!unknown.isEmpty()) {
            throw ScimRefusal.invalidValue(
                    "No user and no group has the id " + unknown.iterator().next() + ".");
        }
        return uuids(entities.createNativeQuery(ADD)
                .setParameter("group", group)
                .setParameter("ids", asked)
                .getResultList());
    }

    List<UUID> remove(UUID group, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : uuids(entities.createNativeQuery(
                                "delete from scim_group_member where group_id = :group and member_id = any (:ids) returning member_id")
                        .setParameter("group", group)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList());
    }

    List<UUID> of(UUID group) {
        return uuids(
                entities.createNativeQuery("select member_id from scim_group_member where group_id = :group order by 1")
                        .setParameter("group", group)
                        .getResultList());
    }

    long count(UUID group) {
        return ((Number) entities.createNativeQuery("select count(*) from scim_group_member where group_id = :group")
                        .setParameter("group", group)
                        .getSingleResult())
                .longValue();
    }

    private static List<UUID> uuids(List<?> found) {
        return found.stream().map(UUID.class::cast).toList();
    }
}
