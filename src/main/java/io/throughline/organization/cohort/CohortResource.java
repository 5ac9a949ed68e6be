package io.throughline.organization.cohort;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Cohorts and their members over HTTP. */
@Path("/v1/cohorts")
@Tag(name = "Cohorts", description = "Named sets of subjects: who is trained, who is compared, for whom something is")
class CohortResource {

    private final CohortRecords cohorts;
    private final CohortDraw draw;
    private final Clock clock;

    CohortResource(CohortRecords cohorts, CohortDraw draw, Clock clock) {
        this.cohorts = cohorts;
        this.draw = draw;
        this.clock = clock;
    }

    record Filter(@QueryParam("name") @Nullable String name, @QueryParam("role") @Nullable CohortRole role) {}

    @GET
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "listCohorts", summary = "List cohorts")
    public Page<CohortResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return cohorts.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "getCohort", summary = "Get one cohort")
    public CohortResponse get(@PathParam("id") UUID id, @BeanParam ReadParameters asked) {
        return cohorts.get(id, asked);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "createCohort", summary = "Create a cohort, without members yet")
    public CohortResponse create(CohortRequest request) {
        return cohorts.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "replaceCohort", summary = "Replace what is said of a cohort; its members stay")
    public CohortResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, CohortRequest request) {
        return cohorts.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "patchCohort", summary = "Change parts of a cohort")
    public CohortResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return cohorts.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(operationId = "deleteCohort", summary = "Delete a cohort; its members stay subjects")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        cohorts.delete(id, ifMatch);
    }

    @GET
    @Path("{id}/members")
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "listCohortMembers", summary = "List the members of a cohort in the order of their ids")
    public Page<CohortMemberResponse> members(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 200; 50 if absent") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable String cursor) {
        return cohorts.members(id, limit, cursor);
    }

    @POST
    @Path("{id}/members")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "addCohortMembers",
            summary = "Add up to 10,000 members, all or none; who belongs to the cohort already stays in it")
    public CohortMembersResponse addMembers(@PathParam("id") UUID id, CohortMembersRequest request) {
        return cohorts.addMembers(id, request);
    }

    @PUT
    @Path("{id}/members")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "replaceCohortMembers",
            summary =
                    "Make these subjects the members of a cohort, and nobody else; If-Match names the cohort's version")
    public CohortMembersResponse replaceMembers(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            CohortMembersRequest request) {
        return cohorts.replaceMembers(id, ifMatch, request);
    }

    @DELETE
    @Path("{id}/members/{subjectId}")
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "removeCohortMember",
            summary = "Remove a member from a cohort; If-Match names the cohort's version")
    public void removeMember(
            @PathParam("id") UUID id,
            @PathParam("subjectId") UUID subjectId,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        cohorts.removeMember(id, subjectId, ifMatch);
    }

    @POST
    @Path("{id}/evaluations")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "evaluateCohort",
            summary = "Make the members of a cohort those whom its rule finds on a day")
    public CohortResponse evaluate(@PathParam("id") UUID id, OnDay request) {
        return cohorts.evaluate(id, request.day(clock));
    }

    @POST
    @Path("{id}/freeze")
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "freezeCohort",
            summary = "Fix the members of a cohort, and the people behind them on a day, for good")
    public CohortResponse freeze(@PathParam("id") UUID id, OnDay request) {
        return cohorts.freeze(id, request.day(clock));
    }

    @POST
    @Path("{id}/draws")
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ORGANIZATION_WRITE)
    @Operation(
            operationId = "drawCohorts",
            summary = "Let chance decide who of a cohort is trained and who is compared, repeatably")
    public CohortDraw.Outcome draw(@PathParam("id") UUID id, CohortDraw.Request request) {
        return draw.draw(id, request);
    }

    @GET
    @Path("{id}/overlaps")
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "listCohortOverlaps", summary = "List the cohorts that have people in common with one")
    public CohortOverlapsResponse overlaps(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day that is meant; today where nothing is said") @Nullable LocalDate asOf) {
        return cohorts.overlaps(id, new OnDay(asOf).day(clock));
    }

    @Schema(name = "CohortDay")
    record OnDay(
            @Schema(description = "The day that is meant; today where nothing is said", examples = "2026-07-01")
                    @Nullable LocalDate on) {

        LocalDate day(Clock clock) {
            return on == null ? LocalDate.now(clock) : on;
        }
    }
}
