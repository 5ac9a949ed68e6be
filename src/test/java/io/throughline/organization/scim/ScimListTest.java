package io.throughline.organization.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, order and pages. */
@QuarkusTest
class ScimListTest extends GivenScim {

    @Inject
    EntityManager entities;

    private static final String MARK = unique("mark");
    private static String ann = "";
    private static String bob = "";
    private static String cid = "";

    @BeforeEach
    void threeUsers() {
        if (!ann.isEmpty()) {
            return;
        }
        ann = madeUser(
                "Ann." + MARK,
                """
                "externalId": "X-%1$s", "displayName": "Ann O\\"Neil 100%%", "title": "Tour_Guide",
                "name": {"familyName": "Neil", "givenName": "Ann"}, "nickName": "%1$s", "locale": "en-US",
                "emails": [{"value": "ann@work.example", "type": "work", "primary": true},
                           {"value": "ann@home.example", "type": "home"}],
                "phoneNumbers": [{"value": "+1 555", "type": "mobile"}],
                "%2$s": {"department": "Tours", "costCenter": "4130", "employeeNumber": "1-%1$s"}"""
                        .formatted(MARK, ENTERPRISE));
        bob = madeUser(
                "bob." + MARK,
                """
                "displayName": "Bob", "title": "Driver", "nickName": "%1$s", "active": false,
                "emails": [{"value": "bob@home.example", "type": "home"}],
                "%2$s": {"manager": {"value": "%3$s"}}"""
                        .formatted(MARK, ENTERPRISE, ann));
        cid = madeUser("Cid." + MARK, "\"nickName\": \"" + MARK + "\", \"displayName\": \"Cid\"");
        madeGroup("Group " + MARK, ann, bob);
    }

    private static List<String> found(String filter) {
        var answer = read(USERS, "filter", filter).then().statusCode(200).body("schemas", contains(LIST));
        List<String> ids = answer.extract().jsonPath().getList("Resources.id");
        answer.body("totalResults", equalTo(ids.size()), "itemsPerPage", equalTo(ids.size()));
        return ids;
    }

    /** A, B and C stand for the three users; the mark keeps the users of other tests away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            userName eq "ANN.{m}"                                           | A
            UserName Eq "ann.{m}"                                           | A
            urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ann.{m}" | A
            urn:ietf:params:scim:schemas:core:2.0:user:USERNAME eq "ann.{m}" | A
            externalId eq "X-{m}"                                           | A
            externalId eq "x-{m}"                                           |
            id eq "{A}"                                                     | A
            id eq "{A}" and manager eq "{B}"                                |
            id eq "{B}" and manager eq "{A}"                                | B
            id eq "nobody"                                                  |
            displayName eq "Ann O\\"Neil 100%" and {f}                      | A
            displayName co "o\\"neil" and {f}                               | A
            displayName ew "100%" and {f}                                   | A
            title sw "tour_" and {f}                                        | A
            title sw "tour%" and {f}                                        |
            title co "ri" and {f}                                           | B
            title ne "Driver" and {f}                                       | AC
            not (title eq "Driver") and {f}                                 | AC
            NOT(title pr) AND {f}                                           | C
            title pr and {f}                                                | AB
            title eq null and {f}                                           | C
            title ne null and {f}                                           | AB
            title gt "E" and {f}                                            | A
            title le "driver" and {f}                                       | B
            active eq true and {f}                                          | AC
            active eq False and {f}                                         | B
            active ne "True" and {f}                                        | B
            {f} and (userName sw "ann" or userName sw "bob")                | AB
            userName eq "cid.{m}" or userName eq "ann.{m}" and title eq "x" | C
            (userName eq "cid.{m}" or userName eq "ann.{m}") and title pr   | A
            name.familyName eq "neil" and {f}                               | A
            name[familyName eq "neil" and givenName eq "ann"] and {f}       | A
            name pr and {f}                                                 | A
            emails pr and {f}                                               | AB
            emails co "home" and {f}                                        | AB
            emails.value eq "ANN@HOME.example" and {f}                      | A
            emails[type eq "work"] and {f}                                  | A
            emails[type eq "work" and value co "home"] and {f}              |
            emails[type eq "home" and value co "home"] and {f}              | AB
            emails[type eq "work"].value eq "ann@home.example" and {f}      |
            emails[type eq "home"].value eq "ann@home.example" and {f}      | A
            emails[not (type eq "home")] and {f}                            | A
            emails[primary eq true] and {f}                                 | A
            emails.primary eq "True" and {f}                                | A
            phoneNumbers[type eq "mobile"].value eq "+1 555" and {f}        | A
            groups.display eq "group {m}"                                   | AB
            locale eq "EN-us" and {f}                                       | A
            department eq "tours" and {f}                                   | A
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter eq "4130" and {f} | A
            employeeNumber eq "1-{m}"                                       | A
            manager.displayName co "neil" and {f}                           | B
            schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User" and {f} | AB
            meta.resourceType eq "User" and {f}                             | ABC
            meta.created gt "2020-01-01T00:00:00Z" and {f}                  | ABC
            meta.lastModified lt "2020-01-01T00:00:00+02:00" and {f}        |
            meta.version eq "W/\\"0\\"" and {f}                             | ABC
            """)
    void findsWhatTheFilterSays(String filter, String expected) {
        String asked = filter.replace("{f}", "nickName eq \"" + MARK + "\"")
                .replace("{m}", MARK)
                .replace("{A}", ann)
                .replace("{B}", bob);
        List<String> ids = new ArrayList<>();
        for (char each : expected == null ? new char[0] : expected.toCharArray()) {
            ids.add(each == 'A' ? ann : each == 'B' ? bob : cid);
        }

        assertThat(found(asked)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void findsAResourceByItsOwnDate() {
        String modified = read(USERS + "/" + ann).path("meta.lastModified");

        assertThat(found("meta.lastModified eq \"" + modified + "\" and id eq \"" + ann + "\""))
                .contains(ann);
    }

    @Test
    void sortsByWhatHasOneValueAndByTheFirstOfSeveral() {
        String mark = "nickName eq \"" + MARK + "\"";

        read(USERS, "filter", mark, "sortBy", "userName").then().body("Resources.id", contains(ann, bob, cid));
        read(USERS, "filter", mark, "sortBy", "title").then().body("Resources.id", contains(bob, ann, cid));
        read(USERS, "filter", mark, "sortBy", "title", "sortOrder", "descending")
                .then()
                .body("Resources.id", contains(cid, ann, bob));
        read(USERS, "filter", mark, "sortBy", "emails.value").then().body("Resources.id", contains(ann, bob, cid));
        read(USERS, "filter", mark, "sortBy", "phoneNumbers", "sortOrder", "DESCENDING")
                .then()
                .body("Resources[2].id", equalTo(ann));
        read(USERS, "filter", mark, "sortBy", "meta.created").then().body("Resources.id", contains(ann, bob, cid));
    }

    @Test
    void pagesFromOneOnWhateverIsAskedFor() {
        String mark = "nickName eq \"" + MARK + "\"";

        read(USERS, "filter", mark, "startIndex", "2", "count", "1")
                .then()
                .body("Resources.id", contains(bob), "totalResults", equalTo(3), "startIndex", equalTo(2));
        read(USERS, "filter", mark, "startIndex", "-5", "count", "2")
                .then()
                .body("Resources.id", contains(ann, bob), "totalResults", equalTo(3), "startIndex", equalTo(1));
        for (String none : List.of("0", "-1")) {
            read(USERS, "filter", mark, "count", none)
                    .then()
                    .statusCode(200)
                    .body("totalResults", equalTo(3), "itemsPerPage", equalTo(0));
        }
        read(USERS, "filter", mark, "startIndex", "4")
                .then()
                .body("Resources", hasSize(0), "totalResults", equalTo(3), "startIndex", equalTo(4));
        read(USERS, "filter", mark, "startIndex", "9999999999", "count", "9999999999")
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(3));
        read(USERS, "count", "100000")
                .then()
                .body("Resources.size()", equalTo(read(USERS).path("Resources.size()")));
    }

    @Test
    void answersNobodyWithAnEmptyList() {
        read(USERS, "filter", "userName eq \"0d9bbc7a-2ad1-4a42-8c49-bf0b8d1a4b9f\"")
                .then()
                .statusCode(200)
                .contentType("application/scim+json")
                .body("totalResults", equalTo(0), "Resources", hasSize(0), "itemsPerPage", equalTo(0));
    }

    @Test
    void answersTheAttributesThatWereChosen() {
        String path = USERS + "/" + ann;

        read(path, "attributes", "userName,emails.type,addresses")
                .then()
                .body(
                        "keySet()",
                        equalTo(Set.of("schemas", "id", "userName", "emails")),
                        "emails",
                        containsInAnyOrder(Map.of("type", "work"), Map.of("type", "home")));
        read(path, "excludedAttributes", "emails,name.givenName,groups," + ENTERPRISE + ":department")
                .then()
                .body(
                        "$",
                        not(hasKey("emails")),
                        "$",
                        not(hasKey("groups")),
                        "name.familyName",
                        equalTo("Neil"),
                        "name",
                        not(hasKey("givenName")),
                        "'" + ENTERPRISE + "'",
                        not(hasKey("department")),
                        "'" + ENTERPRISE + "'.costCenter",
                        equalTo("4130"));
        read(USERS, "filter", "userName eq \"ann." + MARK + "\"", "attributes", "title")
                .then()
                .body("Resources[0].keySet()", equalTo(Set.of("schemas", "id", "title")));
        client().queryParam("attributes", "userName")
                .contentType("application/json")
                .body(operations("{\"op\": \"add\", \"path\": \"timezone\", \"value\": \"UTC\"}"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("keySet()", equalTo(Set.of("schemas", "id", "userName")));
    }

    @Test
    void searchesByPostToo() {
        String search =
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "attributes": ["displayName"],
                 "filter": "%s", "sortBy": "userName", "sortOrder": "descending", "startIndex": 1, "count": 2}""";
        String mark = "nickName eq \\\"" + MARK + "\\\"";

        send("POST", USERS + "/.search", search.formatted(mark))
                .then()
                .statusCode(200)
                .body(
                        "Resources.id",
                        contains(cid, bob),
                        "totalResults",
                        equalTo(3),
                        "Resources[0]",
                        not(hasKey("userName")));
        send("POST", SCIM + "/.search", search.formatted(mark))
                .then()
                .statusCode(200)
                .body("Resources.id", contains(cid, bob), "totalResults", equalTo(3));
        read(SCIM, "filter", "displayName ew \"" + MARK + "\"")
                .then()
                .statusCode(200)
                .body("Resources.meta.resourceType", contains("Group"), "totalResults", equalTo(1));
        read(SCIM + "/", "filter", "id eq \"" + ann + "\" or displayName eq \"group " + MARK + "\"")
                .then()
                .body("Resources.meta.resourceType", containsInAnyOrder("User", "Group"), "totalResults", equalTo(2));
        read(SCIM, "count", "0").then().statusCode(200).body("itemsPerPage", equalTo(0));
    }

    /** Of a few users, and before they are analyzed, any plan is as good as another. */
    private static final String THOUSANDS_OF_USERS =
            """
            with made as (
                insert into subject (id, kind) select gen_random_uuid(), 'EMPLOYEE' from generate_series(1, 5000)
                returning id),
            employed as (
                insert into employee (id, version, created_at, updated_at, user_name, display_name, email, active, changes)
                select id, 0, now(), now(), id, 'Somebody', id || '@example.com', true, 0 from made
                returning id)
            insert into employee_identifier (employee_id, source_system, external_id)
            select id, 'scim', id from employed;
            analyze employee, employee_identifier, scim_user, scim_user_value;
            set local enable_seqscan = off
            """;

    /** Catches the filter that nobody sees in small tests, and everybody at 300,000 users. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            userName eq "x"                  | uq_employee__user_name
            externalId eq "x"                | uq_employee_identifier__external_id
            emails[type eq "work"].value eq "x" | ix_employee__email
            id eq "00000000-0000-7000-8000-000000000000" | ix_employee__users or employee_pkey
            """)
    void asksAnIndex(String filter, String indexes) {
        Sql which = new Conditions(UserAttributes.ALL).of(FilterParser.filter(filter));
        String plan = entities.unwrap(org.hibernate.Session.class).doReturningWork(connection -> {
            try (var statement = connection.createStatement();
                    var explain = connection.prepareStatement("explain select e.id from employee e"
                            + UserAttributes.SAID + UserAttributes.KNOWN_AS + " where " + UserAttributes.ARE_USERS
                            + " and " + which.text())) {
                statement.execute("begin");
                statement.execute(THOUSANDS_OF_USERS);
                which.bind(explain);
                StringBuilder lines = new StringBuilder();
                var rows = explain.executeQuery();
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
                return lines.toString();
            } finally {
                connection.createStatement().execute("rollback");
            }
        });

        assertThat(plan).containsAnyOf(indexes.split(" or ")).doesNotContain("Seq Scan on employee e\n");
    }
}
