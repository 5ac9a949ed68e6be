package io.throughline.platform.privacy;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.paging.Condition;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who read whose data, over HTTP. */
@Path("/v1/access-events")
@Tag(name = "Access events", description = "Who read data about persons, when and about whom")
class AccessEventResource {

    private static final ListSource<AccessEvent> EVENTS =
            ListSource.keyed("access-event", AccessEvent.class, List.of("id"));

    private final Lists lists;

    AccessEventResource(Lists lists) {
        this.lists = lists;
    }

    record Filter(
            @QueryParam("personId")
                    @Condition("array_contains(e.personIds, :personId)")
                    @Parameter(description = "Whose data were read")
                    @Nullable UUID personId,
            @QueryParam("actor") @Nullable String actor) {}

    @GET
    @PermissionsAllowed(Permissions.AUDIT_READ)
    @Operation(operationId = "listAccessEvents", summary = "List who read whose data, oldest first")
    public Page<AccessEventResponse> list(
            @BeanParam Filter filter,
            @QueryParam("limit") @Parameter(description = "Items on a page, 1 to 200") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable String cursor) {
        return lists.page(EVENTS, filter, ListParameters.of(limit, cursor, null), AccessEventResponse::of);
    }

    @Schema(name = "AccessEvent")
    record AccessEventResponse(
            UUID id,
            Instant at,
            @Schema(examples = "local-administrator") String actor,
            String requestId,
            @Schema(examples = "GET /v1/employees/{id}") String operation,
            @Schema(description = "Whether a file of the whole list was asked for, which names nobody in particular")
                    boolean wholeList,
            @Schema(description = "Whose data were in the answer") List<UUID> personIds) {

        static AccessEventResponse of(AccessEvent event) {
            return new AccessEventResponse(
                    event.id(),
                    event.at(),
                    event.actor(),
                    event.requestId(),
                    event.operation(),
                    event.isWholeList(),
                    event.personIds());
        }
    }
}
