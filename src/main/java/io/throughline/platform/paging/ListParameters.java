package io.throughline.platform.paging;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list can be asked for besides its own filters. */
public record ListParameters(
        @QueryParam("limit")
                @Parameter(
                        description = "Items on a page, 1 to 200",
                        schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                @Nullable Integer limit,
        @QueryParam("cursor")
                @Parameter(description = "The nextCursor of the page before; opaque, good for this very list only")
                @Nullable String cursor,
        @QueryParam("sort")
                @Parameter(
                        description = "Fields to sort by, a minus before a field for descending order",
                        example = "-createdAt")
                @Nullable String sort,
        @QueryParam("count") @Parameter(description = "Whether to count all matches as well") @Nullable Boolean count,
        @QueryParam("updatedAfter")
                @Parameter(
                        description =
                                "Increment: only what changed after this instant, oldest change first, with tombstones of what was"
                                        + " deleted. Ask with an overlap of a minute, for writes that were under way.")
                @Nullable Instant updatedAfter,
        @QueryParam("sourceSystem") @Parameter(description = "The system whose externalId is meant") @Nullable String sourceSystem,
        @QueryParam("externalId") @Parameter(description = "The record's id in sourceSystem") @Nullable String externalId,
        @QueryParam("fields")
                @Parameter(
                        description = "Fields to answer with, comma-separated; id is always there. The answer is then"
                                + " application/json;profile=sparse",
                        example = "id,version")
                @Nullable String fields,
        @QueryParam("expand")
                @Parameter(description = "References to answer with as whole records, comma-separated, one level deep")
                @Nullable String expand) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /**
     * How many items a page is to have.
     *
     * @param asked null where nothing was said
     * @throws ProblemException 400 where no page has so many
     */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "limit is from 1 to " + MAX_LIMIT + ".");
        }
        return limit;
    }

    /** One page in that order, or in the list's own, of a list that can be asked for nothing else. */
    public static ListParameters of(@Nullable Integer limit, @Nullable String cursor, @Nullable String sort) {
        return new ListParameters(limit, cursor, sort, null, null, null, null, null, null);
    }
}
