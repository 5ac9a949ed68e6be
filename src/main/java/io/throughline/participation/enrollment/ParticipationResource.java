package io.throughline.participation.enrollment;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The participation in an initiative over HTTP. */
@Path("/v1/initiatives/{id}/participation")
@Tag(name = "Enrollments")
class ParticipationResource {

    private final Participations participations;

    ParticipationResource(Participations participations) {
        this.participations = participations;
    }

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(
            operationId = "getParticipation",
            summary = "Count who takes part in an initiative, and what their time costs")
    public ParticipationResponse get(@PathParam("id") UUID id) {
        return participations.of(id);
    }
}
