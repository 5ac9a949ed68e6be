package io.throughline.platform.job;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs over HTTP. */
@Path(JobResource.PATH)
@Tag(name = "Jobs", description = "Work that takes longer than a request may wait, and what became of it")
class JobResource {

    static final String PATH = "/v1/jobs";

    private final JobRecords jobs;

    JobResource(JobRecords jobs) {
        this.jobs = jobs;
    }

    record Filter(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable JobState state,
            @QueryParam("createdBy") @Nullable String createdBy) {}

    @GET
    @PermissionsAllowed(Permissions.JOB_READ)
    @Operation(operationId = "listJobs", summary = "List jobs")
    public Page<JobResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return jobs.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.JOB_READ)
    @Operation(operationId = "getJob", summary = "Get one job: how far it is, and what it came to")
    public JobResponse get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @GET
    @Path("{id}/refusals")
    @PermissionsAllowed(Permissions.JOB_READ)
    @Operation(
            operationId = "listJobRefusals",
            summary = "List all that was wrong with the rows of a load, in their order")
    public Page<RowRefusal> refusals(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return jobs.refusals(id, limit, cursor);
    }
}
