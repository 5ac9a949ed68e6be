package io.throughline.organization.workforce;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of the way in which a system writes its workforce files. */
@Schema(name = "ColumnProfileRequest")
record ColumnProfileRequest(
        @Size(min = 1, max = 100) @Schema(description = "Unique, whatever its case; what an import asks for", examples = "sap-de")
                String name,
        @Size(min = 1, max = 100) @Schema(description = "The source system of rows that name none", examples = "sap")
                @Nullable String sourceSystem,
        @Size(max = 200) @Schema(description = "The headings that are not the names of fields")
                List<@Valid ColumnMapping> columns,
        @Size(max = 50) @Schema(description = "What is said of all rows that say nothing themselves") @Nullable List<@Valid ColumnConstant> constants,
        @Size(max = 500) @Schema(description = "Headings of columns that are passed over") @Nullable List<String> ignored,
        @Size(min = 1, max = 20) @Schema(
                        description =
                                "How dates are written: d, dd, M, MM and yyyy with . / - between; ISO 8601 where nothing is said",
                        examples = "dd.MM.yyyy")
                @Nullable String dateFormat,
        @Schema(description = "Whether decimals are written as 1.234,5; false where nothing is said") @Nullable Boolean decimalComma,
        @Valid @Nullable ExternalReference externalReference) {

    static ColumnProfileRequest of(ColumnProfile profile) {
        return new ColumnProfileRequest(
                profile.name(),
                profile.rowSource(),
                profile.columns(),
                profile.constants(),
                profile.ignored(),
                profile.dateFormat(),
                profile.hasDecimalComma(),
                profile.externalReference());
    }

    List<ColumnConstant> constantsOrNone() {
        return constants == null ? List.of() : constants;
    }

    List<String> ignoredOrNone() {
        return ignored == null ? List.of() : ignored;
    }
}
