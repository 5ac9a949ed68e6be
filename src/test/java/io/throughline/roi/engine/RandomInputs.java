package io.throughline.roi.engine;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random but repeatable inputs, always with a cost and with money claimed on every line. */
final class RandomInputs {

    private static final List<CostCategory> CATEGORIES = List.of(CostCategory.values());

    private final Random random;

    RandomInputs(long seed) {
        random = new Random(seed);
    }

    RoiInputs inputs() {
        List<BenefitLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> line("line-" + i))
                .toList();
        List<CostLine> costs = IntStream.rangeClosed(1, 1 + random.nextInt(9))
                .mapToObj(i -> cost("cost-" + i))
                .toList();
        return new RoiInputs(
                Currency.getInstance("EUR"),
                random.nextInt(60),
                Study.START,
                1 + random.nextInt(36),
                Purpose.EVALUATION,
                lines,
                costs,
                Map.of());
    }

    private BenefitLine line(String id) {
        boolean total = random.nextBoolean();
        Direction direction = random.nextBoolean() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        return new BenefitLine(
                id,
                id,
                new KpiFacts(direction, UnitKind.COUNT, Cadence.MONTHLY),
                methods(),
                total ? ChangeBasis.TOTAL : ChangeBasis.PER_SUBJECT,
                null,
                total ? 1 : 1 + random.nextInt(40),
                1 + random.nextInt(12),
                new UnitValue(money(), UnitValue.Basis.SAVED_COST, random.nextBoolean(), null),
                share(),
                false);
    }

    private List<IsolationMethod> methods() {
        IsolationMethod estimates = new Estimates(IntStream.rangeClosed(1, 1 + random.nextInt(15))
                .mapToObj(i -> new EstimateRow("r" + i, value(), share(), share(), i == 1 || random.nextInt(5) > 0))
                .toList());
        IsolationMethod control = new PostOnlyControl(group(), group());
        return switch (random.nextInt(3)) {
            case 0 -> List.of(estimates);
            case 1 -> List.of(control);
            default -> List.of(estimates, control, new BeforeAfter(value(), value()));
        };
    }

    GroupValues group() {
        return random.nextBoolean()
                ? new GroupValues.Sample(value(), 1 + random.nextInt(50), value().abs())
                : new GroupValues.PeriodMeans(IntStream.rangeClosed(1, 1 + random.nextInt(6))
                        .mapToObj(i -> value())
                        .toList());
    }

    CostLine cost(String id) {
        CostCategory category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        int whole = 1 + random.nextInt(36);
        return new CostLine(id, category, CostState.ACTUAL, money(), Fraction.of(1 + random.nextInt(whole), whole));
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(random.nextInt(1_000_000) - 300_000L, random.nextInt(5));
    }

    private BigDecimal share() {
        return BigDecimal.valueOf(random.nextInt(101), 2);
    }

    private Money money() {
        return Money.of(BigDecimal.valueOf(1L + random.nextInt(10_000_000), 2), Currency.getInstance("EUR"));
    }
}
