package io.throughline.platform.persistence;

import io.quarkus.arc.All;
import io.throughline.platform.problem.Conflict;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who refers to a record, asked of the database's own foreign keys: no room has to announce its references, and none
 * can forget one. Keys that cascade belong to parts of the record and do not count.
 */
@ApplicationScoped
public class References {

    private static final int SHOWN_PER_TABLE = 20;

    private static final String REFERRING_COLUMNS =
            """
            select cast(cast(c.conrelid as regclass) as text), a.attname,
                   (select i.attname from pg_attribute i where i.attrelid = c.conrelid and not i.attisdropped
                      and (i.attname = 'id' or i.attnum = 1) order by i.attname = 'id' desc limit 1)
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = cast(:table as regclass) and c.confdeltype <> 'c'
              and cardinality(c.conkey) = 1 and c.conparentid = 0
            order by 1, 2
            """;

    private final EntityManager entities;
    private final Map<String, String> names;

    References(EntityManager entities, @All List<RowNames> names) {
        this.entities = entities;
        this.names = names.stream().collect(Collectors.toMap(RowNames::table, RowNames::expression));
    }

    /** Refuses, naming them, where other records refer to this one. */
    public void refuseIfAny(String table, UUID id) {
        List<Conflict> conflicts = to(table, id);
        if (!conflicts.isEmpty()) {
            throw new ProblemException(
                    ProblemType.REFERENCED,
                    "It is in use by other records; the conflicts name up to " + SHOWN_PER_TABLE + " of each kind.",
                    List.of(),
                    conflicts);
        }
    }

    private List<Conflict> to(String table, UUID id) {
        List<Conflict> found = new ArrayList<>();
        List<?> columns = entities.createNativeQuery(REFERRING_COLUMNS)
                .setParameter("table", table)
                .getResultList();
        for (Object row : columns) {
            Object[] column = (Object[]) row;
            String from = (String) column[0];
            String name = names.get(from);
            String key = name == null ? (String) column[2] : name;
            // A join table has no id of its own: its first column says whose row it is.
            String owner = name != null || key.equals("id") ? from : key.replaceFirst("_id$", "");
            // Table and columns come from the catalog and from rooms, never from a request.
            List<?> ids = entities.createNativeQuery("select cast(" + key + " as text) from " + from + " where "
                            + column[1] + " = :id limit " + SHOWN_PER_TABLE)
                    .setParameter("id", id)
                    .getResultList();
            ids.forEach(other -> found.add(new Conflict(owner.replace('_', '-'), String.valueOf(other))));
        }
        return found;
    }
}
