package io.throughline.roi.engine.audit;

/** What a figure of an audit is in. */
public enum FigureUnit {
    MONEY(""),
    PERCENT(" percent"),
    PERCENTAGE_POINTS(" percentage points"),
    KPI_UNIT(""),
    RATIO(""),
    SHARE(""),
    MONTHS(" months"),
    PERIODS_PER_YEAR(" periods a year"),
    PEOPLE(" people");

    private final String words;

    FigureUnit(String words) {
        this.words = words;
    }

    /** Behind a number, in a sentence. */
    String words() {
        return words;
    }
}
