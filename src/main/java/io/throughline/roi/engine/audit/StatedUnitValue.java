package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of improvement is said to be worth.
 *
 * @param profitMargin the share of revenue that is profit, from 0 to 1; null where it is not said
 */
public record StatedUnitValue(Money value, StatedBasis basis, @Nullable BigDecimal profitMargin) {

    boolean isRevenue() {
        return basis == StatedBasis.REVENUE;
    }

    /** The profit that a unit brings; null where only its revenue is known. */
    @Nullable Money profit() {
        if (!isRevenue()) {
            return value;
        }
        return profitMargin == null ? null : value.times(Fraction.of(profitMargin));
    }
}
