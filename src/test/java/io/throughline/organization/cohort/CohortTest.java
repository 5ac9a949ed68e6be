package io.throughline.organization.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.throughline.Pages;
import io.throughline.RecordLife;
import io.throughline.objective.GivenObjective;
import io.throughline.organization.employee.GivenPeople;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortTest extends RecordLife {

    private static final String COHORTS = "/v1/cohorts";

    @Inject
    DataSource database;

    @Override
    protected String path() {
        return COHORTS;
    }

    @Override
    protected String request() {
        return """
                {"name": "%s", "description": "The four teams of the pilot", "role": "TRAINED"}"""
                .formatted(unique("Pilot teams"));
    }

    @Override
    protected String change() {
        return "{\"role\": \"CONTROL\"}";
    }

    private static String orgUnit(String name) {
        return GivenPeople.unit(name, null);
    }

    private String cohort() {
        return create(COHORTS, request());
    }

    private static String members(String cohort) {
        return COHORTS + "/" + cohort + "/members";
    }

    private static String ids(String... subjects) {
        return ids(List.of(subjects));
    }

    private static String ids(List<String> subjects) {
        return subjects.stream().collect(Collectors.joining("\", \"", "{\"subjectIds\": [\"", "\"]}"));
    }

    @Test
    void takesMembersOnceHoweverOftenTheyAreSent() {
        String cohort = cohort();
        String one = orgUnit("One");
        String two = orgUnit("Two");

        post(members(cohort), ids(one, two, one))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("added", equalTo(2), "removed", equalTo(0), "memberCount", equalTo(2), "version", equalTo(1));
        post(members(cohort), ids(two))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("added", equalTo(0), "memberCount", equalTo(2));
        get(COHORTS + "/" + cohort).then().header("ETag", "\"1\"").body("memberCount", equalTo(2));
        get(members(cohort))
                .then()
                .statusCode(200)
                .body(
                        "items.subjectId",
                        contains(Stream.of(one, two).sorted().toArray()),
                        "items.kind",
                        contains("ORG_UNIT", "ORG_UNIT"),
                        "items.name",
                        hasItem(get("/v1/org-units/" + one).jsonPath().getString("name")));
    }

    /** The number stays the same, and the cohort is another one. */
    @Test
    void isANewVersionWhenOneMemberTakesTheOthersPlace() {
        String cohort = cohort();
        String before = orgUnit("Before");
        String after = orgUnit("After");
        post(members(cohort), ids(before)).then().statusCode(200);

        put(members(cohort), "\"1\"", ids(after))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("added", equalTo(1), "removed", equalTo(1), "memberCount", equalTo(1));

        get(members(cohort)).then().body("items.subjectId", contains(after));
        put(members(cohort), "\"1\"", ids(before)).then().statusCode(412).body("code", equalTo("stale"));
        put(members(cohort), "\"2\"", ids(after)).then().statusCode(200).header("ETag", "\"2\"");
        api().contentType(ContentType.JSON)
                .body(ids(before))
                .put(members(cohort))
                .then()
                .statusCode(428);
        put(members(cohort), "\"2\"", "{\"subjectIds\": []}")
                .then()
                .statusCode(200)
                .body("removed", equalTo(1), "memberCount", equalTo(0));
    }

    @Test
    void letsOneMemberGo() {
        String cohort = cohort();
        String unit = orgUnit("Unit");
        post(members(cohort), ids(unit)).then().statusCode(200);
        String member = members(cohort) + "/" + unit;

        delete(member, "\"0\"").then().statusCode(412);
        api().delete(member).then().statusCode(428);
        delete(member, "\"1\"").then().statusCode(204);

        delete(member, "\"2\"").then().statusCode(404);
        get(COHORTS + "/" + cohort).then().header("ETag", "\"2\"").body("memberCount", equalTo(0));
    }

    @Test
    void showsItsMembersPageByPage() {
        String cohort = cohort();
        List<String> units = Stream.generate(() -> orgUnit("Unit")).limit(5).toList();
        post(members(cohort), ids(units)).then().statusCode(200);

        List<List<String>> pages = Pages.of(members(cohort) + "?limit=2", "subjectId");

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(List::stream))
                .containsExactlyElementsOf(units.stream().sorted().toList());
        get(members(cohort) + "?sort=name").then().statusCode(400);
        get(members(cohort) + "?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void namesEveryFaultOfAListAtOnceAndTakesNone() {
        String cohort = cohort();
        String nobody = UUID.randomUUID().toString();

        post(members(cohort), ids(orgUnit("Unit"), nobody, cohort()))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains("/subjectIds/1", "/subjectIds/2"),
                        "violations.code",
                        contains("unknown-reference", "nested-cohort"));
        get(members(cohort)).then().body("items", hasSize(0));
        post(members(cohort), ids(Collections.nCopies(10_001, nobody)))
                .then()
                .statusCode(422)
                .body("code", equalTo("out-of-range"), "violations[0].pointer", equalTo("/subjectIds"));
        post(members(cohort), "{\"subjectIds\": null}").then().statusCode(422).body("code", equalTo("missing"));
        post(members(nobody), ids(orgUnit("Unit"))).then().statusCode(404);
        put(members(nobody), "*", ids(orgUnit("Unit"))).then().statusCode(404);
        get(members(nobody)).then().statusCode(404);
    }

    @Test
    void takesTenThousandAtOnce() {
        String cohort = cohort();
        String unit = orgUnit("Unit");
        List<String> many = new ArrayList<>(Collections.nCopies(9_999, unit));
        many.add(orgUnit("Another"));

        post(members(cohort), ids(many)).then().statusCode(200).body("added", equalTo(2));
    }

    @Test
    void keepsAMemberFromBeingDeleted() {
        String cohort = cohort();
        String unit = orgUnit("Unit");
        post(members(cohort), ids(unit)).then().statusCode(200);

        delete("/v1/org-units/" + unit, "\"0\"")
                .then()
                .statusCode(409)
                .body(
                        "code",
                        equalTo("referenced"),
                        "conflicts.resource",
                        contains("cohort"),
                        "conflicts.id",
                        contains(cohort));

        delete(COHORTS + "/" + cohort, "\"1\"").then().statusCode(204);
        delete("/v1/org-units/" + unit, "\"0\"").then().statusCode(204);
    }

    @Test
    void canBeMeasuredItselfAndThenStays() {
        String cohort = cohort();
        String kpi = GivenObjective.kpi();
        create(
                "/v1/measurements",
                """
                {"kpiId": "%s", "subjectId": "%s", "periodStart": "2026-07-01", "value": 28, "source": "crm"}"""
                        .formatted(kpi, cohort));

        delete(COHORTS + "/" + cohort, "\"0\"")
                .then()
                .statusCode(409)
                .body("conflicts.resource", contains("measurement"));
    }

    /** Its id would otherwise stay behind, and could be measured though nobody is there. */
    @Test
    void isNoSubjectAnyMoreOnceItIsGone() {
        String cohort = cohort();
        delete(COHORTS + "/" + cohort, "\"0\"").then().statusCode(204);
        String unit = orgUnit("Unit");
        delete("/v1/org-units/" + unit, "\"0\"").then().statusCode(204);

        post(members(cohort()), ids(cohort, unit))
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown-reference", "unknown-reference"));
    }

    @Test
    void keepsTheHistoryOfItsMembers() throws SQLException {
        String cohort = cohort();
        String unit = orgUnit("Unit");
        Instant empty = Instant.now();
        post(members(cohort), ids(unit)).then().statusCode(200);
        put(members(cohort), "\"1\"", "{\"subjectIds\": []}").then().statusCode(200);

        get(COHORTS + "/" + cohort + "?asOf=" + empty).then().body("memberCount", equalTo(0), "version", equalTo(0));
        assertThat(traces(cohort))
                .containsExactly(
                        "{\"added\":[\"" + unit + "\"],\"removed\":[]}",
                        "{\"added\":[],\"removed\":[\"" + unit + "\"]}");
    }

    private List<String> traces(String cohort) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select after from audit_event where resource = 'cohort-members' and resource_id = ? order by at, id")) {
            query.setString(1, cohort);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @Test
    void addsOnceForOneIdempotencyKey() {
        String cohort = cohort();
        String key = unique("key");
        Response first = api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(ids(orgUnit("Unit")))
                .post(members(cohort));
        first.then().statusCode(200);
        String body = ids(get(members(cohort)).jsonPath().getString("items[0].subjectId"));

        api().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(members(cohort))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(first.asString()));
    }

    @Test
    void isFoundByItsRole() {
        String control = create(COHORTS, with(request(), "{\"role\": \"CONTROL\", \"description\": null}"));

        get(COHORTS + "?role=CONTROL&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(control), "items[0].description", nullValue());
        get(COHORTS + "?role=OTHER").then().statusCode(400);
        post(COHORTS, with(request(), "{\"role\": \"OTHER\"}")).then().statusCode(422);
    }
}
