package io.throughline.participation.evidence;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way back from a measurement to what people showed, over HTTP. */
@Path("/v1/measurements/{id}/evidence")
@Tag(name = "Measurements")
class MeasurementEvidenceResource {

    private final MeasurementEvidence evidence;

    MeasurementEvidenceResource(MeasurementEvidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getMeasurementEvidence", summary = "Show what a measurement is made of")
    public MeasurementEvidenceResponse get(@PathParam("id") String id) {
        return evidence.of(id);
    }

    @GET
    @Path("records")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(
            operationId = "listMeasurementEvidence",
            summary = "List the checks or observations that a measurement is made of, in the order of their ids")
    public Page<EvidenceRecordResponse> records(
            @PathParam("id") String id,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 200; 50 if absent") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable String cursor) {
        return evidence.records(id, limit, cursor);
    }
}
