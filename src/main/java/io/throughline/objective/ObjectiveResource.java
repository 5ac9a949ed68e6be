package io.throughline.objective;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Objectives over HTTP. */
@Path("/v1/objectives")
@Tag(name = "Objectives", description = "What the business wants, as a tree")
class ObjectiveResource {

    private final ObjectiveRecords objectives;
    private final Clock clock;

    ObjectiveResource(ObjectiveRecords objectives, Clock clock) {
        this.objectives = objectives;
        this.clock = clock;
    }

    record Filter(
            @QueryParam("status") @Nullable ObjectiveStatus status,
            @QueryParam("categoryId") @Nullable UUID categoryId,
            @QueryParam("orgUnitId") @Nullable UUID orgUnitId,
            @QueryParam("parentId") @Parameter(description = "What contributes to this objective") @Nullable UUID parentId,
            @QueryParam("topLevel") @Parameter(description = "Whether it contributes to none") @Nullable Boolean topLevel,
            @QueryParam("live") @Parameter(description = "Whether it is ACTIVE, and today within its period") @Nullable Boolean live,
            @QueryParam("q") @Parameter(description = "Part of the statement, whatever its case") @Nullable String q) {

        ObjectiveCriteria on(LocalDate today) {
            return new ObjectiveCriteria(
                    status,
                    categoryId,
                    orgUnitId,
                    parentId,
                    topLevel,
                    Boolean.TRUE.equals(live) ? today : null,
                    Boolean.FALSE.equals(live) ? today : null,
                    q);
        }
    }

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listObjectives", summary = "List objectives")
    public Page<ObjectiveResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return objectives.list(filter.on(LocalDate.now(clock)), asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getObjective", summary = "Get one objective")
    public ObjectiveResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return objectives.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createObjective", summary = "Create an objective")
    public ObjectiveResponse create(ObjectiveRequest request) {
        return objectives.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceObjective", summary = "Replace an objective")
    public ObjectiveResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, ObjectiveRequest request) {
        return objectives.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchObjective", summary = "Change parts of an objective")
    public ObjectiveResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return objectives.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteObjective", summary = "Delete an objective")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        objectives.delete(id, ifMatch);
    }
}
