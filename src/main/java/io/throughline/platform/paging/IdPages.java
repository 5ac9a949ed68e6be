package io.throughline.platform.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers lists whose rows a question of a room's own finds, in the order of their ids. */
@Singleton
public class IdPages {

    private static final int CHUNK = 500;

    /** Each question may walk through all there are, so that a file asks as seldom as its memory allows. */
    private static final int WALK = 100 * CHUNK;

    private final ObjectMapper mapper;
    private final Extent extent;

    IdPages(ObjectMapper mapper, Extent extent) {
        this.mapper = mapper;
        this.extent = extent;
    }

    /** The question: which ids come after one, at most so many. */
    @FunctionalInterface
    public interface Ids {
        List<UUID> after(@Nullable UUID last, int most);
    }

    /**
     * One page, or where the request is about the whole list, that.
     *
     * @param list all that decides which rows there are, so that no cursor goes from one list to another
     * @param answer the answers for the ids of one page, in their order
     */
    public <R> Page<R> page(
            String list,
            @Nullable Integer asked,
            @Nullable String cursor,
            Ids ids,
            Function<List<UUID>, List<R>> answer) {
        if (extent.isWhole()) {
            return Page.whole(whole(ids, answer));
        }
        int limit = ListParameters.limit(asked);
        String name = Cursor.fingerprint(list);
        UUID last = cursor == null
                ? null
                : (UUID) Cursor.decode(mapper, cursor, name, 1).value(mapper, 0, UUID.class);
        List<UUID> found = ids.after(last, limit + 1);
        List<UUID> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.start(name, 1)
                        .with(mapper, 0, List.of(shown.get(limit - 1)))
                        .encode(mapper);
        return new Page<>(answer.apply(shown), next, null, null);
    }

    /** A list so short that it has one page, in an order of its own. */
    public <R> Page<R> whole(List<UUID> ids, Function<List<UUID>, List<R>> answer) {
        List<R> answers = answer.apply(ids);
        return extent.isWhole()
                ? Page.whole(Rows.of(answers, Function.identity()))
                : new Page<>(answers, null, null, null);
    }

    private static <R> Rows<R> whole(Ids ids, Function<List<UUID>, List<R>> answer) {
        return new Rows<>() {
            @Override
            public long count() {
                return ids.after(null, Integer.MAX_VALUE).size();
            }

            @Override
            public void each(Reader<? super R> reader) throws IOException {
                UUID last = null;
                List<UUID> found;
                do {
                    found = ids.after(last, WALK);
                    for (int from = 0; from < found.size(); from += CHUNK) {
                        List<UUID> chunk = found.subList(from, Math.min(from + CHUNK, found.size()));
                        for (R row : answer.apply(chunk)) {
                            reader.read(row);
                        }
                    }
                    last = found.isEmpty() ? null : found.get(found.size() - 1);
                } while (found.size() == WALK);
            }
        };
    }
}
