package io.throughline.objective.kpi;

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

/** KPI links over HTTP. */
@Path("/v1/kpi-links")
@Tag(name = "KPI links", description = "Leading KPIs and the lagging ones that they should move")
class KpiLinkResource {

    private final KpiLinkRecords links;

    KpiLinkResource(KpiLinkRecords links) {
        this.links = links;
    }

    record Filter(
            @QueryParam("leadingKpiId") @Nullable UUID leadingKpiId,
            @QueryParam("laggingKpiId") @Nullable UUID laggingKpiId) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listKpiLinks", summary = "List KPI links")
    public Page<KpiLinkResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return links.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getKpiLink", summary = "Get one KPI link")
    public KpiLinkResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return links.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createKpiLink", summary = "Create a KPI link")
    public KpiLinkResponse create(KpiLinkRequest request) {
        return links.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceKpiLink", summary = "Replace a KPI link")
    public KpiLinkResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, KpiLinkRequest request) {
        return links.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchKpiLink", summary = "Change parts of a KPI link")
    public KpiLinkResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return links.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteKpiLink", summary = "Delete a KPI link")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        links.delete(id, ifMatch);
    }
}
