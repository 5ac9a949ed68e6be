package io.throughline.roi.engine;

/** What a KPI counts in. */
public enum UnitKind {
    MONEY,
    PERCENT,
    COUNT,
    DURATION,
    SCORE,
    RATE;

    /** The unit in which a change of such a KPI is said: of a percent, points and never percent. */
    public ChangeUnit changeUnit() {
        return this == PERCENT ? ChangeUnit.PERCENTAGE_POINTS : ChangeUnit.KPI_UNIT;
    }
}
