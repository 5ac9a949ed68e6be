package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The inputs of a calculation as tests tell them: one currency, one start, everything else said in the test. */
final class Study {

    static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final List<BenefitLine> lines = new ArrayList<>();
    private final List<CostLine> costs = new ArrayList<>();
    private final Map<CostCategory, String> zero = new EnumMap<>(CostCategory.class);
    private Purpose purpose = Purpose.EVALUATION;
    private int participants = 1;
    private int months = 12;

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static UnitValue worth(String amount) {
        return new UnitValue(usd(amount), UnitValue.Basis.PROFIT_CONTRIBUTION, true, null);
    }

    static CostLine cost(String id, CostCategory category, String amount) {
        return new CostLine(id, category, CostState.ACTUAL, usd(amount), Fraction.ONE);
    }

    static EstimateRow row(String respondent, String value, String contribution, String confidence) {
        return new EstimateRow(
                respondent, new BigDecimal(value), new BigDecimal(contribution), new BigDecimal(confidence), true);
    }

    static EstimateRow silent(String respondent) {
        return new EstimateRow(respondent, null, null, null, true);
    }

    static EstimateRow unsupported(EstimateRow row) {
        return new EstimateRow(row.respondent(), row.value(), row.contribution(), row.confidence(), false);
    }

    /** An amount of money that is nobody's estimate in need of a discount. */
    static Estimates sure(String value) {
        return new Estimates(List.of(row("sponsor", value, "1", "1")));
    }

    static GroupValues.PeriodMeans means(String... values) {
        return new GroupValues.PeriodMeans(
                Arrays.stream(values).map(BigDecimal::new).toList());
    }

    Study line(BenefitLine line) {
        lines.add(line);
        return this;
    }

    Study line(Line line) {
        return line(line.build());
    }

    Study cost(CostCategory category, String amount) {
        return cost(cost("cost-" + costs.size(), category, amount));
    }

    Study cost(CostLine cost) {
        costs.add(cost);
        return this;
    }

    Study declareZero(CostCategory category, String reason) {
        zero.put(category, reason);
        return this;
    }

    Study participants(int number) {
        participants = number;
        return this;
    }

    Study months(int number) {
        months = number;
        return this;
    }

    Study forecast() {
        purpose = Purpose.FORECAST;
        return this;
    }

    RoiInputs inputs() {
        return new RoiInputs(Currency.getInstance("USD"), participants, START, months, purpose, lines, costs, zero);
    }

    RoiResult calculate() {
        return RoiEngine.calculate(inputs());
    }
}
