package io.throughline.objective.kpi;

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

/** KPI targets over HTTP. */
@Path("/v1/kpi-targets")
@Tag(name = "KPI targets", description = "What objectives promise on KPIs")
class KpiTargetResource {

    private final KpiTargetRecords targets;

    KpiTargetResource(KpiTargetRecords targets) {
        this.targets = targets;
    }

    record Filter(
            @QueryParam("objectiveId") @Nullable UUID objectiveId,
            @QueryParam("kpiId") @Condition("e.kpi.id = :kpiId") @Nullable UUID kpiId,
            @QueryParam("orgUnitId") @Nullable UUID orgUnitId,
            @QueryParam("status") @Nullable KpiTargetStatus status) {}

    @GET
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "listKpiTargets", summary = "List KPI targets")
    public Page<KpiTargetResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return targets.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_READ)
    @Operation(operationId = "getKpiTarget", summary = "Get one KPI target")
    public KpiTargetResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return targets.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "createKpiTarget", summary = "Create a KPI target")
    public KpiTargetResponse create(KpiTargetRequest request) {
        return targets.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "replaceKpiTarget", summary = "Replace a KPI target")
    public KpiTargetResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, KpiTargetRequest request) {
        return targets.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "patchKpiTarget", summary = "Change parts of a KPI target")
    public KpiTargetResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return targets.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.OBJECTIVE_WRITE)
    @Operation(operationId = "deleteKpiTarget", summary = "Delete a KPI target")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        targets.delete(id, ifMatch);
    }
}
