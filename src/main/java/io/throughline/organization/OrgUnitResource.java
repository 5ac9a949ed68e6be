package io.throughline.organization;

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

/** Org units over HTTP. */
@Path("/v1/org-units")
@Tag(name = "Org units", description = "The parts of the organization that own, learn and are measured")
class OrgUnitResource {

    private final OrgUnitRecords units;

    OrgUnitResource(OrgUnitRecords units) {
        this.units = units;
    }

    record Filter(
            @QueryParam("name") @Nullable String name,
            @QueryParam("function") @Nullable OrgUnitFunction function,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("topLevel")
                    @Condition(
                            "(:topLevel = true and e.parentId is null or :topLevel = false and e.parentId is not null)")
                    @Nullable Boolean topLevel) {}

    @GET
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "listOrgUnits", summary = "List org units")
    public Page<OrgUnitResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return units.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "getOrgUnit", summary = "Get one org unit")
    public OrgUnitResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return units.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "createOrgUnit", summary = "Create an org unit")
    public OrgUnitResponse create(OrgUnitRequest request) {
        return units.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "replaceOrgUnit", summary = "Replace an org unit")
    public OrgUnitResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, OrgUnitRequest request) {
        return units.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "patchOrgUnit", summary = "Change parts of an org unit")
    public OrgUnitResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return units.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "deleteOrgUnit", summary = "Delete an org unit")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        units.delete(id, ifMatch);
    }
}
