package io.throughline.participation.statement;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.privacy.PersonData;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Practice over HTTP. */
@Path("/v1/practice")
@Tag(name = "Practice", description = "When people practiced, as learning platforms state it")
class PracticeResource {

    private static final ListSource<Practice> SOURCE = ListSource.of("practice", Practice.class, "practicedOn");

    private final Lists lists;

    PracticeResource(Lists lists) {
        this.lists = lists;
    }

    record Filter(
            @QueryParam("initiativeId") @Nullable UUID initiativeId,
            @QueryParam("employeeId") @Nullable UUID employeeId) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.PARTICIPATION_READ)
    @Operation(operationId = "listPractice", summary = "List when people practiced")
    public Page<PracticeResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return lists.page(SOURCE, filter, asked, PracticeResponse::of);
    }
}
