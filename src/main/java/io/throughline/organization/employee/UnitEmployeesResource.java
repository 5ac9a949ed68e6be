package io.throughline.organization.employee;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.paging.Page;
import io.throughline.platform.privacy.PersonData;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who works in an org unit, over HTTP. */
@Path("/v1/org-units/{id}/employees")
@Tag(name = "Employees")
class UnitEmployeesResource {

    private final OrgChart chart;

    UnitEmployeesResource(OrgChart chart) {
        this.chart = chart;
    }

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(
            operationId = "listEmployeesOfOrgUnit",
            summary = "List who works in an org unit on a day, the units below it included")
    public Page<EmployeeResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = OrgChart.DAY) @Nullable LocalDate asOf,
            @QueryParam("limit") @Parameter(description = OrgChart.LIMIT) @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = OrgChart.CURSOR) @Nullable String cursor) {
        return chart.members(id, asOf, limit, cursor);
    }
}
