package io.throughline.platform.persistence;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The id under which another system owns or knows a record. Both halves look the record up. */
@Schema(name = "ExternalReference")
public record ExternalReference(
        @Size(min = 1, max = 100) @Schema(examples = "workday") String sourceSystem,
        @Size(min = 1, max = 200) @Schema(examples = "WD-100234") String externalId) {

    static @Nullable ExternalReference ofNullable(@Nullable String sourceSystem, @Nullable String externalId) {
        return sourceSystem == null || externalId == null ? null : new ExternalReference(sourceSystem, externalId);
    }
}
