package io.throughline.participation.observation;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an observation. All but levels and remark is what makes it the one it is, and fixed. */
@Schema(name = "ObservationRequest")
record ObservationRequest(
        @Schema(description = "Who was observed") UUID employeeId,
        @Schema(
                        description =
                                "Who observed: in the person's management line on that day, or a named observer of the"
                                        + " behavior's initiative; never the person")
                UUID observerId,
        UUID rubricId,
        @Min(1) @Schema(description = "The version that was observed by; the newest when omitted", examples = "1")
                @Nullable Integer rubricVersion,
        @Schema(description = "Never a day to come") LocalDate observedOn,
        @Size(min = 1, max = 20) @Schema(
                        description = "The level of each criterion, in the rubric's order; 1 is the lowest",
                        examples = "2")
                List<Integer> levels,
        @Size(min = 1, max = 4000) @Schema(examples = "Asked, but did not wait for the answer") @Nullable String remark,
        @Valid @Nullable ExternalReference externalReference) {

    static ObservationRequest of(Observation observation) {
        return new ObservationRequest(
                observation.employeeId(),
                observation.observerId(),
                observation.rubricId(),
                observation.rubricVersion(),
                observation.observedOn(),
                observation.levels(),
                observation.remark(),
                observation.externalReference());
    }

    /** The same levels, with what another request said besides. */
    ObservationRequest keeping(Observation stored) {
        return new ObservationRequest(
                employeeId,
                observerId,
                rubricId,
                rubricVersion,
                observedOn,
                levels,
                stored.remark(),
                stored.externalReference());
    }
}
