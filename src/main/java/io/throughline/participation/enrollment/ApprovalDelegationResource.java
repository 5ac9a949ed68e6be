package io.throughline.participation.enrollment;

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

/** Delegations over HTTP. */
@Path("/v1/approval-delegations")
@Tag(name = "Approval delegations", description = "Who decides on enrollments for a manager, and when")
class ApprovalDelegationResource {

    private final ApprovalDelegationRecords delegations;

    ApprovalDelegationResource(ApprovalDelegationRecords delegations) {
        this.delegations = delegations;
    }

    record Filter(
            @QueryParam("managerId") @Nullable UUID managerId, @QueryParam("delegateId") @Nullable UUID delegateId) {}

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listApprovalDelegations", summary = "List approval delegations")
    public Page<ApprovalDelegationResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return delegations.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getApprovalDelegation", summary = "Get one approval delegation")
    public ApprovalDelegationResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return delegations.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createApprovalDelegation", summary = "Create an approval delegation")
    public ApprovalDelegationResponse create(ApprovalDelegationRequest request) {
        return delegations.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceApprovalDelegation", summary = "Replace an approval delegation")
    public ApprovalDelegationResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            ApprovalDelegationRequest request) {
        return delegations.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchApprovalDelegation", summary = "Change parts of an approval delegation")
    public ApprovalDelegationResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return delegations.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteApprovalDelegation", summary = "Delete an approval delegation")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        delegations.delete(id, ifMatch);
    }
}
