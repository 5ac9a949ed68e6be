package io.throughline.platform.paging;

import io.throughline.platform.audit.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges what changed and what was deleted into one stream, ordered by instant and id, and cuts a page from it. */
final class Increment {

    private Increment() {}

    static <R> Page<R> merge(
            List<Object[]> changed,
            List<Tombstone> deleted,
            int limit,
            Function<Object[], R> answer,
            Function<Object[], String> cursor,
            @Nullable Long count) {
        List<R> items = new ArrayList<>();
        List<Tombstone> tombstones = new ArrayList<>();
        int c = 0;
        int d = 0;
        Object[] last = {};
        while (c + d < limit && (c < changed.size() || d < deleted.size())) {
            boolean takeChanged =
                    d >= deleted.size() || (c < changed.size() && isBefore(changed.get(c), deleted.get(d)));
            if (takeChanged) {
                last = changed.get(c++);
                items.add(answer.apply(last));
            } else {
                Tombstone tombstone = deleted.get(d++);
                last = new Object[] {null, tombstone.deletedAt(), tombstone.id()};
                tombstones.add(tombstone);
            }
        }
        boolean more = c < changed.size() || d < deleted.size();
        return new Page<>(items, more ? cursor.apply(last) : null, count, tombstones);
    }

    private static boolean isBefore(Object[] changed, Tombstone tombstone) {
        Instant at = (Instant) changed[1];
        int order = at.compareTo(tombstone.deletedAt());
        return order < 0 || (order == 0 && changed[2].toString().compareTo(tombstone.id()) < 0);
    }
}
