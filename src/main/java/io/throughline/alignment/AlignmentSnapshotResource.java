package io.throughline.alignment;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.paging.Condition;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Alignment snapshots over HTTP: taken, listed and read, never changed. */
@Path("/v1/alignment/snapshots")
@Tag(name = "Alignment", description = "Whether learning serves the business, and what is missing where it does not")
class AlignmentSnapshotResource {

    private final AlignmentSnapshots snapshots;

    AlignmentSnapshotResource(AlignmentSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    record Filter(
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("from") @Parameter(description = "The first day") @Condition("e.day >= :from") @Nullable LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "The first day after the last")
                    @Condition("e.day < :to")
                    @Nullable LocalDate to,
            @QueryParam("origin") @Nullable SnapshotOrigin origin) {}

    @GET
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(operationId = "listAlignmentSnapshots", summary = "List what alignment was, snapshot by snapshot")
    public Page<AlignmentSnapshotResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return snapshots.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.ALIGNMENT_READ)
    @Operation(operationId = "getAlignmentSnapshot", summary = "Get one alignment snapshot")
    public AlignmentSnapshotResponse get(@PathParam("id") UUID id) {
        return snapshots.get(id);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.ALIGNMENT_WRITE)
    @Operation(
            operationId = "takeAlignmentSnapshot",
            summary = "Keep today's alignment; of several snapshots of a day, trends show the last")
    public AlignmentSnapshotResponse take() {
        return snapshots.take();
    }
}
