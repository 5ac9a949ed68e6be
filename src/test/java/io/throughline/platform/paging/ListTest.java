package io.throughline.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.throughline.ApiTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListTest extends ApiTest {

    private static final String UNITS = "/v1/org-units";

    private static String unit(String name, String parent) {
        return create(
                UNITS,
                """
                {"name": "%s", "function": "BUSINESS", "parentId": %s}"""
                        .formatted(name, parent.isEmpty() ? "null" : "\"" + parent + "\""));
    }

    private static String family(int children) {
        String parent = unit(unique("Parent"), "");
        for (int i = 0; i < children; i++) {
            unit("Child " + (i % 3), parent);
        }
        return parent;
    }

    private static List<String> walk(String first) {
        List<String> seen = new ArrayList<>();
        String path = first;
        while (path != null) {
            Response page = get(path);
            seen.addAll(page.then().statusCode(200).extract().jsonPath().getList("items.id"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }

    @Test
    void walksAllPagesOnceEachInTheOrderAskedFor() {
        String parent = family(11);
        String list = UNITS + "?parentId=" + parent + "&limit=3&sort=-name";

        List<String> seen = walk(list);

        assertThat(seen).hasSize(11).doesNotHaveDuplicates();
        List<String> names = get(UNITS + "?limit=200&sort=-name&parentId=" + parent)
                .jsonPath()
                .getList("items.name");
        assertThat(names).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(seen)
                .isEqualTo(get(UNITS + "?limit=200&sort=-name&parentId=" + parent)
                        .jsonPath()
                        .getList("items.id"));
    }

    @Test
    void staysInOrderWhileRowsAreInserted() {
        String parent = family(6);
        String list = UNITS + "?parentId=" + parent + "&limit=3";
        JsonPath first = get(list).jsonPath();
        unit("Child late", parent);

        List<String> rest = walk(list + "&cursor=" + first.getString("nextCursor"));

        assertThat(rest).hasSize(4).doesNotContainAnyElementsOf(first.getList("items.id"));
    }

    @Test
    void countsAllMatchesWhenAsked() {
        get(UNITS + "?limit=1&count=true&parentId=" + family(4))
                .then()
                .statusCode(200)
                .body("count", equalTo(4), "items.size()", equalTo(1));
    }

    @Test
    void givesIncrementsWithTombstonesInOneOrder() {
        String parent = family(3);
        String since = get(UNITS + "/" + parent).jsonPath().getString("updatedAt");
        List<String> children = get(UNITS + "?parentId=" + parent).jsonPath().getList("items.id");
        delete(UNITS + "/" + children.get(1), "\"0\"").then().statusCode(204);
        patch(UNITS + "/" + children.get(0), "\"0\"", "{\"name\": \"Changed last\"}")
                .then()
                .statusCode(200);

        List<String> changed = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get(UNITS + "?limit=1&updatedAfter=" + since + "&parentId=" + parent
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            changed.addAll(page.getList("items.id"));
            deleted.addAll(page.getList("tombstones.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(changed).containsExactly(children.get(2), children.get(0));
        assertThat(deleted).contains(children.get(1)).doesNotHaveDuplicates();
    }

    @Test
    void answersOnlyTheFieldsAskedFor() {
        String parent = family(1);

        get(UNITS + "?fields=name&parentId=" + parent)
                .then()
                .statusCode(200)
                .contentType(containsString("profile=sparse"))
                .body("items[0].keySet()", equalTo(java.util.Set.of("id", "name")));
        get(UNITS + "/" + parent + "?fields=name,version")
                .then()
                .statusCode(200)
                .body("name", not(nullValue()));
        get(UNITS + "?fields=nothing&parentId=" + parent)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void expandsReferencesOneLevelDeep() {
        String parent = family(2);

        get(UNITS + "?expand=parent&parentId=" + parent)
                .then()
                .statusCode(200)
                .body("items.parent.id", hasItem(parent));
        get(UNITS + "?expand=nothing&parentId=" + parent).then().statusCode(400);
    }

    @Test
    void answers304ToWhoHasThePage() {
        String path = UNITS + "?parentId=" + family(1);
        String etag = get(path).header("ETag");

        api().header("If-None-Match", etag).get(path).then().statusCode(304).body(equalTo(""));
        api().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=abc",
                "limit=",
                "sort=secret",
                "sort=",
                "cursor=nonsense",
                "cursor=e30",
                "parentId=1-1-1-1-1",
                "function=OTHER",
                "unknown=1",
                "limit=1&limit=2",
                "updatedAfter=yesterday",
                "count=maybe"
            })
    void refusesParametersItCannotUse(String query) {
        get(UNITS + "?" + query).then().statusCode(400);
    }

    @Test
    void refusesACursorOfAnotherList() {
        String parent = family(3);
        String cursor = get(UNITS + "?limit=1&parentId=" + parent).jsonPath().getString("nextCursor");

        get(UNITS + "?limit=1&cursor=" + cursor).then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }
}
