package io.throughline.organization.scim;

import static io.throughline.organization.scim.UserAttributes.ARE_USERS;
import static io.throughline.organization.scim.UserAttributes.KNOWN_AS;
import static io.throughline.organization.scim.UserAttributes.LED;
import static io.throughline.organization.scim.UserAttributes.PLACED;
import static io.throughline.organization.scim.UserAttributes.SAID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads users, each page by one statement, and counts them where the page does not tell how many there are. */
@Singleton
class UserReader {

    private static final String WHOLE = Json.text("users.sql");

    private final Rows rows;

    UserReader(Rows rows) {
        this.rows = rows;
    }

    Optional<ObjectNode> find(UUID id, String base) {
        Sql picked = Sql.of(
                        "with picked as (select e.id, 1 as place from employee e where e.id = ? and " + ARE_USERS, id)
                .add(") " + WHOLE);
        return rows.read(picked, row -> UserRow.of(row, base)).stream().findFirst();
    }

    /**
     * A page of users.
     *
     * @throws ScimRefusal 400 invalidFilter
     */
    Found page(Listing asked, String base) {
        Sql which = Sql.of(ARE_USERS);
        if (asked.filter() != null) {
            which.add(" and ").add(new Conditions(UserAttributes.ALL).of(asked.filter()));
        }
        List<ObjectNode> users =
                asked.most() == 0 ? List.of() : rows.read(page(asked, which), row -> UserRow.of(row, base));
        boolean isLast = users.size() < asked.most() && (asked.start() == 0 || !users.isEmpty());
        return new Found(users, isLast ? asked.start() + users.size() : count(which));
    }

    /** The statement that picks a page and reads it. Places are given to the page alone, not to all that come before. */
    static Sql page(Listing asked, Sql which) {
        String order = asked.order("e.id");
        return Sql.of("with picked as (select id, row_number() over () as place from (select e.id from employee e")
                .add(joins(Sql.of(order).add(which)))
                .add(" where ")
                .add(which)
                .add(" order by " + order + " limit ? offset ?) page) ", asked.most(), asked.start())
                .add(WHOLE);
    }

    private long count(Sql which) {
        Sql sql = Sql.of("select count(*) from employee e")
                .add(joins(which))
                .add(" where ")
                .add(which);
        return rows.read(sql, row -> row.getLong(1)).get(0);
    }

    /** The tables of which conditions and order speak, and no others. */
    private static String joins(Sql asked) {
        boolean led = asked.mentions("mgr");
        return (asked.mentions("s") ? SAID : "")
                + (asked.mentions("x") ? KNOWN_AS : "")
                + (led || asked.mentions("a") ? PLACED : "")
                + (led ? LED : "");
    }
}
