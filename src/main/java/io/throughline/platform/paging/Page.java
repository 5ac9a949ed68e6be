package io.throughline.platform.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.platform.audit.Tombstone;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and how to go on.
 *
 * @param rows the whole list, where it was asked for in place of a page
 */
public record Page<T>(
        List<T> items,
        @Schema(description = "Pass as cursor for the next page; null on the last") @Nullable String nextCursor,
        @Schema(description = "Matches in all; only with count=true")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable Long count,
        @Schema(description = "What was deleted; only with updatedAfter")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<Tombstone> tombstones,
        @JsonIgnore @Schema(hidden = true) @Nullable Rows<T> rows) {

    public Page(
            List<T> items, @Nullable String nextCursor, @Nullable Long count, @Nullable List<Tombstone> tombstones) {
        this(items, nextCursor, count, tombstones, null);
    }

    public static <T> Page<T> whole(Rows<T> rows) {
        return new Page<>(List.of(), null, null, null, rows);
    }
}
