package io.throughline.alignment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.paging.Cursor;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.paging.Rows;
import io.throughline.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list that is computed and not stored can be asked for: it has one order, that of its items' ids. */
record PageParameters(
        @QueryParam("limit")
                @Parameter(
                        description = "Items on a page, 1 to 200",
                        schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                @Nullable Integer limit,
        @QueryParam("cursor")
                @Parameter(description = "The nextCursor of the page before; opaque, good for this very list only")
                @Nullable String cursor,
        @QueryParam("count") @Parameter(description = "Whether to count all matches as well") @Nullable Boolean count,
        @QueryParam("fields")
                @Parameter(
                        description = "Fields to answer with, comma-separated; id is always there. The answer is then"
                                + " application/json;profile=sparse",
                        example = "id")
                @Nullable String fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One page, which has the whole list behind it.
     *
     * @param matches all items in the order of their ids
     * @param list names the list by all that decides its items
     * @throws ProblemException 400 where limit or cursor cannot be used
     */
    <T, R> Page<R> page(List<T> matches, Function<T, String> id, String list, Function<T, R> answer) {
        int size = ListParameters.limit(limit);
        String behind = cursor == null ? "" : decoded(cursor, list);
        List<T> rest = matches.stream()
                .filter(item -> id.apply(item).compareTo(behind) > 0)
                .limit(size + 1L)
                .toList();
        List<T> shown = rest.subList(0, Math.min(size, rest.size()));
        return new Page<>(
                shown.stream().map(answer).toList(),
                rest.size() <= size ? null : encoded(list, id.apply(shown.get(size - 1))),
                Boolean.TRUE.equals(count) ? (long) matches.size() : null,
                null,
                Rows.of(matches, answer));
    }

    private static String encoded(String list, String id) {
        return Cursor.start(Cursor.fingerprint(list), 1)
                .with(JSON, 0, List.of(id))
                .encode(JSON);
    }

    private static String decoded(String cursor, String list) {
        Cursor place = Cursor.decode(JSON, cursor, Cursor.fingerprint(list), 1);
        return (String) place.value(JSON, 0, String.class);
    }
}
