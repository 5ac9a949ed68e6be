package io.throughline.roi.engine;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
                new KpiFacts(direction, UnitKind.PERCENT, Cadence.MONTHLY),
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
        return switch (random.nextInt(5)) {
            case 0 -> List.of(estimates);
            case 1 -> List.of(control);
            case 2 -> List.of(estimates, new DifferenceInDifferences(differences(), random.nextBoolean()));
            case 3 -> List.of(rates(), control);
            default -> List.of(estimates, control, new BeforeAfter(value(), value()));
        };
    }

    GroupValues group() {
        int trials = 1 + random.nextInt(50);
        return switch (random.nextInt(5)) {
            case 0 -> new GroupValues.Sample(value(), 1 + random.nextInt(50), value().abs());
            case 1 -> new SampleWithError(value(), 1 + random.nextInt(50), value().abs());
            case 2 -> new Proportion(random.nextInt(trials + 1), trials);
            case 3 -> new RawSample(values());
            default -> new GroupValues.PeriodMeans(values());
        };
    }

    private List<BigDecimal> values() {
        return IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(i -> value())
                .toList();
    }

    DifferenceData differences() {
        return random.nextBoolean()
                ? new GroupCells(new BeforeAndAfter(group(), group()), new BeforeAndAfter(group(), group()), List.of())
                : panel();
    }

    /** Some subjects on both sides and some on one, with clusters or without, at least one of each on both. */
    SubjectPanel panel() {
        boolean clusters = random.nextBoolean();
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 4 + random.nextInt(12); i++) {
            Group group = i % 2 == 0 ? Group.TRAINED : Group.CONTROL;
            String cluster = clusters ? "c" + i % 5 : null;
            boolean both = i < 2 || random.nextInt(4) > 0;
            for (int month = 1; month <= 5; month++) {
                Side side = month < 4 ? Side.BEFORE : Side.AFTER;
                if (both || side == Side.BEFORE) {
                    observations.add(
                            new Observation("s" + i, group, cluster, side, LocalDate.of(2025, month, 1), value()));
                }
            }
        }
        return new SubjectPanel(observations);
    }

    RateComparison rates() {
        boolean before = random.nextBoolean();
        return new RateComparison(BigDecimal.TEN, rates(before), rates(before), random.nextBoolean());
    }

    private RateComparison.Rates rates(boolean before) {
        return new RateComparison.Rates(before ? counts() : new EventCounts(List.of()), counts());
    }

    private EventCounts counts() {
        return new EventCounts(IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> new EventCount(
                        LocalDate.of(2025, i, 1), random.nextInt(30), BigDecimal.valueOf(1L + random.nextInt(500))))
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
