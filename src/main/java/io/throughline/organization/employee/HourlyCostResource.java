package io.throughline.organization.employee;

import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.privacy.OfPerson;
import io.throughline.platform.privacy.PersonData;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.Versioned;
import io.throughline.platform.security.Permissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the hours of an employee cost, over HTTP, for the few who may know. */
@Path("/v1/employees/{id}/hourly-costs")
@Tag(name = "Employees")
class HourlyCostResource {

    private final EntityManager entities;
    private final HourlyCosts costs;
    private final AuditTrail audit;
    private final Clock clock;

    HourlyCostResource(EntityManager entities, HourlyCosts costs, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.costs = costs;
        this.audit = audit;
        this.clock = clock;
    }

    @Schema(name = "HourlyCostsRequest")
    record HourlyCostsRequest(
            @Size(max = 500) @Schema(description = "All of them, each good until the next")
                    List<@Valid HourlyCost> items) {}

    @Schema(name = "HourlyCosts")
    record HourlyCostsResponse(
            @Schema(description = "The employee's id") UUID id,
            @Schema(description = "The employee's version") long version,
            @Schema(description = "In the order of their days, each good until the next") List<HourlyCost> items)
            implements Versioned, OfPerson {

        @Override
        public UUID personId() {
            return id;
        }
    }

    /** What history keeps: that costs were set, not which. */
    record CostTrace(UUID employeeId, List<LocalDate> effectiveFrom) {}

    @GET
    @PersonData
    @PermissionsAllowed(Permissions.EMPLOYEE_COST_READ)
    @Operation(operationId = "getHourlyCosts", summary = "Get what an hour of an employee costs, fully loaded")
    public HourlyCostsResponse get(@PathParam("id") UUID id) {
        return answer(existing(id, LockModeType.NONE));
    }

    @PUT
    @Transactional
    @PermissionsAllowed(Permissions.EMPLOYEE_COST_WRITE)
    @Operation(operationId = "replaceHourlyCosts", summary = "Replace what an hour of an employee costs, fully loaded")
    public HourlyCostsResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            HourlyCostsRequest request) {
        Employee employee = existing(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.require(ifMatch, employee.version());
        EmployeeRecords.refuseErased(employee);
        check(request.items());
        List<HourlyCost> wanted = request.items().stream()
                .sorted(Comparator.comparing(HourlyCost::effectiveFrom))
                .toList();
        if (!wanted.equals(costs.of(id))) {
            costs.replace(id, wanted);
            employee.changedElsewhere();
            entities.flush();
            audit.created("hourly-costs", id, clock.instant(), trace(id, wanted));
        }
        return answer(employee);
    }

    private static CostTrace trace(UUID id, List<HourlyCost> wanted) {
        return new CostTrace(id, wanted.stream().map(HourlyCost::effectiveFrom).toList());
    }

    private static void check(List<HourlyCost> items) {
        Faults faults = new Faults();
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            faults.addIf(
                    items.get(i).cost().amount().signum() < 0,
                    ProblemType.OUT_OF_RANGE,
                    "/items/" + i + "/cost/amount",
                    "is negative");
            faults.addIf(
                    !days.add(items.get(i).effectiveFrom()),
                    ProblemType.DUPLICATE,
                    "/items/" + i + "/effectiveFrom",
                    "stands there twice");
        }
        faults.throwIfAny();
    }

    private HourlyCostsResponse answer(Employee employee) {
        return new HourlyCostsResponse(employee.id(), employee.version(), costs.of(employee.id()));
    }

    private Employee existing(UUID id, LockModeType lock) {
        Employee employee = entities.find(Employee.class, id, lock);
        if (employee == null) {
            throw ProblemException.notFound("employee", id);
        }
        return employee;
    }
}
