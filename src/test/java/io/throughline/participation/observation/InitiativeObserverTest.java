package io.throughline.participation.observation;

import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.organization.employee.GivenPeople.employee;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitiativeObserverTest extends RecordLife {

    private @Nullable String ownInitiative;

    /** An observer is named for one initiative, so all requests of one test name the same. */
    private String initiativeOfAll() {
        if (ownInitiative == null) {
            ownInitiative = initiative();
        }
        return ownInitiative;
    }

    @Override
    protected String path() {
        return "/v1/initiative-observers";
    }

    @Override
    protected String request() {
        return """
                {"initiativeId": "%s", "employeeId": "%s"}"""
                .formatted(initiativeOfAll(), employee("Coach", null, null));
    }

    @Override
    protected String change() {
        return "{\"employeeId\": \"" + employee("Coach", null, null) + "\"}";
    }

    @Test
    void isNamedOnce() {
        String request = request();
        create(path(), request);
        post(path(), request).then().statusCode(409).body("code", equalTo("duplicate"));
    }
}
