package io.throughline.participation.observation;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The agreement of observers over HTTP. */
@Path("/v1/initiatives/{id}/observer-agreement")
@Tag(name = "Observations")
class ObserverAgreementResource {

    private final ObserverAgreements agreements;

    ObserverAgreementResource(ObserverAgreements agreements) {
        this.agreements = agreements;
    }

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(
            operationId = "getObserverAgreement",
            summary = "Compute how far those who observed the same people agree beyond chance")
    public ObserverAgreementResponse get(
            @PathParam("id") UUID id,
            @QueryParam("rubricId") @Parameter(description = "All rubrics when omitted") @Nullable UUID rubricId) {
        return agreements.of(id, rubricId);
    }
}
