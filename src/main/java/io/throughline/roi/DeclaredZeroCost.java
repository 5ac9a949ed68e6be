package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category that truly cost nothing, and why; one that is merely missing leaves the cost not fully loaded. */
@Schema(name = "DeclaredZeroCost")
record DeclaredZeroCost(
        @Schema(examples = "TECHNOLOGY") CostCategory category,
        @Size(max = 1000) @Schema(description = "Not blank", examples = "Ran in the rooms and on the tools we have")
                String reason) {}
