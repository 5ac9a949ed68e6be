package io.throughline.roi;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Audits over HTTP of what somebody else says a program returned. */
@Path("/v1/roi-calculations/audit")
@Tag(name = "ROI calculations")
class RoiAuditResource {

    private final RoiAudits audits;

    RoiAuditResource(RoiAudits audits) {
        this.audits = audits;
    }

    @POST
    @PermissionsAllowed(
            value = {Permissions.ROI_READ, Permissions.ORGANIZATION_READ},
            inclusive = true)
    @Operation(
            operationId = "auditRoiStatement",
            summary = "Find what does not follow in somebody else's ROI, and what would, and keep nothing")
    public RoiAuditResponse audit(RoiAuditRequest request) {
        return audits.audit(request);
    }
}
