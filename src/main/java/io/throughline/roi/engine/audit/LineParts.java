package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a year's benefit of one line is made of: improvement x subjects x periods x unit value x adjustment.
 *
 * @param improvement null where it is not said, as with periods and value
 */
record LineParts(
        @Nullable Fraction improvement,
        int subjects,
        @Nullable Integer periods,
        @Nullable Money value,
        BigDecimal adjustment) {

    /** Null where a part is not said. */
    @Nullable Money annualBenefit() {
        if (improvement == null || periods == null || value == null) {
            return null;
        }
        return value.times(improvement.times(subjects).times(periods).times(Fraction.of(adjustment)));
    }

    /** The product, in a sentence. */
    String text() {
        return "%s x %d subjects x %d periods x %s%s"
                .formatted(
                        improvement == null
                                ? "?"
                                : AuditFigure.of(improvement, FigureUnit.KPI_UNIT)
                                        .text(),
                        subjects,
                        periods == null ? 0 : periods,
                        value == null ? "?" : price(value),
                        adjustment.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + adjustment.toPlainString());
    }

    /** A unit may be worth less than the smallest coin. */
    private static String price(Money value) {
        return AuditFigure.of(value.amount(), FigureUnit.KPI_UNIT).text() + " " + value.currency();
    }
}
