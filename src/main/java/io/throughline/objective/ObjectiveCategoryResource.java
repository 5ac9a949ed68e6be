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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Objective categories over HTTP. */
@Path("/v1/objective-categories")
@Tag(name = "Objective categories", description = "The kinds of business goals; five come with the service")
class ObjectiveCategoryResource {

    private final ObjectiveCategoryRecords categories;

    ObjectiveCategoryResource(ObjectiveCategoryRecords categories) {
        this.categories = categories;
    }

    record Filter(@QueryParam("code") @Nullable String code, @QueryParam("name") @Nullable String name) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listObjectiveCategories", summary = "List objective categories")
    public Page<ObjectiveCategoryResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return categories.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getObjectiveCategory", summary = "Get one objective category")
    public ObjectiveCategoryResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return categories.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createObjectiveCategory", summary = "Create an objective category")
    public ObjectiveCategoryResponse create(ObjectiveCategoryRequest request) {
        return categories.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceObjectiveCategory", summary = "Replace an objective category")
    public ObjectiveCategoryResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            ObjectiveCategoryRequest request) {
        return categories.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchObjectiveCategory", summary = "Change parts of an objective category")
    public ObjectiveCategoryResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return categories.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteObjectiveCategory", summary = "Delete an objective category")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        categories.delete(id, ifMatch);
    }
}
