package io.throughline.participation.enrollment;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.ReadParameters;
import io.throughline.platform.privacy.PersonData;
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

/** Enrollments and what becomes of them, over HTTP. */
@Path("/v1/enrollments")
@Tag(name = "Enrollments", description = "Who takes part in an initiative, who decided so, and who completed it")
class EnrollmentResource {

    private final EnrollmentRecords enrollments;
    private final Relevances relevances;

    EnrollmentResource(EnrollmentRecords enrollments, Relevances relevances) {
        this.enrollments = enrollments;
        this.relevances = relevances;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("employeeId") @Nullable UUID employeeId,
            @QueryParam("status") @Nullable EnrollmentStatus status) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listEnrollments", summary = "List enrollments")
    public Page<EnrollmentResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return enrollments.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "getEnrollment", summary = "Get one enrollment")
    public EnrollmentResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return enrollments.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "createEnrollment", summary = "Create an enrollment")
    public EnrollmentResponse create(EnrollmentRequest request) {
        return enrollments.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "replaceEnrollment", summary = "Replace an enrollment")
    public EnrollmentResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            EnrollmentRequest request) {
        return enrollments.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "patchEnrollment", summary = "Change parts of an enrollment")
    public EnrollmentResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return enrollments.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(operationId = "deleteEnrollment", summary = "Delete an enrollment")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        enrollments.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/decisions")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(
            operationId = "decideEnrollment",
            summary = "Approve or decline a request; If-Match is checked where it is sent")
    public EnrollmentResponse decide(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, DecisionRequest request) {
        return enrollments.decide(id, ifMatch, request);
    }

    @POST
    @Path("{id}/withdrawals")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(
            operationId = "withdrawEnrollment",
            summary = "Withdraw what is requested or approved; If-Match is checked where it is sent")
    public EnrollmentResponse withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            WithdrawalRequest request) {
        return enrollments.withdraw(id, ifMatch, request);
    }

    @POST
    @Path("{id}/completions")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.PARTICIPATION_WRITE)
    @Operation(
            operationId = "completeEnrollment",
            summary =
                    "Complete an approved enrollment, or correct when and how long; If-Match is checked where it is sent")
    public EnrollmentResponse complete(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            CompletionRequest request) {
        return enrollments.complete(id, ifMatch, request);
    }

    @GET
    @Path("{id}/relevance")
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(
            operationId = "getEnrollmentRelevance",
            summary = "Show how what a person wants to take part in relates to live objectives")
    public RelevanceResponse relevance(@PathParam("id") UUID id) {
        return relevances.of(id);
    }
}
