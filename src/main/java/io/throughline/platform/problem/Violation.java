package io.throughline.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fault of a request: where it is, which rule it breaks, and what would mend it. */
@Schema(name = "Violation")
public record Violation(
        @Schema(
                        description = "JSON Pointer (RFC 6901) into the request body; empty for the body as a whole",
                        examples = "/dueDate")
                String pointer,
        @Schema(description = "Stable slug of the rule that was broken", examples = "target-before-baseline")
                String code,
        @Schema(description = "What is wrong, for people", examples = "must be after the baseline's date 2026-07-01")
                String detail) {}
