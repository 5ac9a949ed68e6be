package io.throughline.measurement;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.measurement.MeasurementRecords.Recorded;
import io.throughline.organization.employee.Viewer;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Measurements over HTTP. */
@Path("/v1/measurements")
@Tag(name = "Measurements", description = "Dated values of KPIs, one for each subject and period")
class MeasurementResource {

    private static final String EXAMPLE = "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAIAAFCV";

    private final MeasurementRecords measurements;

    MeasurementResource(MeasurementRecords measurements) {
        this.measurements = measurements;
    }

    @GET
    @PermissionsAllowed(Permissions.MEASUREMENT_READ)
    @Parameter(
            name = Viewer.HEADER,
            in = ParameterIn.HEADER,
            description = Viewer.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Operation(operationId = "listMeasurements", summary = "List measurements")
    public Page<MeasurementResponse> list(@BeanParam MeasurementFilter filter, @BeanParam ListParameters asked) {
        return measurements.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.MEASUREMENT_READ)
    @Parameter(
            name = Viewer.HEADER,
            in = ParameterIn.HEADER,
            description = Viewer.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Operation(operationId = "getMeasurement", summary = "Get one measurement")
    public MeasurementResponse get(
            @PathParam("id") @Parameter(example = EXAMPLE) String id, @BeanParam ReadParameters asked) {
        return measurements.get(MeasurementKey.ofId(id), asked);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permissions.MEASUREMENT_READ)
    @Parameter(
            name = Viewer.HEADER,
            in = ParameterIn.HEADER,
            description = Viewer.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Operation(
            operationId = "listMeasurementHistory",
            summary = "List the values that a measurement had before, oldest first")
    public Page<PastMeasurementResponse> history(
            @PathParam("id") @Parameter(example = EXAMPLE) String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return measurements.history(MeasurementKey.ofId(id), limit, cursor);
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.MEASUREMENT_WRITE)
    @Operation(
            operationId = "createMeasurement",
            summary = "Record a measurement, or correct the one of the same KPI, subject and period")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeasurementResponse.class)))
    @APIResponse(responseCode = "200", description = "Corrected, or the same as before")
    public RestResponse<MeasurementResponse> create(MeasurementRequest request) {
        Recorded recorded = measurements.record(request);
        return RestResponse.status(
                recorded.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, recorded.measurement());
    }

    @POST
    @Path("batch")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.MEASUREMENT_WRITE)
    @Operation(
            operationId = "recordMeasurementBatch",
            summary = "Record up to 1,000 measurements, all or none; those that exist are corrected")
    public MeasurementBatchResponse recordBatch(MeasurementBatchRequest request) {
        return measurements.recordAll(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.MEASUREMENT_WRITE)
    @Operation(operationId = "replaceMeasurement", summary = "Correct a measurement")
    public MeasurementResponse replace(
            @PathParam("id") @Parameter(example = EXAMPLE) String id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            MeasurementRequest request) {
        return measurements.replace(MeasurementKey.ofId(id), ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.MEASUREMENT_WRITE)
    @Operation(operationId = "patchMeasurement", summary = "Correct parts of a measurement")
    public MeasurementResponse patch(
            @PathParam("id") @Parameter(example = EXAMPLE) String id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            MergePatch patch) {
        return measurements.patch(MeasurementKey.ofId(id), ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.MEASUREMENT_WRITE)
    @Operation(operationId = "deleteMeasurement", summary = "Delete a measurement; its history stays")
    public void delete(
            @PathParam("id") @Parameter(example = EXAMPLE) String id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        measurements.delete(MeasurementKey.ofId(id), ifMatch);
    }
}
