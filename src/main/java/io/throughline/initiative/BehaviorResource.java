package io.throughline.initiative;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Behaviors over HTTP. */
@Path("/v1/behaviors")
@Tag(name = "Behaviors", description = "What people do differently on the job")
class BehaviorResource {

    private final BehaviorRecords behaviors;

    BehaviorResource(BehaviorRecords behaviors) {
        this.behaviors = behaviors;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("learningObjectiveId")
                    @Condition(":learningObjectiveId member of e.learningObjectiveIds")
                    @Nullable UUID learningObjectiveId) {}

    @GET
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "listBehaviors", summary = "List behaviors")
    public Page<BehaviorResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return behaviors.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "getBehavior", summary = "Get one behavior")
    public BehaviorResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return behaviors.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "createBehavior", summary = "Create a behavior")
    public BehaviorResponse create(BehaviorRequest request) {
        return behaviors.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "replaceBehavior", summary = "Replace a behavior")
    public BehaviorResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, BehaviorRequest request) {
        return behaviors.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "patchBehavior", summary = "Change parts of a behavior")
    public BehaviorResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return behaviors.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "deleteBehavior", summary = "Delete a behavior")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        behaviors.delete(id, ifMatch);
    }
}
