package io.throughline.organization.employee;

import io.throughline.organization.OrgUnits;
import io.throughline.platform.paging.IdPages;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organization of any day, as clients ask for it: who stands above and below whom, and who is in a unit. */
@Singleton
class OrgChart {

    static final String DAY = "The day that is meant; today where nothing is said";
    static final String LIMIT = "Items on a page, 1 to 200; 50 if absent";
    static final String CURSOR = "The nextCursor of the page before";

    private final ReportingLines lines;
    private final EmployeeRecords employees;
    private final EmployeeRepository stored;
    private final OrgUnits units;
    private final IdPages pages;
    private final Clock clock;

    OrgChart(
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

    Page<EmployeeResponse> managers(UUID id, @Nullable LocalDate asOf) {
        List<UUID> above = lines.above(id, day(asOf));
        if (above.isEmpty()) {
            requireEmployee(id);
        }
        return pages.whole(above, this::answers);
    }

    Page<EmployeeResponse> reports(
            UUID id, @Nullable LocalDate asOf, boolean directly, @Nullable Integer limit, @Nullable String cursor) {
        requireEmployee(id);
        LocalDate on = day(asOf);
        return pages.page(
                "reports " + id + on + directly,
                limit,
                cursor,
                (last, most) -> lines.below(id, directly, on, last, most),
                this::answers);
    }

    Page<EmployeeResponse> members(
            UUID unit, @Nullable LocalDate asOf, @Nullable Integer limit, @Nullable String cursor) {
        requireUnit(unit);
        LocalDate on = day(asOf);
        return pages.page(
                "members " + unit + on,
                limit,
                cursor,
                (last, most) -> lines.members(unit, on, last, most),
                this::answers);
    }

    HeadcountResponse headcount(UUID unit, @Nullable LocalDate asOf) {
        LocalDate on = day(asOf);
        ReportingLines.Headcount found = lines.headcount(unit, on);
        if (found.people() == 0) {
            requireUnit(unit);
        }
        return new HeadcountResponse(
                unit, on, found.people(), found.own(), found.people() - found.own(), found.fullTimeEquivalents());
    }

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
