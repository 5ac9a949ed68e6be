package io.throughline.roi;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the claims of a calculation are given back. */
@Schema(name = "ReleaseRequest")
record ReleaseRequest(
        @Size(min = 1, max = 1000) @Schema(examples = "Counted by the sales academy as well") String reason) {}
