package io.throughline.organization.employee;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.privacy.OfPerson;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employee as clients see one. */
@Schema(name = "Employee")
record EmployeeResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "Ana Pereira") String displayName,
        @Schema(examples = "Ana") @Nullable String givenName,
        @Schema(examples = "Pereira") @Nullable String familyName,
        @Schema(examples = "100234") @Nullable String employeeNumber,
        @Schema(examples = "ana.pereira@example.com") @Nullable String userName,
        @Schema(examples = "ana.pereira@example.com") @Nullable String email,
        boolean active,
        @Schema(description = "Since when the person behind the record is a pseudonym") @Nullable Instant erasedAt,
        List<ExternalReference> identifiers,
        @Schema(description = "In the order of their days") List<Assignment> assignments)
        implements Versioned, OfPerson {

    static EmployeeResponse of(Employee employee) {
        return new EmployeeResponse(
                employee.id(),
                employee.version(),
                employee.createdAt(),
                employee.updatedAt(),
                employee.externalReference(),
                employee.displayName(),
                employee.givenName(),
                employee.familyName(),
                employee.employeeNumber(),
                employee.userName(),
                employee.email(),
                employee.isActive(),
                employee.erasedAt(),
                employee.identifiers(),
                employee.assignments());
    }

    @Override
    public UUID personId() {
        return id;
    }
}
