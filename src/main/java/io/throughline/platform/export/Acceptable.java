package io.throughline.platform.export;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client accepts, by its Accept headers (RFC 9110, 12.5.1). */
record Acceptable(List<MediaType> ranges) {

    static Acceptable of(@Nullable List<String> headers) {
        List<MediaType> ranges = new ArrayList<>();
        for (String header : headers == null ? List.<String>of() : headers) {
            for (String range : header.split(",", -1)) {
                parse(range.strip(), ranges);
            }
        }
        return new Acceptable(ranges.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : ranges);
    }

    /** What the client likes best of these; where it likes several as much, the first of them. */
    Optional<MediaType> best(List<MediaType> offered) {
        return offered.stream()
                .filter(type -> quality(type) > 0)
                .min(Comparator.comparingDouble((MediaType type) -> -quality(type)));
    }

    /** By the most specific range that the type is in. */
    private double quality(MediaType type) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .map(Acceptable::weight)
                .orElse(0.0);
    }

    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    /** A range that cannot be read accepts nothing. */
    private static void parse(String range, List<MediaType> ranges) {
        try {
            ranges.add(MediaType.valueOf(range));
        } catch (IllegalArgumentException unreadable) {
            ranges.add(new MediaType("unreadable", "unreadable"));
        }
    }
}
