package io.throughline.objective;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObjectiveCategoryTest extends RecordLife {

    @Override
    protected String path() {
        return "/v1/objective-categories";
    }

    @Override
    protected String request() {
        return """
                {"code": "%s", "name": "Resilience"}""".formatted(unique("resilience"));
    }

    @Override
    protected String change() {
        return "{\"description\": \"Standing up again\"}";
    }

    @Test
    void comesWithTheFiveKindsOfBusinessGoals() {
        get(path() + "?limit=200")
                .then()
                .body(
                        "items.code",
                        hasItems(
                                "revenue-growth",
                                "cost-reduction",
                                "innovation",
                                "customer-satisfaction",
                                "employee-retention"));
    }

    @Test
    void knowsWhatTheFiveWereLikeFromTheStart() {
        String seeded = path() + "/" + GivenObjective.CUSTOMER_SATISFACTION;

        get(seeded + "?asOf=" + Instant.now())
                .then()
                .statusCode(200)
                .body(equalTo(get(seeded).asString()));
    }

    @Test
    void isFoundByItsCode() {
        String id = create(path(), request());
        String code = get(path() + "/" + id).jsonPath().getString("code");

        get(path() + "?code=" + code).then().body("items.id", contains(id));
    }

    @Test
    void refusesACodeThatIsTaken() {
        String request = request();
        String id = create(path(), request);
        String other = create(path(), request());
        String code = get(path() + "/" + id).jsonPath().getString("code");

        post(path(), request)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"), "violations.pointer", contains("/code"));
        patch(path() + "/" + other, "*", "{\"code\": \"" + code + "\"}")
                .then()
                .statusCode(409)
                .body("violations.pointer", contains("/code"));
    }

    @Test
    void refusesToGoWhileAnObjectiveIsOfIt() {
        String category = create(path(), request());
        String objective = create(
                "/v1/objectives",
                with(
                        GivenObjective.objectiveRequest(GivenObjective.orgUnit()),
                        "{\"categoryId\": \"" + category + "\"}"));

        delete(path() + "/" + category, "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("referenced"), "conflicts.id", hasItem(objective));
    }
}
