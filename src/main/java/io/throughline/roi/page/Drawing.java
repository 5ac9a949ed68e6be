package io.throughline.roi.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart of rows on one scale, laid out so that a template only has to write it down. All lengths are in the units of
 * the drawing's own width.
 *
 * @param id unique on the page
 * @param zero where 0 lies
 */
record Drawing(String id, String title, String description, int height, List<Row> rows, List<Tick> ticks, String zero) {

    private static final int ROW_HEIGHT = 32;
    private static final int TOP = 8;
    private static final int AXIS = 26;
    private static final double LEFT = 345;
    private static final double RIGHT = 745;
    private static final int LONGEST_LABEL = 50;
    private static final int TICKS = 4;

    /**
     * One row: a bar from one value to another, or a point with its range.
     *
     * @param kind what it stands for, as a name for its color
     */
    record Row(int y, String label, String value, String kind, @Nullable Bar bar, @Nullable Whisker whisker) {

        public int textY() {
            return y + 19;
        }

        public int middle() {
            return y + 14;
        }

        public int barY() {
            return y + 4;
        }

        public int whiskerY() {
            return y + 24;
        }
    }

    record Bar(String x, String width) {}

    /** A point with the ends of its range, which are null where there is none. */
    record Whisker(String x, @Nullable String lower, @Nullable String upper) {}

    record Tick(String x, String label) {}

    /** What a row is made of before the scale is known. */
    record Entry(
            String label,
            String value,
            String kind,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            boolean point) {

        static Entry bar(String label, String value, String kind, BigDecimal from, BigDecimal to) {
            return new Entry(label, value, kind, from, to, false);
        }

        /** Nothing to be drawn, and said so. */
        static Entry words(String label, String value) {
            return new Entry(label, value, "none", null, null, false);
        }
    }

    /** A point and its range. */
    record Spot(
            String label,
            String value,
            String kind,
            BigDecimal at,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {}

    static Drawing ofBars(String id, String title, String description, List<Entry> entries) {
        List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO));
        entries.forEach(entry -> {
            if (entry.from() != null && entry.to() != null) {
                values.add(entry.from());
                values.add(entry.to());
            }
        });
        Scale scale = Scale.of(values, LEFT, RIGHT);
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(new Row(
                    y(rows.size()), shortened(entry.label()), entry.value(), entry.kind(), bar(entry, scale), null));
        }
        return drawing(id, title, description, rows, scale);
    }

    static Drawing ofSpots(String id, String title, String description, List<Spot> spots) {
        List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO));
        spots.forEach(spot -> {
            values.add(spot.at());
            values.add(spot.lower() == null ? spot.at() : spot.lower());
            values.add(spot.upper() == null ? spot.at() : spot.upper());
        });
        Scale scale = Scale.of(values, LEFT, RIGHT);
        List<Row> rows = new ArrayList<>();
        for (Spot spot : spots) {
            Whisker whisker = new Whisker(
                    length(scale.at(spot.at())),
                    spot.lower() == null ? null : length(scale.at(spot.lower())),
                    spot.upper() == null ? null : length(scale.at(spot.upper())));
            rows.add(new Row(y(rows.size()), shortened(spot.label()), spot.value(), spot.kind(), null, whisker));
        }
        return drawing(id, title, description, rows, scale);
    }

    private static Drawing drawing(String id, String title, String description, List<Row> rows, Scale scale) {
        List<Tick> ticks = scale.ticks(TICKS).stream()
                .map(value -> new Tick(length(scale.at(value)), Words.number(value)))
                .toList();
        return new Drawing(
                id,
                title,
                description,
                TOP + rows.size() * ROW_HEIGHT + AXIS,
                rows,
                ticks,
                length(scale.at(BigDecimal.ZERO)));
    }

    private static @Nullable Bar bar(Entry entry, Scale scale) {
        if (entry.from() == null || entry.to() == null) {
            return null;
        }
        double from = scale.at(entry.from());
        double to = scale.at(entry.to());
        // A bar of nothing is still to be seen.
        return new Bar(length(Math.min(from, to)), length(Math.max(1, Math.abs(to - from))));
    }

    private static int y(int row) {
        return TOP + row * ROW_HEIGHT;
    }

    private static String shortened(String label) {
        int points = label.codePointCount(0, label.length());
        return points <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1))
                                .stripTrailing() + "\u2026";
    }

    private static String length(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Where the axis lies. */
    public int axisY() {
        return TOP + rows.size() * ROW_HEIGHT + 2;
    }

    public int tickY() {
        return axisY() + 17;
    }
}
