package io.throughline.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an initiative is for. */
@Embeddable
@Schema(name = "Audience")
record Audience(
        @Column(name = "audience_description") @Size(min = 1, max = 1000) @Schema(examples = "Account executives, EMEA")
                String description,
        @Column(name = "audience_expected_participants")
                @Min(1) @Max(10_000_000) @Schema(description = "How many people are expected to take part", examples = "120")
                @Nullable Integer expectedParticipants) {}
