package io.throughline.roi.engine;

/** The looks that a method takes at its own assumptions. */
public enum Check implements Coded {
    UNEQUAL_VARIANCES("the larger of the two groups' variances over the smaller"),
    AUTOCORRELATION("Durbin and Watson's d of the residuals, near 2 where neighboring periods are independent"),
    FIRST_ORDER_CORRELATION("how residuals of neighboring periods are correlated, from -1 to 1");

    private final String sentence;

    Check(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
