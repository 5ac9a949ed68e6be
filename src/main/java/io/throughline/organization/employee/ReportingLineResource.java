package io.throughline.organization.employee;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.organization.OrgUnits;
import io.throughline.platform.paging.IdPages;
import io.throughline.platform.paging.Page;
import io.throughline.platform.privacy.PersonData;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.security.Permissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organization of any day, over HTTP: who stands above and below whom, and who is in a unit. */
@Path("/v1")
@Tag(name = "Employees")
class ReportingLineResource {

    private static final String DAY = "The day that is meant; today where nothing is said";
    private static final String LIMIT = "Items on a page, 1 to 200; 50 if absent";
    private static final String CURSOR = "The nextCursor of the page before";

    private final ReportingLines lines;
    private final EmployeeRecords employees;
    private final EmployeeRepository stored;
    private final OrgUnits units;
    private final IdPages pages;
    private final Clock clock;

    ReportingLineResource(
            ReportingLines lines,
            EmployeeRecords employees,
            EmployeeRepository stored,
            OrgUnits units,
            IdPages pages,
            Clock clock) {
        this.lines = lines;
        this.employees = employees;
        this.stored = stored;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("employees/{id}/managers")
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(operationId = "listManagers", summary = "List an employee's managers on a day, the nearest first")
    public Page<EmployeeResponse> managers(
            @PathParam("id") UUID id, @QueryParam("asOf") @Parameter(description = DAY) @Nullable LocalDate asOf) {
        requireEmployee(id);
        return new Page<>(answers(lines.above(id, day(asOf))), null, null, null);
    }

    @GET
    @Path("employees/{id}/reports")
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(operationId = "listReports", summary = "List who reports to an employee on a day")
    public Page<EmployeeResponse> reports(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = DAY) @Nullable LocalDate asOf,
            @QueryParam("direct") @Parameter(description = "Whether to leave out who reports through others") @Nullable Boolean direct,
            @QueryParam("limit") @Parameter(description = LIMIT) @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = CURSOR) @Nullable String cursor) {
        requireEmployee(id);
        LocalDate on = day(asOf);
        boolean directly = Boolean.TRUE.equals(direct);
        return pages.page(
                "reports " + id + on + directly,
                limit,
                cursor,
                (last, most) -> lines.below(id, directly, on, last, most),
                this::answers);
    }

    @GET
    @Path("org-units/{id}/employees")
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(
            operationId = "listEmployeesOfOrgUnit",
            summary = "List who works in an org unit on a day, the units below it included")
    public Page<EmployeeResponse> members(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = DAY) @Nullable LocalDate asOf,
            @QueryParam("limit") @Parameter(description = LIMIT) @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = CURSOR) @Nullable String cursor) {
        requireUnit(id);
        LocalDate on = day(asOf);
        return pages.page(
                "members " + id + on, limit, cursor, (last, most) -> lines.members(id, on, last, most), this::answers);
    }

    @GET
    @Path("org-units/{id}/headcount")
    @PermissionsAllowed(Permissions.ORGANIZATION_READ)
    @Operation(operationId = "getHeadcount", summary = "Count who works in an org unit on a day")
    public HeadcountResponse headcount(
            @PathParam("id") UUID id, @QueryParam("asOf") @Parameter(description = DAY) @Nullable LocalDate asOf) {
        requireUnit(id);
        LocalDate on = day(asOf);
        ReportingLines.Headcount found = lines.headcount(id, on);
        return new HeadcountResponse(
                id, on, found.people(), found.own(), found.people() - found.own(), found.fullTimeEquivalents());
    }

    @Schema(name = "Headcount")
    record HeadcountResponse(
            UUID orgUnitId,
            LocalDate asOf,
            @Schema(description = "In the unit and below it", examples = "120") long people,
            @Schema(description = "In the very unit", examples = "20") long own,
            @Schema(description = "In the units below it", examples = "100") long below,
            @Schema(description = "Of all of them, each counted by the share they work", examples = "112.5")
                    BigDecimal fullTimeEquivalents) {}

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private void requireEmployee(UUID id) {
        if (stored.findByIdOptional(id).isEmpty()) {
            throw ProblemException.notFound("employee", id);
        }
    }

    private void requireUnit(UUID id) {
        if (units.find(id).isEmpty()) {
            throw ProblemException.notFound("org unit", id);
        }
    }

    private List<EmployeeResponse> answers(List<UUID> ids) {
        Map<UUID, EmployeeResponse> found = employees.answers(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
