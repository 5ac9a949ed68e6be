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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Rubrics over HTTP. */
@Path("/v1/rubrics")
@Tag(name = "Rubrics", description = "By what behavior is observed, with every version")
class RubricResource {

    private final RubricRecords rubrics;

    RubricResource(RubricRecords rubrics) {
        this.rubrics = rubrics;
    }

    record Filter(
            @QueryParam("behaviorId") @Nullable UUID behaviorId,
            @QueryParam("name") @Nullable String name,
            @QueryParam("kpiId") @Nullable UUID kpiId) {}

    @GET
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listRubrics", summary = "List rubrics")
    public Page<RubricResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return rubrics.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getRubric", summary = "Get one rubric")
    public RubricResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return rubrics.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createRubric", summary = "Create a rubric")
    public RubricResponse create(RubricRequest request) {
        return rubrics.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceRubric", summary = "Replace a rubric")
    public RubricResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, RubricRequest request) {
        return rubrics.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchRubric", summary = "Change parts of a rubric")
    public RubricResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return rubrics.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteRubric", summary = "Delete a rubric")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        rubrics.delete(id, ifMatch);
    }

    @GET
    @Path("{id}/versions")
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listRubricVersions", summary = "List all versions of a rubric, oldest first")
    public Page<RubricVersionResponse> versions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 200; 50 if absent") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable String cursor) {
        return rubrics.versions(id, limit, cursor);
    }
}
