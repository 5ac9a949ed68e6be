package io.throughline.objective.kpi;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.math.Cadence;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** KPIs over HTTP. */
@Path("/v1/kpis")
@Tag(name = "KPIs", description = "What is measured, each by one governed and versioned definition")
class KpiResource {

    private final KpiRecords kpis;

    KpiResource(KpiRecords kpis) {
        this.kpis = kpis;
    }

    record Filter(
            @QueryParam("code") @Nullable String code,
            @QueryParam("name") @Nullable String name,
            @QueryParam("status") @Nullable KpiStatus status,
            @QueryParam("level") @Nullable Integer level,
            @QueryParam("indicator") @Nullable Indicator indicator,
            @QueryParam("unitKind") @Condition("e.definition.unit.kind = :unitKind") @Nullable UnitKind unitKind,
            @QueryParam("direction") @Condition("e.definition.direction = :direction") @Nullable Direction direction,
            @QueryParam("cadence") @Condition("e.definition.cadence = :cadence") @Nullable Cadence cadence,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("dataSource") @Nullable String dataSource) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listKpis", summary = "List KPIs")
    public Page<KpiResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return kpis.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getKpi", summary = "Get one KPI")
    public KpiResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return kpis.get(id, asked);
    }

    @GET
    @Path("{id}/definitions")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listKpiDefinitions", summary = "List all versions of a KPI's definition, oldest first")
    public Page<KpiDefinitionResponse> definitions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 200; 50 if absent") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable String cursor) {
        return kpis.definitions(id, limit, cursor);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createKpi", summary = "Create a KPI")
    public KpiResponse create(KpiRequest request) {
        return kpis.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceKpi", summary = "Replace a KPI")
    public KpiResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, KpiRequest request) {
        return kpis.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchKpi", summary = "Change parts of a KPI")
    public KpiResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return kpis.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteKpi", summary = "Delete a KPI")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        kpis.delete(id, ifMatch);
    }
}
