package io.throughline.organization.employee;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.privacy.PersonData;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The erasure of persons over HTTP. */
@Path("/v1/employees/{id}/erasure")
@Tag(name = "Employees")
class ErasureResource {

    private final Erasures erasures;

    ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @Schema(name = "ErasureRequest")
    record ErasureRequest(
            @Size(min = 1, max = 1000) @Schema(
                            description = "Why, without naming the person",
                            examples = "Request of the data subject, case 2026-118")
                    String reason) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_ERASE)
    @Operation(operationId = "getErasure", summary = "Get what the erasure of an employee found and did")
    public Erasure.Answer get(@PathParam("id") UUID id) {
        return erasures.find(id).orElseThrow(() -> ProblemException.notFound("erasure of employee", id));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.EMPLOYEE_ERASE)
    @Operation(
            operationId = "eraseEmployee",
            summary = "Make a pseudonym of an employee, everywhere and for good",
            description =
                    "Names, addresses, numbers and ids of other systems go, and so does what an hour of them cost."
                            + " Where they stood and what was measured stays, under an id behind which nobody is known: aggregates and"
                            + " stored calculations do not change.")
    public Erasure.Answer erase(@PathParam("id") UUID id, ErasureRequest request) {
        return erasures.erase(id, request.reason());
    }
}
