package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.ChangeUnit;
import io.throughline.roi.engine.UnitKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI is said to have moved. With b the value before and a the one after: change = a - b, relative change =
 * 100 (a - b) / |b| percent. Of a percent KPI the first is in percentage points, and the two are not the same: from 28 to
 * 34 percent is 6 points and 21.43 percent (P12).
 *
 * @param change signed as measured
 * @param unit in which the change is said; null for the KPI's own
 */
public record StatedChange(
        UnitKind kpi,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable BigDecimal change,
        @Nullable ChangeUnit unit) {

    /** After - before, where both are said. */
    @Nullable Fraction measured() {
        return before == null || after == null ? null : Fraction.of(after).minus(Fraction.of(before));
    }

    /** In percent of the value before. */
    @Nullable Fraction relative() {
        Fraction measured = measured();
        return measured == null || before == null || before.signum() == 0
                ? null
                : measured.times(100).dividedBy(Fraction.of(before).abs());
    }

    /** The change in the KPI's unit, of a percent KPI in points; null where too little is said. */
    @Nullable Fraction follows() {
        Fraction measured = measured();
        if (measured != null || change == null) {
            return measured;
        }
        Fraction said = Fraction.of(change);
        if (unit != ChangeUnit.PERCENT) {
            return said;
        }
        return before == null ? null : said.times(Fraction.of(before).abs()).dividedBy(100);
    }

    /** The number that is said, whatever it is in. */
    @Nullable Fraction literal() {
        return change == null ? measured() : Fraction.of(change);
    }

    FigureUnit own() {
        return kpi == UnitKind.PERCENT ? FigureUnit.PERCENTAGE_POINTS : FigureUnit.KPI_UNIT;
    }

    void audit(Findings line) {
        if (change == null) {
            return;
        }
        Findings at = line.at("change");
        boolean inPercent = unit == ChangeUnit.PERCENT;
        AuditFigure posted = AuditFigure.of(change, inPercent ? FigureUnit.PERCENT : own());
        Fraction measured = measured();
        if (measured == null) {
            if (inPercent && kpi == UnitKind.PERCENT) {
                percentAlone(at, posted);
            }
            return;
        }
        Fraction expected = inPercent ? relative() : measured;
        Fraction other = inPercent ? measured : relative();
        Posted said = Posted.of(change);
        if (said.says(expected)) {
            return;
        }
        if (said.says(other)) {
            confused(at, posted, inPercent, measured, relative());
        } else {
            unlike(at, posted, said, AuditFigure.ofNullable(expected, posted.unit()));
        }
    }

    private void percentAlone(Findings at, AuditFigure posted) {
        AuditFigure points = AuditFigure.ofNullable(follows(), own());
        at.add(
                InputRule.PERCENT_FOR_POINTS,
                posted,
                points,
                points == null
                        ? posted.text() + " of a base that is not said is no number of percentage points."
                        : "%s of a base of %s are %s, not %s percentage points."
                                .formatted(posted.text(), text(before), points.text(), text(change)),
                "percent of the value before");
    }

    private void confused(
            Findings at, AuditFigure posted, boolean inPercent, Fraction measured, @Nullable Fraction relative) {
        AuditFigure points = AuditFigure.of(measured, own());
        AuditFigure percent = AuditFigure.ofNullable(relative, FigureUnit.PERCENT);
        String from = "From %s to %s is %s".formatted(text(before), text(after), points.text());
        String both = percent == null ? from : from + ", which is " + percent.text() + " of " + text(before);
        at.add(
                inPercent ? InputRule.POINTS_FOR_PERCENT : InputRule.PERCENT_FOR_POINTS,
                posted,
                inPercent ? percent : points,
                both + "; the claim is " + posted.text() + ".",
                inPercent
                        ? "the difference was called a percentage"
                        : "the change in percent was taken for the difference");
    }

    private void unlike(Findings at, AuditFigure posted, Posted said, @Nullable AuditFigure expected) {
        boolean turned = expected != null && said.says(expected.value().negated());
        at.add(
                turned ? InputRule.SIGN_AGAINST_DIRECTION : InputRule.CHANGE_NOT_FROM_VALUES,
                posted,
                expected,
                "From %s to %s is %s; the claim is %s."
                        .formatted(
                                text(before),
                                text(after),
                                expected == null ? "no percentage" : expected.text(),
                                posted.text()),
                turned
                        ? "the improvement was posted where the change, signed as measured, belongs"
                        : "before and after are right and the change is not");
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "?" : AuditFigure.of(value, FigureUnit.KPI_UNIT).text();
    }
}
