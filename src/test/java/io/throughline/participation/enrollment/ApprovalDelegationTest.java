package io.throughline.participation.enrollment;

import static io.throughline.organization.employee.GivenPeople.employee;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.RecordLife;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalDelegationTest extends RecordLife {

    private static final String BODY =
            """
            {"managerId": "%s", "delegateId": "%s", "effectiveFrom": "2026-07-01", "effectiveTo": "%s"}""";

    @Override
    protected String path() {
        return "/v1/approval-delegations";
    }

    @Override
    protected String request() {
        return BODY.formatted(employee("Manager", null, null), employee("Delegate", null, null), "2026-08-01");
    }

    @Override
    protected String change() {
        return "{\"effectiveTo\": \"2026-09-01\"}";
    }

    @Test
    void isBetweenTwoPeopleAndEnds() {
        String manager = employee("Manager", null, null);
        post(path(), BODY.formatted(manager, manager, "2026-07-01"))
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("self-delegation", "period-reversed"));
    }
}
