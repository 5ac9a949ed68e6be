package io.throughline.participation.observation;

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

/** Initiative observers over HTTP. */
@Path("/v1/initiative-observers")
@Tag(
        name = "Initiative observers",
        description = "Who may observe in an initiative without being in a person's management line")
class InitiativeObserverResource {

    private final InitiativeObserverRecords observers;

    InitiativeObserverResource(InitiativeObserverRecords observers) {
        this.observers = observers;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("employeeId") @Nullable UUID employeeId) {}

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listInitiativeObservers", summary = "List initiative observers")
    public Page<InitiativeObserverResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return observers.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getInitiativeObserver", summary = "Get one initiative observer")
    public InitiativeObserverResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return observers.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createInitiativeObserver", summary = "Create an initiative observer")
    public InitiativeObserverResponse create(InitiativeObserverRequest request) {
        return observers.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceInitiativeObserver", summary = "Replace an initiative observer")
    public InitiativeObserverResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            InitiativeObserverRequest request) {
        return observers.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchInitiativeObserver", summary = "Change parts of an initiative observer")
    public InitiativeObserverResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return observers.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteInitiativeObserver", summary = "Delete an initiative observer")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        observers.delete(id, ifMatch);
    }
}
