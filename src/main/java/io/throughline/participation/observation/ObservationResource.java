package io.throughline.participation.observation;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.privacy.PersonData;
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

/** Observations over HTTP. */
@Path("/v1/observations")
@Tag(name = "Observations", description = "What managers and named observers see people do on the job")
class ObservationResource {

    private final ObservationRecords observations;

    ObservationResource(ObservationRecords observations) {
        this.observations = observations;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("employeeId") @Nullable UUID employeeId,
            @QueryParam("observerId") @Nullable UUID observerId,
            @QueryParam("rubricId") @Nullable UUID rubricId) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listObservations", summary = "List observations")
    public Page<ObservationResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return observations.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getObservation", summary = "Get one observation")
    public ObservationResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return observations.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createObservation", summary = "Create an observation")
    public ObservationResponse create(ObservationRequest request) {
        return observations.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceObservation", summary = "Replace an observation")
    public ObservationResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            ObservationRequest request) {
        return observations.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchObservation", summary = "Change parts of an observation")
    public ObservationResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return observations.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteObservation", summary = "Delete an observation")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        observations.delete(id, ifMatch);
    }
}
