package io.throughline.roi;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.paging.Condition;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiStatus;
import io.throughline.roi.page.RoiCharts;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** ROI calculations over HTTP: made, tried, listed and read, never changed. */
@Path("/v1/roi-calculations")
@Tag(name = "ROI calculations", description = "What initiatives returned, immutable and with every input kept")
class RoiCalculationResource {

    private final RoiCalculations calculations;

    RoiCalculationResource(RoiCalculations calculations) {
        this.calculations = calculations;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("kpiId") @Condition(":kpiId member of e.kpiIds") @Nullable UUID kpiId,
            @QueryParam("impactStudyId") @Condition(":impactStudyId member of e.impactStudyIds") @Nullable UUID impactStudyId,
            @QueryParam("purpose") @Nullable Purpose purpose,
            @QueryParam("status") @Nullable RoiStatus status,
            @QueryParam("grade") @Nullable Grade grade,
            @QueryParam("superseded")
                    @Condition(
                            "(e.supersededBy is null and :superseded = false or e.supersededBy is not null and :superseded = true)")
                    @Nullable Boolean superseded,
            @QueryParam("createdAfter") @Condition("e.createdAt > :createdAfter") @Nullable Instant createdAfter,
            @QueryParam("createdBefore") @Condition("e.createdAt < :createdBefore") @Nullable Instant createdBefore) {}

    @GET
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(operationId = "listRoiCalculations", summary = "List ROI calculations by their key figures")
    public Page<RoiCalculationSummary> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return calculations.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getRoiCalculation",
            summary =
                    "Get one ROI calculation, byte for byte as it was answered when it was made; or as a page for people")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RoiCalculationResponse.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "One page with sentences, charts and tables, in English, made of"
                                                + " nothing but the answer and what has come of it since. Its ETag is a"
                                                + " digest, and none that If-Match takes"))
            })
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    public StatementBytes get(@PathParam("id") UUID id) {
        return StatementBytes.answer(calculations.statement(id));
    }

    /** JSON comes first where a client likes both as much, or says nothing. */
    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.5")
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(hidden = true)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    public byte[] page(@PathParam("id") UUID id) {
        return calculations.page(id);
    }

    @GET
    @Path("{id}/charts")
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getRoiCalculationCharts",
            summary = "Get the charts of a calculation as numbers: bridge, method spread, cost by category")
    public RoiCharts charts(@PathParam("id") UUID id) {
        return calculations.charts(id);
    }

    @GET
    @Path("{id}/inputs")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getRoiCalculationInputs",
            summary = "Get everything a calculation rests on, as the bytes that inputsHash is the SHA-256 of")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples = "{\"currency\":\"USD\",\"participants\":\"46\"}",
                                            description = "Canonical form: RFC 8785, every number a decimal string,"
                                                    + " lists ordered by id")))
    public StatementBytes inputs(@PathParam("id") UUID id) {
        return StatementBytes.inputs(calculations.statement(id));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ROI_WRITE)
    @Operation(operationId = "createRoiCalculation", summary = "Calculate the ROI of an initiative and keep it")
    public RoiCalculationResponse create(RoiCalculationRequest request) {
        return calculations.create(request);
    }

    @GET
    @Path("{id}/standing")
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getRoiCalculationStanding",
            summary = "Get what has come of a calculation since it was made, which the calculation itself never says")
    public StandingView standing(@PathParam("id") UUID id) {
        return calculations.standing(id);
    }

    @POST
    @Path("{id}/release")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ROI_WRITE)
    @Operation(
            operationId = "releaseRoiClaims",
            summary = "Give back to the benefit ledger what a calculation has claimed; the calculation stays as it is")
    public StandingView release(@PathParam("id") UUID id, ReleaseRequest request) {
        return calculations.release(id, request);
    }

    @POST
    @Path("{id}/verification")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "verifyRoiCalculation",
            summary = "Reckon a calculation again from its own inputs and compare the bytes")
    public Verification verify(@PathParam("id") UUID id) {
        return calculations.verify(id);
    }

    @POST
    @Path("preview")
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(operationId = "previewRoiCalculation", summary = "Calculate an ROI and keep nothing")
    public ResultView preview(RoiPreviewRequest request) {
        return calculations.preview(request);
    }
}
