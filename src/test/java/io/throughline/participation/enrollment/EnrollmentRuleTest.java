package io.throughline.participation.enrollment;

import static io.throughline.initiative.GivenInitiative.initiative;
import static io.throughline.objective.GivenObjective.orgUnit;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import org.jspecify.annotations.Nullable;

@QuarkusTest
class EnrollmentRuleTest extends RecordLife {

    private @Nullable String ownInitiative;

    /** A rule stays in its initiative, so all requests of one test name the same. */
    private String initiativeOfAll() {
        if (ownInitiative == null) {
            ownInitiative = initiative();
        }
        return ownInitiative;
    }

    @Override
    protected String path() {
        return "/v1/enrollment-rules";
    }

    @Override
    protected String request() {
        return """
                {"initiativeId": "%s", "orgUnitId": "%s"}""".formatted(initiativeOfAll(), orgUnit());
    }

    @Override
    protected String change() {
        return "{\"orgUnitId\": null}";
    }
}
