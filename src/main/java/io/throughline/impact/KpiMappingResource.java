package io.throughline.impact;

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

/** KPI mappings over HTTP. */
@Path("/v1/kpi-mappings")
@Tag(
        name = "KPI mappings",
        description = "Which KPI targets an initiative moves, by which behavior, and how much of it")
class KpiMappingResource {

    private final KpiMappingRecords mappings;

    KpiMappingResource(KpiMappingRecords mappings) {
        this.mappings = mappings;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("learningObjectiveId") @Nullable UUID learningObjectiveId,
            @QueryParam("behaviorId") @Nullable UUID behaviorId,
            @QueryParam("kpiTargetId") @Nullable UUID kpiTargetId) {}

    @GET
    @PermissionsAllowed(Permissions.IMPACT_READ)
    @Operation(operationId = "listKpiMappings", summary = "List KPI mappings")
    public Page<KpiMappingResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return mappings.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.IMPACT_READ)
    @Operation(operationId = "getKpiMapping", summary = "Get one KPI mapping")
    public KpiMappingResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return mappings.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.IMPACT_WRITE)
    @Operation(operationId = "createKpiMapping", summary = "Create a KPI mapping")
    public KpiMappingResponse create(KpiMappingRequest request) {
        return mappings.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.IMPACT_WRITE)
    @Operation(operationId = "replaceKpiMapping", summary = "Replace a KPI mapping")
    public KpiMappingResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            KpiMappingRequest request) {
        return mappings.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.IMPACT_WRITE)
    @Operation(operationId = "patchKpiMapping", summary = "Change parts of a KPI mapping")
    public KpiMappingResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return mappings.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.IMPACT_WRITE)
    @Operation(operationId = "deleteKpiMapping", summary = "Delete a KPI mapping")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        mappings.delete(id, ifMatch);
    }
}
