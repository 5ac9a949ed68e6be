package io.throughline.participation.observation;

import io.throughline.participation.load.PersonRow;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a file: an observation of a person who may be named as other systems name them. */
@Schema(name = "ObservationRow")
record ObservationRow(
        @Schema(description = "Who was observed; or else another name of theirs") @Nullable UUID employeeId,
        @Size(min = 1, max = 100) @Schema(examples = "workday") @Nullable String employeeSourceSystem,
        @Size(min = 1, max = 200) @Schema(examples = "WD-100234") @Nullable String employeeExternalId,
        @Size(min = 3, max = 320) @Schema(examples = "dana.reyes@example.com") @Nullable String employeeEmail,
        @Schema(description = "Who observed; or else observerEmail") @Nullable UUID observerId,
        @Size(min = 3, max = 320) @Schema(examples = "ming.chen@example.com") @Nullable String observerEmail,
        UUID rubricId,
        @Min(1) @Schema(description = "The newest when omitted", examples = "1") @Nullable Integer rubricVersion,
        LocalDate observedOn,
        @Pattern(regexp = "\\d{1,2}( \\d{1,2}){0,19}")
                @Schema(
                        description = "The level of each criterion, in the rubric's order, with spaces between",
                        examples = "2 3")
                String levels)
        implements PersonRow {

    ObservationRequest request(UUID employee, UUID observer) {
        List<Integer> each =
                Arrays.stream(levels.split(" ")).map(Integer::valueOf).toList();
        return new ObservationRequest(employee, observer, rubricId, rubricVersion, observedOn, each, null, null);
    }
}
