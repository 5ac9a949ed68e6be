package io.throughline.roi;

import io.throughline.roi.ClaimView.Standing;
import io.throughline.roi.engine.Coded;

/** Why a benefit line takes nothing out of the ledger. */
enum NoClaim implements Coded {
    INTANGIBLE(Standing.NONE, "an intangible never enters the benefit"),
    FORECAST(Standing.NONE, "a forecast claims nothing"),
    NO_MONEY(Standing.NONE, "the line brings no money"),
    NO_IMPROVEMENT(Standing.NONE, "nothing became better"),
    NO_KPI(Standing.UNANCHORED, "the line names no KPI, so nobody can tell whether others claim the same"),
    NO_POPULATION(
            Standing.UNANCHORED, "the line names no population, so nobody can tell whether others claim the same"),
    NO_MEASUREMENTS(Standing.UNANCHORED, "nothing that could be shown was measured there both before and after"),
    UNIT_VALUE_NOT_VALIDATED(Standing.HELD, "finance has not validated what a unit is worth");

    private final Standing standing;
    private final String sentence;

    NoClaim(Standing standing, String sentence) {
        this.standing = standing;
        this.sentence = sentence;
    }

    Standing standing() {
        return standing;
    }

    Remark remark() {
        return new Remark(code(), sentence);
    }
}
