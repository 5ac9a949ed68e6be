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

/** Learning objectives over HTTP. */
@Path("/v1/learning-objectives")
@Tag(
        name = "Learning objectives",
        description = "The skills that an initiative teaches, each with the criterion of its mastery")
class LearningObjectiveResource {

    private final LearningObjectiveRecords objectives;

    LearningObjectiveResource(LearningObjectiveRecords objectives) {
        this.objectives = objectives;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId, @QueryParam("skillId") @Nullable UUID skillId) {}

    @GET
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "listLearningObjectives", summary = "List learning objectives")
    public Page<LearningObjectiveResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return objectives.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_READ)
    @Operation(operationId = "getLearningObjective", summary = "Get one learning objective")
    public LearningObjectiveResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return objectives.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "createLearningObjective", summary = "Create a learning objective")
    public LearningObjectiveResponse create(LearningObjectiveRequest request) {
        return objectives.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "replaceLearningObjective", summary = "Replace a learning objective")
    public LearningObjectiveResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            LearningObjectiveRequest request) {
        return objectives.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "patchLearningObjective", summary = "Change parts of a learning objective")
    public LearningObjectiveResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return objectives.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.INITIATIVE_WRITE)
    @Operation(operationId = "deleteLearningObjective", summary = "Delete a learning objective")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        objectives.delete(id, ifMatch);
    }
}
