package io.throughline.participation.observation;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.privacy.OfPerson;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An observation as clients see it. History keeps it without the remark. */
@Schema(name = "Observation")
record ObservationResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") @Schema(description = "That of the rubric's behavior") UUID initiativeId,
        @Reference("employee") UUID employeeId,
        @Reference("employee") UUID observerId,
        @Reference("org-unit")
                @Schema(description = "Where the person worked on that day, as it was known when this was recorded")
                @Nullable UUID orgUnitId,
        @Reference("rubric") UUID rubricId,
        @Schema(examples = "1") int rubricVersion,
        LocalDate observedOn,
        @Schema(description = "The level of each criterion, in the rubric's order", examples = "2")
                List<Integer> levels,
        @Schema(description = "The mean of the levels", examples = "2") BigDecimal level,
        @Schema(description = "Null in past states") @Nullable String remark)
        implements Versioned, OfPerson {

    static ObservationResponse of(Observation observation) {
        return new ObservationResponse(
                observation.id(),
                observation.version(),
                observation.createdAt(),
                observation.updatedAt(),
                observation.externalReference(),
                observation.initiativeId(),
                observation.employeeId(),
                observation.observerId(),
                observation.orgUnitId(),
                observation.rubricId(),
                observation.rubricVersion(),
                observation.observedOn(),
                List.copyOf(observation.levels()),
                observation.level(),
                observation.remark());
    }

    ObservationResponse withoutRemark() {
        return new ObservationResponse(
                id,
                version,
                createdAt,
                updatedAt,
                null,
                initiativeId,
                employeeId,
                observerId,
                orgUnitId,
                rubricId,
                rubricVersion,
                observedOn,
                levels,
                level,
                null);
    }

    @Override
    public UUID personId() {
        return employeeId;
    }
}
