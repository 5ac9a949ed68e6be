package io.throughline.organization.employee;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What history keeps of an employee: where they stood, and which personal fields changed, but not from what to what.
 * History cannot be rewritten, so that it must not hold what may have to be erased.
 */
record EmployeeTrace(UUID id, boolean active, List<String> changed, List<Assignment> assignments) {

    static EmployeeTrace of(EmployeeResponse state, @Nullable EmployeeResponse before) {
        List<String> changed = new ArrayList<>();
        note("displayName", EmployeeResponse::displayName, state, before, changed);
        note("givenName", EmployeeResponse::givenName, state, before, changed);
        note("familyName", EmployeeResponse::familyName, state, before, changed);
        note("employeeNumber", EmployeeResponse::employeeNumber, state, before, changed);
        note("userName", EmployeeResponse::userName, state, before, changed);
        note("email", EmployeeResponse::email, state, before, changed);
        note("identifiers", EmployeeResponse::identifiers, state, before, changed);
        note("externalReference", EmployeeResponse::externalReference, state, before, changed);
        List<Assignment> places =
                state.assignments().stream().map(Assignment::withoutTraits).toList();
        return new EmployeeTrace(state.id(), state.active(), changed, places);
    }

    private static void note(
            String name,
            Function<EmployeeResponse, @Nullable Object> field,
            EmployeeResponse state,
            @Nullable EmployeeResponse before,
            List<String> changed) {
        Object earlier = before == null ? null : field.apply(before);
        if (!Objects.equals(field.apply(state), earlier)) {
            changed.add(name);
        }
    }
}
