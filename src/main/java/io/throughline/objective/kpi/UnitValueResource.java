package io.throughline.objective.kpi;

import io.quarkus.security.PermissionsAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Unit values over HTTP. */
@Path("/v1/unit-values")
@Tag(name = "Unit values", description = "What one unit of a KPI is worth in money")
class UnitValueResource {

    private final UnitValueRecords values;

    UnitValueResource(UnitValueRecords values) {
        this.values = values;
    }

    record Filter(@QueryParam("kpiId") @Nullable UUID kpiId, @QueryParam("basis") @Nullable Basis basis) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listUnitValues", summary = "List unit values")
    public Page<UnitValueResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return values.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getUnitValue", summary = "Get one unit value")
    public UnitValueResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return values.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createUnitValue", summary = "Create a unit value")
    public UnitValueResponse create(UnitValueRequest request) {
        return values.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceUnitValue", summary = "Replace a unit value")
    public UnitValueResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, UnitValueRequest request) {
        return values.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchUnitValue", summary = "Change parts of a unit value")
    public UnitValueResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return values.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteUnitValue", summary = "Delete a unit value")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        values.delete(id, ifMatch);
    }
}
