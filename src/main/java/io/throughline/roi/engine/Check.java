package io.throughline.roi.engine;

/** The looks that a method takes at its own assumptions. */
public enum Check implements Coded {
    UNEQUAL_VARIANCES("the larger of the two groups' variances over the smaller");

    private final String sentence;

    Check(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
