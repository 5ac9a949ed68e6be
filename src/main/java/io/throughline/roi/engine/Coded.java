package io.throughline.roi.engine;

import java.util.Locale;

/** Something that answers name by a stable slug, such as {@code no-admissible-benefit}. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
