package io.throughline.participation.skillcheck;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.Condition;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Instruments over HTTP. */
@Path("/v1/instruments")
@Tag(name = "Instruments", description = "By what skills are checked, with every version")
class InstrumentResource {

    private final InstrumentRecords instruments;

    InstrumentResource(InstrumentRecords instruments) {
        this.instruments = instruments;
    }

    record Filter(
            @QueryParam("skillId") @Condition("e.definition.skillId = :skillId") @Nullable UUID skillId,
            @QueryParam("name") @Nullable String name,
            @QueryParam("kpiId") @Nullable UUID kpiId) {}

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listInstruments", summary = "List instruments")
    public Page<InstrumentResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return instruments.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getInstrument", summary = "Get one instrument")
    public InstrumentResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return instruments.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createInstrument", summary = "Create an instrument")
    public InstrumentResponse create(InstrumentRequest request) {
        return instruments.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceInstrument", summary = "Replace an instrument")
    public InstrumentResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            InstrumentRequest request) {
        return instruments.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchInstrument", summary = "Change parts of an instrument")
    public InstrumentResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return instruments.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteInstrument", summary = "Delete an instrument")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        instruments.delete(id, ifMatch);
    }

    @GET
    @Path("{id}/versions")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listInstrumentVersions", summary = "List all versions of an instrument, oldest first")
    public Page<InstrumentVersionResponse> versions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 200; 50 if absent") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable String cursor) {
        return instruments.versions(id, limit, cursor);
    }
}
