package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import java.math.BigDecimal;

/** A ratio of benefit and cost, by the name that somebody gives it and in the unit in which they print it. */
public record StatedRatio(RatioLabel label, BigDecimal value, RatioUnit unit) {

    AuditFigure posted() {
        return AuditFigure.of(value, unit.printed());
    }

    AuditFigure instead(Fraction ratio) {
        return AuditFigure.of(unit.print(ratio), unit.printed());
    }

    /** As a plain ratio. */
    Fraction plain() {
        return Fraction.of(value).dividedBy(unit.one());
    }

    /** Half of one in its last place, as a plain ratio. */
    Fraction rounding() {
        return Posted.of(value).halfUnit().dividedBy(unit.one());
    }
}
