package io.throughline.organization.employee;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an employee, the whole of their assignments included. */
@Schema(name = "EmployeeRequest")
record EmployeeRequest(
        @Size(min = 1, max = 200) @Schema(examples = "Ana Pereira") String displayName,
        @Size(min = 1, max = 200) @Schema(examples = "Ana") @Nullable String givenName,
        @Size(min = 1, max = 200) @Schema(examples = "Pereira") @Nullable String familyName,
        @Size(min = 1, max = 100) @Schema(description = "The employer's own number; one person has it", examples = "100234")
                @Nullable String employeeNumber,
        @Size(min = 1, max = 200) @Schema(
                        description = "The name to sign in with, in whatever case",
                        examples = "ana.pereira@example.com")
                @Nullable String userName,
        @Size(max = 320) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") @Schema(examples = "ana.pereira@example.com") @Nullable String email,
        @Schema(description = "Whether they may be addressed; true where nothing is said") @Nullable Boolean active,
        @Size(max = 20) @Schema(description = "Under which ids further systems know them, one for each system")
                @Nullable List<@Valid ExternalReference> identifiers,
        @Size(max = 500) @Schema(description = "All of them, past and to come; their periods do not overlap") @Nullable List<@Valid Assignment> assignments,
        @Valid @Nullable ExternalReference externalReference) {

    static EmployeeRequest of(Employee employee) {
        return new EmployeeRequest(
                employee.displayName(),
                employee.givenName(),
                employee.familyName(),
                employee.employeeNumber(),
                employee.userName(),
                employee.email(),
                employee.isActive(),
                employee.identifiers(),
                employee.assignments(),
                employee.externalReference());
    }

    List<ExternalReference> identifiersOrNone() {
        return identifiers == null ? List.of() : identifiers;
    }

    List<Assignment> assignmentsOrNone() {
        return assignments == null ? List.of() : assignments;
    }
}
