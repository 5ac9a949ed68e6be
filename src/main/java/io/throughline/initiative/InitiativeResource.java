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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Initiatives over HTTP. */
@Path("/v1/initiatives")
@Tag(name = "Initiatives", description = "Learning programs: which problem they solve, for whom, in which phase")
class InitiativeResource {

    private final InitiativeRecords initiatives;

    InitiativeResource(InitiativeRecords initiatives) {
        this.initiatives = initiatives;
    }

    record Filter(
            @QueryParam("status") @Nullable InitiativeStatus status,
            @QueryParam("phase") @Nullable Phase phase,
            @QueryParam("initiativeClass") @Nullable InitiativeClass initiativeClass,
            @QueryParam("orgUnitId") @Nullable UUID orgUnitId,
            @QueryParam("q")
                    @Parameter(description = "Part of the title, in any case", example = "churn")
                    @Condition("locate(lower(:q), lower(e.title)) > 0")
                    @Nullable String q) {}

    @GET
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "listInitiatives", summary = "List initiatives")
    public Page<InitiativeResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return initiatives.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "getInitiative", summary = "Get one initiative")
    public InitiativeResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return initiatives.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "createInitiative", summary = "Open an initiative, in the phase DISCOVER")
    public InitiativeResponse create(InitiativeRequest request) {
        return initiatives.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "replaceInitiative", summary = "Replace an initiative; its phase stays")
    public InitiativeResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            InitiativeRequest request) {
        return initiatives.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "patchInitiative", summary = "Change parts of an initiative")
    public InitiativeResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return initiatives.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "deleteInitiative", summary = "Delete an initiative that has no parts")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        initiatives.delete(id, ifMatch);
    }
}
