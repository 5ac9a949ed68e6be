package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent is said to hold the improvement to be, with the contribution that is claimed of it.
 *
 * <p>Source of the product: Phillips, Return on Investment in Training and Performance Improvement Programs, 2nd ed.
 * 2003. Worked example P4.
 *
 * @param value the improvement in the KPI's unit
 * @param contribution the program's part, a fraction
 * @param confidence how sure the respondent is, a fraction
 * @param adjusted what is claimed to be left; null where that is not said
 */
public record StatedEstimate(
        BigDecimal value,
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal adjusted) {

    private static final BigDecimal A_HUNDRED = BigDecimal.valueOf(100);
    /** What lies between 1 and this is no percentage that anybody would give. */
    private static final BigDecimal LEAST_PERCENT = BigDecimal.valueOf(2);

    /** Whether it has what a contribution follows from. */
    boolean hasData() {
        return contribution != null && confidence != null;
    }

    Fraction raw() {
        return Fraction.of(value);
    }

    /** Value x contribution x confidence, a share in percent read as one; null where a share can be none. */
    @Nullable Fraction follows() {
        return product(read(contribution), read(confidence));
    }

    /** The same by the shares just as they are posted. */
    @Nullable Fraction literal() {
        return adjusted != null ? Fraction.of(adjusted) : product(exact(contribution), exact(confidence));
    }

    private @Nullable Fraction product(@Nullable Fraction part, @Nullable Fraction sure) {
        if (!hasData()) {
            return Fraction.ZERO;
        }
        if (part == null || sure == null) {
            return null;
        }
        return raw().signum() < 0 ? raw() : raw().times(part).times(sure);
    }

    void audit(Findings at) {
        auditShare(contribution, "contribution", at);
        auditShare(confidence, "confidence", at);
        Fraction follows = follows();
        if (adjusted == null || follows == null) {
            return;
        }
        Posted posted = Posted.of(adjusted);
        boolean taken = posted.says(follows) || posted.says(product(exact(contribution), exact(confidence)));
        if (!taken) {
            AuditFigure instead = AuditFigure.of(follows, FigureUnit.KPI_UNIT);
            AuditFigure claimed = AuditFigure.of(adjusted, FigureUnit.KPI_UNIT);
            at.at("adjusted")
                    .add(
                            InputRule.CONTRIBUTION_NOT_FROM_PARTS,
                            claimed,
                            instead,
                            "%s is claimed, and %s follows.".formatted(claimed.text(), parts() + instead.text()),
                            reading(posted));
        }
    }

    private String parts() {
        if (!hasData()) {
            return "without contribution or confidence ";
        }
        if (raw().signum() < 0) {
            return "from a harm, which is not discounted, ";
        }
        return "from " + text(raw()) + " x " + text(orZero(read(contribution))) + " x " + text(orZero(read(confidence)))
                + " = ";
    }

    private String reading(Posted posted) {
        Fraction part = orZero(read(contribution));
        Fraction sure = orZero(read(confidence));
        if (posted.says(raw())) {
            return "neither contribution nor confidence was applied";
        }
        if (posted.says(raw().times(part))) {
            return "the confidence was left out";
        }
        if (posted.says(raw().times(sure))) {
            return "the contribution was left out";
        }
        if (posted.says(raw().times(part).times(sure))) {
            return "a harm was discounted";
        }
        return "the parts are right and the product is not";
    }

    private static void auditShare(@Nullable BigDecimal share, String name, Findings at) {
        if (share == null) {
            return;
        }
        AuditFigure posted = AuditFigure.of(share, FigureUnit.SHARE);
        Fraction read = read(share);
        if (read == null) {
            at.at(name)
                    .add(
                            InputRule.OUTSIDE_ZERO_TO_ONE,
                            posted,
                            null,
                            "A " + name + " of " + posted.text() + " lies outside 0 to 1.",
                            "neither a fraction nor a percentage");
        } else if (share.compareTo(BigDecimal.ONE) > 0) {
            AuditFigure fraction = AuditFigure.of(read, FigureUnit.SHARE);
            at.at(name)
                    .add(
                            InputRule.SHARE_IN_PERCENT,
                            posted,
                            fraction,
                            "A " + name + " of " + posted.text() + " is " + fraction.text() + " as a fraction.",
                            "it was given in percent");
        } else if (share.compareTo(BigDecimal.ONE) == 0) {
            at.at(name)
                    .add(
                            InputRule.UNDISCOUNTED_ESTIMATE,
                            posted,
                            null,
                            "A " + name + " of 1 leaves the estimate undiscounted.",
                            "it was meant to be 1");
        }
    }

    /** A share as a fraction; null where it can be read as none. */
    private static @Nullable Fraction read(@Nullable BigDecimal share) {
        if (share == null || share.signum() < 0 || share.compareTo(A_HUNDRED) > 0) {
            return null;
        }
        if (share.compareTo(BigDecimal.ONE) <= 0) {
            return Fraction.of(share);
        }
        return share.compareTo(LEAST_PERCENT) < 0 ? null : Fraction.of(share).dividedBy(100);
    }

    private static @Nullable Fraction exact(@Nullable BigDecimal share) {
        return share == null ? null : Fraction.of(share);
    }

    private static Fraction orZero(@Nullable Fraction known) {
        return known == null ? Fraction.ZERO : known;
    }

    private static String text(Fraction number) {
        return AuditFigure.of(number, FigureUnit.KPI_UNIT).text();
    }
}
