package io.throughline.organization.employee;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.json.JsonBodyReader;
import io.throughline.platform.json.MergePatch;
import io.throughline.platform.paging.Condition;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Employees over HTTP. */
@Path("/v1/employees")
@Tag(name = "Employees", description = "Who works here, where and for whom, day by day")
class EmployeeResource {

    private static final String TODAY = "exists (select 1 from Employee x join x.assignments a where x = e"
            + " and a.effectiveFrom <= local date and (a.effectiveTo is null or a.effectiveTo > local date) and ";

    private final EmployeeRecords employees;
    private final OrgChart chart;

    EmployeeResource(EmployeeRecords employees, OrgChart chart) {
        this.employees = employees;
        this.chart = chart;
    }

    record Filter(
            @QueryParam("employeeNumber") @Nullable String employeeNumber,
            @QueryParam("userName") @Condition("lower(e.userName) = lower(:userName)") @Nullable String userName,
            @QueryParam("email") @Condition("lower(e.email) = lower(:email)") @Nullable String email,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("orgUnitId")
                    @Condition(TODAY + "a.orgUnitId = :orgUnitId)")
                    @Parameter(description = "Who works in this very unit today")
                    @Nullable UUID orgUnitId,
            @QueryParam("managerId")
                    @Condition(TODAY + "a.managerId = :managerId)")
                    @Parameter(description = "Who reports to this employee today")
                    @Nullable UUID managerId) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(operationId = "listEmployees", summary = "List employees")
    public Page<EmployeeResponse> list(@BeanParam Filter filter, @BeanParam ListParameters asked) {
        return employees.list(filter, asked);
    }

    @GET
    @Path("{id}")
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(
            operationId = "getEmployee",
            summary = "Get one employee",
            description = "As they are now, with all their assignments. What was said of a person before is not kept.")
    public EmployeeResponse get(@PathParam("id") UUID id) {
        return employees.get(id, new ReadParameters(null, null, null));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.EMPLOYEE_WRITE)
    @Operation(operationId = "createEmployee", summary = "Create an employee")
    public EmployeeResponse create(EmployeeRequest request) {
        return employees.create(request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permissions.EMPLOYEE_WRITE)
    @Operation(operationId = "replaceEmployee", summary = "Replace an employee")
    public EmployeeResponse replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, EmployeeRequest request) {
        return employees.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes(JsonBodyReader.MERGE_PATCH)
    @PermissionsAllowed(Permissions.EMPLOYEE_WRITE)
    @Operation(operationId = "patchEmployee", summary = "Change parts of an employee")
    public EmployeeResponse patch(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, MergePatch patch) {
        return employees.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.EMPLOYEE_WRITE)
    @Operation(
            operationId = "deleteEmployee",
            summary = "Delete an employee who was entered by mistake",
            description =
                    "Refused where anything refers to them. Who has left has assignments that end; whoever asks to"
                            + " be forgotten is erased.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        employees.delete(id, ifMatch);
    }

    @GET
    @Path("{id}/managers")
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(operationId = "listManagers", summary = "List an employee's managers on a day, the nearest first")
    public Page<EmployeeResponse> managers(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = OrgChart.DAY) @Nullable LocalDate asOf) {
        return chart.managers(id, asOf);
    }

    @GET
    @Path("{id}/reports")
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_READ)
    @Operation(operationId = "listReports", summary = "List who reports to an employee on a day")
    public Page<EmployeeResponse> reports(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = OrgChart.DAY) @Nullable LocalDate asOf,
            @QueryParam("direct") @Parameter(description = "Whether to leave out who reports through others") @Nullable Boolean direct,
            @QueryParam("limit") @Parameter(description = OrgChart.LIMIT) @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = OrgChart.CURSOR) @Nullable String cursor) {
        return chart.reports(id, asOf, Boolean.TRUE.equals(direct), limit, cursor);
    }
}
