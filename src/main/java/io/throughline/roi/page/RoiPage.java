package io.throughline.roi.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one calculation, in the words and lengths in which a template writes it down.
 *
 * @param warnings what has come of it since
 */
record RoiPage(
        String title,
        String headline,
        List<String> sentences,
        List<String> marks,
        List<String> warnings,
        List<Tile> tiles,
        Section bridge,
        List<Section> methods,
        Section cost,
        List<List<String>> rules,
        List<List<String>> lifted,
        @Nullable Section levers,
        @Nullable Section cashFlow,
        @Nullable Section forecast,
        List<String> doubts,
        List<String> findings,
        List<Fact> facts) {

    /** A key figure; in words where it cannot be said. */
    record Tile(String label, String value, @Nullable String note) {}

    /**
     * A chart with the table that says the same.
     *
     * @param drawing null where there is nothing to draw
     * @param heads of the table's columns
     */
    record Section(
            String heading,
            String lead,
            @Nullable Drawing drawing,
            List<String> heads,
            List<List<String>> rows,
            List<String> notes) {}

    record Fact(String label, String value) {}
}
