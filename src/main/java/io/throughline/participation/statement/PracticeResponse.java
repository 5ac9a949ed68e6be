package io.throughline.participation.statement;

import io.throughline.platform.privacy.OfPerson;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a person practiced, as clients see it. */
@Schema(name = "Practice")
record PracticeResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Reference("initiative") UUID initiativeId,
        @Reference("employee") UUID employeeId,
        @Schema(description = "The statement that said so; null where a file did") @Nullable UUID statementId,
        @Schema(examples = "https://lms.example.com/role-plays/7") String activity,
        LocalDate practicedOn,
        @Schema(description = "Null where the statement has no duration", examples = "0.5") @Nullable BigDecimal hours)
        implements Versioned, OfPerson {

    static PracticeResponse of(Practice practice) {
        return new PracticeResponse(
                practice.id(),
                practice.version(),
                practice.createdAt(),
                practice.updatedAt(),
                practice.initiativeId(),
                practice.employeeId(),
                practice.statementId(),
                practice.activity(),
                practice.practicedOn(),
                practice.hours());
    }

    @Override
    public UUID personId() {
        return employeeId;
    }
}
