package io.throughline.roi.study;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a study could see, asked before there is one; nothing is kept. */
@Path("/v1/impact-studies/power")
@Tag(name = "Impact studies", description = "What a program changed, by every method that the data admit")
class PowerResource {

    private final Powers powers;

    PowerResource(Powers powers) {
        this.powers = powers;
    }

    @POST
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "calculateStudyPower",
            summary = "Calculate what effect a planned study could see, against the one that breaks even")
    public PowerResponse preview(PowerRequest request) {
        return powers.of(request);
    }
}
