package io.throughline.roi;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group of people: a stored cohort, or a list. */
@Schema(name = "AuditedGroup")
record AuditedGroup(
        @Schema(description = "A stored cohort; instead of subjectIds") @Nullable UUID cohortId,
        @Size(max = 10_000) @Schema(
                        description = "One for each person, of employees or of another system; instead of cohortId",
                        examples = "[\"0190f3a1-7c1e-7000-8000-000000000001\"]")
                @Nullable List<@Size(max = 100) String> subjectIds) {}
