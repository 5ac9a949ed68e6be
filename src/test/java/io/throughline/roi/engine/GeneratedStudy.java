package io.throughline.roi.engine;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.math.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A random but repeatable calculation with at least one line that claims money and a cost, and its variations. */
record GeneratedStudy(long seed, RoiInputs inputs) {

    private static final List<CostCategory> CATEGORIES = List.of(CostCategory.values());

    GeneratedStudy(long seed) {
        this(seed, generate(new Random(seed)));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }

    private static RoiInputs generate(Random random) {
        List<BenefitLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> line("line-" + i, random))
                .toList();
        List<CostLine> costs = IntStream.rangeClosed(1, 1 + random.nextInt(9))
                .mapToObj(i -> newCost("cost-" + i, random))
                .toList();
        return new RoiInputs(
                Currency.getInstance("EUR"),
                random.nextInt(60),
                Period.ofMonths(Study.START, 12),
                Purpose.EVALUATION,
                lines,
                costs,
                Map.of());
    }

    private static BenefitLine line(String id, Random random) {
        boolean total = random.nextBoolean();
        Direction direction = random.nextBoolean() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
        return new BenefitLine(
                id,
                id,
                new KpiFacts(direction, UnitKind.COUNT, Cadence.MONTHLY),
                methods(random),
                total ? ChangeBasis.TOTAL : ChangeBasis.PER_SUBJECT,
                null,
                total ? 1 : 1 + random.nextInt(40),
                1 + random.nextInt(12),
                new UnitValue(money(random), UnitValue.Basis.SAVED_COST, random.nextBoolean(), null),
                share(random),
                false);
    }

    private static List<IsolationMethod> methods(Random random) {
        IsolationMethod estimates = new Estimates(IntStream.rangeClosed(1, 1 + random.nextInt(15))
                .mapToObj(i -> new EstimateRow(
                        "r" + i, value(random), share(random), share(random), i == 1 || random.nextInt(5) > 0))
                .toList());
        IsolationMethod control = new PostOnlyControl(newGroup(random), newGroup(random));
        return switch (random.nextInt(3)) {
            case 0 -> List.of(estimates);
            case 1 -> List.of(control);
            default -> List.of(estimates, control, new BeforeAfter(value(random), value(random)));
        };
    }

    GroupValues group(Random random) {
        return newGroup(random);
    }

    private static GroupValues newGroup(Random random) {
        return random.nextBoolean()
                ? new GroupValues.Sample(
                        value(random), 1 + random.nextInt(50), value(random).abs())
                : new GroupValues.PeriodMeans(IntStream.rangeClosed(1, 1 + random.nextInt(6))
                        .mapToObj(i -> value(random))
                        .toList());
    }

    CostLine cost(String id, Random random) {
        return newCost(id, random);
    }

    private static CostLine newCost(String id, Random random) {
        CostCategory category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        int whole = 1 + random.nextInt(36);
        Proration proration =
                switch (random.nextInt(3)) {
                    case 0 -> new Proration.ByLife(1 + random.nextInt(whole), whole);
                    case 1 -> new Proration.ByParticipants(1 + random.nextInt(whole), whole);
                    default -> new Proration.Direct();
                };
        return new CostLine(id, category, CostState.ACTUAL, money(random), proration);
    }

    private static BigDecimal value(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000) - 300_000L, random.nextInt(5));
    }

    private static BigDecimal share(Random random) {
        return BigDecimal.valueOf(random.nextInt(101), 2);
    }

    private static Money money(Random random) {
        return Money.of(BigDecimal.valueOf(1L + random.nextInt(10_000_000), 2), Currency.getInstance("EUR"));
    }

    Stream<EstimateRow> rows() {
        return inputs.benefitLines().stream()
                .flatMap(line -> line.methods().stream())
                .filter(Estimates.class::isInstance)
                .flatMap(method -> ((Estimates) method).rows().stream());
    }

    RoiInputs lines(UnaryOperator<BenefitLine> rule) {
        return with(inputs.participants(), PropertiesTest.mapped(inputs.benefitLines(), rule), inputs.costLines());
    }

    RoiInputs costs(UnaryOperator<List<CostLine>> rule) {
        return with(inputs.participants(), inputs.benefitLines(), rule.apply(new ArrayList<>(inputs.costLines())));
    }

    RoiInputs withParticipants(int participants) {
        return with(participants, inputs.benefitLines(), inputs.costLines());
    }

    private RoiInputs with(int participants, List<BenefitLine> lines, List<CostLine> costs) {
        return new RoiInputs(
                inputs.currency(),
                participants,
                inputs.benefitPeriod(),
                inputs.purpose(),
                lines,
                costs,
                inputs.declaredZero());
    }

    RoiInputs scaled(Fraction factor) {
        return with(
                inputs.participants(),
                PropertiesTest.mapped(inputs.benefitLines(), line -> {
                    UnitValue value = Objects.requireNonNull(line.unitValue());
                    return copy(
                            line,
                            line.kpi(),
                            line.methods(),
                            new UnitValue(
                                    value.amount().times(factor), value.basis(), value.validated(), value.expiry()),
                            line.intangible());
                }),
                PropertiesTest.mapped(
                        inputs.costLines(),
                        cost -> withAmount(cost, cost.id(), cost.amount().times(factor))));
    }

    RoiInputs shuffled(Random random) {
        List<BenefitLine> lines = PropertiesTest.mapped(
                inputs.benefitLines(),
                line -> copy(
                        line,
                        line.kpi(),
                        PropertiesTest.shuffled(
                                PropertiesTest.mapped(line.methods(), method -> shuffledRows(method, random)), random),
                        line.unitValue(),
                        line.intangible()));
        return with(
                inputs.participants(),
                PropertiesTest.shuffled(lines, random),
                PropertiesTest.shuffled(inputs.costLines(), random));
    }

    private static IsolationMethod shuffledRows(IsolationMethod method, Random random) {
        return method instanceof Estimates estimates
                ? new Estimates(PropertiesTest.shuffled(estimates.rows(), random))
                : method;
    }

    BenefitLine withMethods(BenefitLine line, UnaryOperator<IsolationMethod> rule) {
        return copy(line, line.kpi(), PropertiesTest.mapped(line.methods(), rule), line.unitValue(), line.intangible());
    }

    BenefitLine intangible(BenefitLine line) {
        return copy(line, line.kpi(), line.methods(), line.unitValue(), true);
    }

    CostLine withAmount(CostLine line, String id, Money amount) {
        return new CostLine(id, line.category(), line.state(), amount, line.proration());
    }

    /** The same improvement of a KPI that gets better the other way; estimates are improvements already. */
    BenefitLine mirrored(BenefitLine line) {
        Direction other = line.kpi().direction() == Direction.HIGHER_IS_BETTER
                ? Direction.LOWER_IS_BETTER
                : Direction.HIGHER_IS_BETTER;
        KpiFacts kpi = new KpiFacts(other, line.kpi().unit(), line.kpi().cadence());
        return copy(
                line,
                kpi,
                PropertiesTest.mapped(line.methods(), GeneratedStudy::mirrored),
                line.unitValue(),
                line.intangible());
    }

    private static IsolationMethod mirrored(IsolationMethod method) {
        if (method instanceof PostOnlyControl control) {
            return new PostOnlyControl(mirrored(control.trained()), mirrored(control.control()));
        }
        if (method instanceof BeforeAfter change) {
            return new BeforeAfter(change.before().negate(), change.after().negate());
        }
        return method;
    }

    private static GroupValues mirrored(GroupValues group) {
        return group instanceof GroupValues.Sample sample
                ? new GroupValues.Sample(sample.average().negate(), sample.n(), sample.standardDeviation())
                : new GroupValues.PeriodMeans(
                        PropertiesTest.mapped(((GroupValues.PeriodMeans) group).means(), BigDecimal::negate));
    }

    private static BenefitLine copy(
            BenefitLine line,
            KpiFacts kpi,
            List<IsolationMethod> methods,
            @Nullable UnitValue unitValue,
            boolean intangible) {
        return new BenefitLine(
                line.id(),
                line.name(),
                kpi,
                methods,
                line.changeBasis(),
                line.changeUnit(),
                line.subjectsWithData(),
                line.periodsPerYear(),
                unitValue,
                line.adjustment(),
                intangible);
    }
}
