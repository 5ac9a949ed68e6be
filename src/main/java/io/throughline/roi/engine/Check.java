package io.throughline.roi.engine;

/** The looks that a method takes at its own assumptions. */
public enum Check implements Coded {
    UNEQUAL_VARIANCES("the larger of the two groups' variances over the smaller"),
    BASELINE_DIFFERENCE("trained less control before the program, in standard deviations"),
    PRE_TREND("how much more the trained group changed than the control group in each period before the program"),
    UNPAIRED_SUBJECTS("how many subjects were measured on one side of the program only, and so left out"),
    MOST_INFLUENTIAL_SUBJECT("the most by which leaving out one subject would change the improvement"),
    CLUSTERS("how many clusters the subjects fall into"),
    CLUSTER_VARIANCE("the variance that clusters show over that of independent subjects"),
    OVERDISPERSION("how many times as much as Poisson's the counts vary; p one-sided"),
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
