package io.throughline.roi.study;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.paging.Condition;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import io.throughline.roi.StatementBytes;
import io.throughline.roi.Verification;
import io.throughline.roi.engine.Grade;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Impact studies over HTTP: made, listed and read, never changed. */
@Path("/v1/impact-studies")
@Tag(
        name = "Impact studies",
        description = "What can be said of a program's part in a change, by every method side by side")
class ImpactStudyResource {

    private final ImpactStudies studies;

    ImpactStudyResource(ImpactStudies studies) {
        this.studies = studies;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("kpiId") @Nullable UUID kpiId,
            @QueryParam("orgUnitId") @Nullable UUID orgUnitId,
            @QueryParam("cohortId") @Nullable UUID cohortId,
            @QueryParam("grade") @Nullable Grade grade,
            @QueryParam("superseded")
                    @Condition(
                            "(e.supersededBy is null and :superseded = false or e.supersededBy is not null and :superseded = true)")
                    @Nullable Boolean superseded) {}

    @GET
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(operationId = "listImpactStudies", summary = "List impact studies by their headlines")
    public Page<ImpactStudySummary> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return studies.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getImpactStudy",
            summary = "Get one impact study, byte for byte as it was answered when it was made")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImpactStudyResponse.class)))
    public StatementBytes get(@PathParam("id") UUID id) {
        return StatementBytes.answer(studies.statement(id));
    }

    @GET
    @Path("{id}/inputs")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getImpactStudyInputs",
            summary = "Get everything a study rests on, as the bytes that inputsHash is the SHA-256 of")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples = "{\"changeBasis\":\"PER_SUBJECT\",\"subjects\":\"46\"}",
                                            description = "Canonical form: RFC 8785, every number a decimal string,"
                                                    + " lists ordered by id or text; subjects under pseudonyms")))
    public StatementBytes inputs(@PathParam("id") UUID id) {
        return StatementBytes.inputs(studies.statement(id));
    }

    @GET
    @Path("{id}/standing")
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "getImpactStudyStanding",
            summary = "Get what has come of a study since it was made, which the study itself never says")
    public StudyStandingView standing(@PathParam("id") UUID id) {
        return studies.standing(id);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ROI_WRITE)
    @Operation(
            operationId = "createImpactStudy",
            summary = "Study a change by all methods that the data admit, and keep the study")
    public ImpactStudyResponse create(ImpactStudyRequest request) {
        return studies.create(request);
    }

    @POST
    @Path("{id}/verification")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ROI_READ)
    @Operation(
            operationId = "verifyImpactStudy",
            summary = "Compute a study again from its own inputs and compare the bytes")
    public Verification verify(@PathParam("id") UUID id) {
        return studies.verify(id);
    }
}
