package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.math.Period;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiInputs;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a calculation rests on, with all that the request only referred to filled in: whoever has this needs
 * nothing else to reckon it again.
 *
 * @param initiativeId null where numbers were tried without an initiative
 * @param benefitHorizonMonths the initiative's, before any rule is lifted
 * @param forecast the newest one of the initiative, where its return is evaluated; null where there is none
 */
record CalculationInputs(
        String engineVersion,
        String ruleSetVersion,
        @Nullable UUID initiativeId,
        Currency currency,
        int participants,
        Purpose purpose,
        LocalDate benefitPeriodStart,
        int benefitHorizonMonths,
        List<LineUsed> benefitLines,
        List<CostUsed> costs,
        List<DeclaredZeroCost> declaredZeroCosts,
        TermsUsed terms,
        @Nullable ForecastUsed forecast) {

    /** What an earlier release kept knows nothing of terms. */
    CalculationInputs {
        terms = terms == null ? TermsUsed.PLAIN : terms;
    }

    Period benefitPeriod() {
        return Period.ofMonths(benefitPeriodStart, terms.benefitMonths(benefitHorizonMonths));
    }

    Map<CostCategory, String> declaredZeros() {
        Map<CostCategory, String> reasons = new EnumMap<>(CostCategory.class);
        declaredZeroCosts.forEach(declared -> reasons.putIfAbsent(declared.category(), declared.reason()));
        return reasons;
    }

    RoiInputs toEngine() {
        Map<io.throughline.roi.engine.CostCategory, String> zeros =
                new EnumMap<>(io.throughline.roi.engine.CostCategory.class);
        declaredZeros().forEach((category, reason) -> zeros.put(CostUsed.toEngine(category), reason));
        return new RoiInputs(
                currency,
                participants,
                benefitPeriodStart,
                benefitHorizonMonths,
                purpose,
                benefitLines.stream().map(LineUsed::toEngine).toList(),
                costs.stream().map(CostUsed::toEngine).toList(),
                zeros,
                terms.toEngine());
    }
}
