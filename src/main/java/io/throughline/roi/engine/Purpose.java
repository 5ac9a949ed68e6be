package io.throughline.roi.engine;

/** Whether a calculation looks back on what was spent or forward on what is planned. */
public enum Purpose {
    EVALUATION(CostState.ACTUAL),
    FORECAST(CostState.PLANNED);

    private final CostState cost;

    Purpose(CostState cost) {
        this.cost = cost;
    }

    /** The state of cost that counts; a category without it counts in the other, flagged. */
    public CostState cost() {
        return cost;
    }
}
