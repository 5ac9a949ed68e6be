package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.CashFlowRequest.DatedFlow;
import io.throughline.roi.engine.CashFlows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads flows of money and a discount rate, or refuses them with every fault at once. */
final class CashFlowReader {

    private static final BigDecimal LOWEST_PERCENT = BigDecimal.valueOf(-99);
    private static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(1000);

    private CashFlowReader() {}

    static CashFlows flows(CashFlowRequest request) {
        Faults faults = new Faults();
        checkRate(request.discountRatePercent(), faults);
        faults.addIf(
                request.periodicFlows() == null && request.datedFlows() == null,
                ProblemType.MISSING,
                "/datedFlows",
                "is required where periodicFlows is not given");
        faults.addIf(
                request.periodicFlows() != null && request.datedFlows() != null,
                ProblemType.TWO_SOURCES,
                "/datedFlows",
                "is said by periodicFlows already");
        if (request.periodicFlows() != null) {
            checkCurrencies(request.periodicFlows().amounts(), "/periodicFlows/amounts/%d", faults);
        }
        List<DatedFlow> dated = Objects.requireNonNullElse(request.datedFlows(), List.of());
        checkCurrencies(dated.stream().map(DatedFlow::amount).toList(), "/datedFlows/%d/amount", faults);
        faults.throwIfAny();
        return request.periodicFlows() == null ? dated(dated) : periodic(request.periodicFlows());
    }

    /** A discount rate that is given lies above -99 percent, and nobody means ten times a year. */
    static void checkRate(@Nullable BigDecimal percent, Faults faults) {
        faults.addIf(
                percent != null && (percent.compareTo(LOWEST_PERCENT) < 0 || percent.compareTo(HIGHEST_PERCENT) > 0),
                ProblemType.OUT_OF_RANGE,
                "/discountRatePercent",
                "must be from -99 to 1000");
    }

    static @Nullable Fraction rate(@Nullable BigDecimal percent) {
        return percent == null ? null : Fraction.of(percent).dividedBy(Fraction.HUNDRED);
    }

    private static void checkCurrencies(List<MoneyAmount> amounts, String place, Faults faults) {
        for (int i = 1; i < amounts.size(); i++) {
            String first = amounts.get(0).currency();
            faults.addIf(
                    !amounts.get(i).currency().equals(first),
                    ProblemType.CURRENCY_MISMATCH,
                    String.format(Locale.ROOT, place, i),
                    "must be in " + first + ", as the first flow is");
        }
    }

    private static CashFlows periodic(CashFlowRequest.PeriodicFlows flows) {
        return CashFlows.periodic(
                currency(flows.amounts().get(0)),
                flows.firstFlowAt(),
                flows.amounts().stream()
                        .map(amount -> Fraction.of(amount.amount()))
                        .toList());
    }

    private static CashFlows dated(List<DatedFlow> flows) {
        SortedMap<LocalDate, Fraction> byDate = new TreeMap<>();
        flows.forEach(
                flow -> byDate.merge(flow.date(), Fraction.of(flow.amount().amount()), Fraction::plus));
        return CashFlows.dated(currency(flows.get(0).amount()), byDate);
    }

    private static Currency currency(MoneyAmount amount) {
        return Currency.getInstance(amount.currency());
    }
}
