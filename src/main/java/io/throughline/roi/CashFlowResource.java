package io.throughline.roi;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Flows of money over HTTP: judged, and not kept. */
@Path("/v1/roi-calculations/cash-flow-analysis")
@Tag(name = "ROI calculations", description = "What initiatives returned, immutable and with every input kept")
class CashFlowResource {

    @POST
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "analyzeCashFlows",
            summary = "Reckon NPV, IRR and payback of flows of money and keep nothing")
    public CashFlowView preview(CashFlowRequest request) {
        return CashFlowView.of(
                CashFlowReader.flows(request),
                CashFlowReader.rate(request.discountRatePercent()),
                request.discountRatePercent());
    }
}
