package io.throughline.roi;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Utility analysis over HTTP: judged before a program starts, and not kept. */
@Path("/v1/roi-calculations/utility-analysis")
@Tag(name = "ROI calculations", description = "What initiatives returned, immutable and with every input kept")
class UtilityResource {

    @POST
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "analyzeUtility",
            summary = "Reckon what training a group may bring, before it is trained, and keep nothing")
    public UtilityView preview(UtilityRequest request) {
        return UtilityView.of(request.toEngine());
    }
}
