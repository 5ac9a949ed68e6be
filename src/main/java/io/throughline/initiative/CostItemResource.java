package io.throughline.initiative;

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

/** Cost items over HTTP. */
@Path("/v1/cost-items")
@Tag(name = "Cost items", description = "The fully loaded cost of initiatives")
class CostItemResource {

    private final CostItemRecords items;

    CostItemResource(CostItemRecords items) {
        this.items = items;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("category") @Nullable CostCategory category,
            @QueryParam("state") @Nullable CostState state) {}

    @GET
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "listCostItems", summary = "List cost items")
    public Page<CostItemResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return items.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "getCostItem", summary = "Get one cost item")
    public CostItemResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return items.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "createCostItem", summary = "Create a cost item")
    public CostItemResponse create(CostItemRequest request) {
        return items.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "replaceCostItem", summary = "Replace a cost item")
    public CostItemResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, CostItemRequest request) {
        return items.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "patchCostItem", summary = "Change parts of a cost item")
    public CostItemResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return items.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "deleteCostItem", summary = "Delete a cost item")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        items.delete(id, ifMatch);
    }
}
