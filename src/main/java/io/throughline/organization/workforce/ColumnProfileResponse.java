package io.throughline.organization.workforce;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column profile as clients see it. */
@Schema(name = "ColumnProfile")
record ColumnProfileResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "sap-de") String name,
        @Schema(description = "The source system of rows that name none", examples = "sap") @Nullable String sourceSystem,
        @Schema(description = "In the order of the headings") List<ColumnMapping> columns,
        @Schema(description = "In the order of the fields") List<ColumnConstant> constants,
        @Schema(description = "Headings of columns that are passed over") List<String> ignored,
        @Schema(examples = "dd.MM.yyyy") @Nullable String dateFormat,
        boolean decimalComma)
        implements Versioned {

    static ColumnProfileResponse of(ColumnProfile profile) {
        return new ColumnProfileResponse(
                profile.id(),
                profile.version(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.externalReference(),
                profile.name(),
                profile.rowSource(),
                profile.columns(),
                profile.constants(),
                profile.ignored(),
                profile.dateFormat(),
                profile.hasDecimalComma());
    }
}
