package io.throughline.impact;

import io.throughline.objective.kpi.ChangeUnit;

/** The unit of a change as its author says it; two points on a base of 28 percent are not 2 percent. */
public enum ExpectedChangeUnit {
    /** The KPI's own unit, for every KPI that is not a percentage. */
    KPI_UNIT,
    /** The unit of a percent KPI's change. */
    PERCENTAGE_POINTS,
    /** Known so that it can be refused by name: it does not say what it is a percentage of. */
    PERCENT;

    boolean is(ChangeUnit unit) {
        return switch (this) {
            case KPI_UNIT -> unit == ChangeUnit.KPI_UNIT;
            case PERCENTAGE_POINTS -> unit == ChangeUnit.PERCENTAGE_POINTS;
            case PERCENT -> false;
        };
    }
}
