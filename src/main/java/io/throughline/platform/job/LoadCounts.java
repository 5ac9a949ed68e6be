package io.throughline.platform.job;

/**
 * What the rows of a load came to that were not refused.
 *
 * @param left records that ended because the file, which has all that there are, does not have them
 */
public record LoadCounts(long inserted, long corrected, long unchanged, long left) {

    public static final LoadCounts NOTHING = new LoadCounts(0, 0, 0);

    /** Of a load that ends nothing. */
    public LoadCounts(long inserted, long corrected, long unchanged) {
        this(inserted, corrected, unchanged, 0);
    }

    boolean changedAnything() {
        return inserted + corrected + left > 0;
    }
}
