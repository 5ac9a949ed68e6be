package io.throughline.organization.workforce;

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

/** Column profiles over HTTP. */
@Path("/v1/workforce/column-profiles")
@Tag(name = "Workforce")
class ColumnProfileResource {

    private final ColumnProfileRecords profiles;

    ColumnProfileResource(ColumnProfileRecords profiles) {
        this.profiles = profiles;
    }

    record Filter(@QueryParam("name") @Nullable String name) {}

    @GET
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "listColumnProfiles", summary = "List column profiles")
    public Page<ColumnProfileResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return profiles.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "getColumnProfile", summary = "Get one column profile")
    public ColumnProfileResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return profiles.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "createColumnProfile",
            summary = "Create a column profile: how a system writes its workforce files",
            description =
                    "An import that asks for it by its name takes the system's own headings. A heading that is neither"
                            + " mapped nor a field nor ignored is refused.")
    public ColumnProfileResponse create(ColumnProfileRequest request) {
        return profiles.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "replaceColumnProfile", summary = "Replace a column profile")
    public ColumnProfileResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            ColumnProfileRequest request) {
        return profiles.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "patchColumnProfile", summary = "Change parts of a column profile")
    public ColumnProfileResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return profiles.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "deleteColumnProfile", summary = "Delete a column profile")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        profiles.delete(id, ifMatch);
    }
}
