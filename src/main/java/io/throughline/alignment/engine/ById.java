package io.throughline.alignment.engine;

import java.util.Comparator;
import java.util.UUID;

/** The order of ids as they are written, which is that of their making; Java's own takes their halves as signed. */
final class ById {

    static final Comparator<UUID> ORDER = ById::compare;

    private ById() {}

    private static int compare(UUID one, UUID other) {
        int order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
