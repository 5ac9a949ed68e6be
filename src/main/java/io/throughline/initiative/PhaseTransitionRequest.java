package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a client wants an initiative to go. */
@Schema(name = "PhaseTransitionRequest")
record PhaseTransitionRequest(
        @Schema(description = "One step forward or back", examples = "DESIGN") Phase to,
        @Size(min = 1, max = 2000) @Schema(examples = "Sponsor agreed on the target") @Nullable String note,
        @Valid @Nullable ExternalReference externalReference) {}
