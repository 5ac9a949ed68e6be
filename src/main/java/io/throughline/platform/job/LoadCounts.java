package io.throughline.platform.job;

/** What the rows of a load came to that were not refused. */
public record LoadCounts(long inserted, long corrected, long unchanged) {

    public static final LoadCounts NOTHING = new LoadCounts(0, 0, 0);

    boolean leftAnything() {
        return inserted + corrected > 0;
    }
}
