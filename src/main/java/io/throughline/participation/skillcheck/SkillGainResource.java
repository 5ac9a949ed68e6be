package io.throughline.participation.skillcheck;

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

/** Skill gains over HTTP. */
@Path("/v1/initiatives/{id}/skill-gains")
@Tag(name = "Skill checks")
class SkillGainResource {

    private final SkillGains gains;

    SkillGainResource(SkillGains gains) {
        this.gains = gains;
    }

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(
            operationId = "getSkillGains",
            summary = "Compute what the people of an initiative gained between paired checks")
    public SkillGainResponse get(
            @PathParam("id") UUID id,
            @QueryParam("instrumentId") @Parameter(description = "All instruments when omitted") @Nullable UUID instrumentId) {
        return gains.of(id, instrumentId);
    }
}
