package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program as an investment: each cost that counts goes out on its day, and a twelfth of a year's benefit comes in at
 * the end of each month whose benefit counts. A cost without a day goes out first, with the earliest.
 */
final class ProgramCashFlow {

    private ProgramCashFlow() {}

    static Figure<CashFlows> of(RoiResult result) {
        return result.annualBenefit().map(annual -> {
            RoiInputs inputs = result.inputs();
            SortedMap<LocalDate, Fraction> byDate = new TreeMap<>();
            List<CostLine> counted = inputs.costLines().stream()
                    .filter(line -> result.cost().counts(line, inputs.purpose()))
                    .toList();
            LocalDate first = counted.stream()
                    .flatMap(line -> Stream.ofNullable(line.on()))
                    .filter(day -> day.isBefore(inputs.benefitStart()))
                    .min(Comparator.naturalOrder())
                    .orElse(inputs.benefitStart());
            byDate.put(first, Fraction.ZERO);
            counted.forEach(line -> byDate.merge(
                    line.on() == null ? first : line.on(), line.borne().amount().negated(), Fraction::plus));
            Fraction monthly = annual.amount().dividedBy(RoiInputs.MONTHS_IN_A_YEAR);
            for (int month = 1; month <= inputs.benefitMonths(); month++) {
                byDate.merge(inputs.benefitStart().plusMonths(month), monthly, Fraction::plus);
            }
            return CashFlows.dated(inputs.currency(), byDate);
        });
    }
}
