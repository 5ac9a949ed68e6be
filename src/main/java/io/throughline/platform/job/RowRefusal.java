package io.throughline.platform.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one row of a file. */
@Schema(name = "RowRefusal")
public record RowRefusal(
        @Schema(
                        description = "The line of the file, its header included; of a JSON array the item. From 1",
                        examples = "17")
                long line,
        @Schema(description = "Stable slug, see /problems", examples = "value-out-of-unit") String code,
        @Schema(
                        description = "JSON Pointer into the row; empty where it is about the row as a whole",
                        examples = "/value")
                String pointer,
        @Schema(examples = "must be at most 100") String message) {

    static RowRefusal of(StoredRefusal stored) {
        return new RowRefusal(stored.line(), stored.code(), stored.pointer(), stored.message());
    }
}
