package io.throughline.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeysetTest extends ApiTest {

    /** Orders of one and of two directions, over text, numbers, enums and instants, are asked of the database differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&sort=-id",
                "&sort=code",
                "&sort=indicator",
                "&sort=-indicator,level",
                "&sort=status,-level",
                "&sort=-level,-createdAt",
                "&updatedAfter=2000-01-01T00:00:00Z"
            })
    void goesOnWhereThePageBeforeEnded(String order) {
        for (int i = 0; i < 3; i++) {
            GivenObjective.kpi(i == 1 ? "LEADING" : "LAGGING");
        }
        List<String> whole = get("/v1/kpis?limit=200" + order).jsonPath().getList("items.id");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (paged.size() < Math.min(12, whole.size())) {
            JsonPath page = get("/v1/kpis?limit=2" + order + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            cursor = "&cursor=" + page.getString("nextCursor");
        }
        assertThat(whole).startsWith(paged.toArray(String[]::new));
    }
}
