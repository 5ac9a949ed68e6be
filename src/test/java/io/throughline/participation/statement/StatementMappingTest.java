package io.throughline.participation.statement;

import static io.throughline.initiative.GivenInitiative.initiative;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementMappingTest extends RecordLife {

    @Override
    protected String path() {
        return "/v1/statement-mappings";
    }

    @Override
    protected String request() {
        return """
                {"verb": "http://adlnet.gov/expapi/verbs/completed", "activity": "https://lms.example.com/%s",
                 "effect": "COMPLETION", "initiativeId": "%s", "hours": 4}"""
                .formatted(unique("courses"), initiative());
    }

    @Override
    protected String change() {
        return "{\"hours\": 5}";
    }

    @Test
    void hasTheFieldsOfItsEffectAndMapsOnce() {
        String request = request();
        create(path(), request);
        post(path(), request).then().statusCode(409).body("code", equalTo("duplicate"));
        post(path(), with(request(), "{\"effect\": \"SKILL_CHECK\"}"))
                .then()
                .statusCode(422)
                .body(
                        "code", equalTo("mapping-mismatch"),
                        "violations.pointer", containsInAnyOrder("/instrumentId", "/stage", "/hours"));
    }
}
