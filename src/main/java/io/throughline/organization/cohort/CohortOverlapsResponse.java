package io.throughline.organization.cohort;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cohorts that have people in common with one. */
@Schema(name = "CohortOverlaps")
record CohortOverlapsResponse(LocalDate asOf, List<Item> items) {

    private static final Set<CohortRole> OPPOSED = EnumSet.of(CohortRole.TRAINED, CohortRole.CONTROL);

    @Schema(name = "CohortOverlap")
    record Item(
            UUID cohortId,
            @Schema(examples = "Pilot, control") String name,
            CohortRole role,
            @Schema(description = "How many belong to both", examples = "3") long people,
            @Schema(
                            description =
                                    "Whether one is trained and the other one compared: no effect can be told then",
                            examples = "true")
                    boolean contaminates) {}

    static CohortOverlapsResponse of(CohortRole role, LocalDate on, List<CohortPeople.Overlap> found) {
        return new CohortOverlapsResponse(
                on,
                found.stream()
                        .map(other -> new Item(
                                other.cohortId(),
                                other.name(),
                                other.role(),
                                other.people(),
                                role != other.role() && OPPOSED.containsAll(List.of(role, other.role()))))
                        .toList());
    }
}
