package io.throughline.platform.paging;

import io.throughline.platform.audit.Tombstone;
import java.time.Instant;
import java.util.List;

/**
 * A page cut from what changed and what was deleted, oldest first. Each of the two keeps its own place, so that they
 * need not agree on an order within one instant.
 *
 * @param changed rows whose second column is the instant of the change
 */
record Increment(List<Object[]> changed, List<Tombstone> deleted, boolean hasMore) {

    static Increment cut(List<Object[]> changed, List<Tombstone> deleted, int limit) {
        int c = 0;
        int d = 0;
        while (c + d < limit && (c < changed.size() || d < deleted.size())) {
            if (d == deleted.size() || (c < changed.size() && !isAfter(changed.get(c), deleted.get(d)))) {
                c++;
            } else {
                d++;
            }
        }
        boolean more = c < changed.size() || d < deleted.size();
        return new Increment(changed.subList(0, c), deleted.subList(0, d), more);
    }

    private static boolean isAfter(Object[] changed, Tombstone tombstone) {
        return ((Instant) changed[1]).isAfter(tombstone.deletedAt());
    }
}
