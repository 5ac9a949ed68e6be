package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generated inputs and their variations. */
record GeneratedStudy(long seed, RoiInputs inputs) {

    GeneratedStudy(long seed) {
        this(seed, new RandomInputs(seed).inputs());
    }

    @Override
    public String toString() {
        return "seed " + seed;
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
                inputs.benefitStart(),
                inputs.benefitMonths(),
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
        if (method instanceof DifferenceInDifferences difference && difference.data() instanceof SubjectPanel panel) {
            return new DifferenceInDifferences(
                    new SubjectPanel(PropertiesTest.shuffled(panel.observations(), random)), difference.randomized());
        }
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
        return new CostLine(id, line.category(), line.state(), amount, line.share());
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
        if (method instanceof DifferenceInDifferences difference) {
            return new DifferenceInDifferences(mirrored(difference.data()), difference.randomized());
        }
        if (method instanceof RateComparison rates) {
            // Counts have no negative; the groups exchanged are the same improvement the other way.
            return new RateComparison(
                    rates.per(), /* trained= */ rates.control(), /* control= */ rates.trained(), rates.randomized());
        }
        if (method instanceof PostOnlyControl control) {
            return new PostOnlyControl(mirrored(control.trained()), mirrored(control.control()), control.randomized());
        }
        if (method instanceof BeforeAfter change) {
            return new BeforeAfter(change.before().negate(), change.after().negate());
        }
        return method;
    }

    private static DifferenceData mirrored(DifferenceData data) {
        return data instanceof SubjectPanel panel
                ? new SubjectPanel(PropertiesTest.mapped(panel.observations(), GeneratedStudy::mirrored))
                : mirrored((GroupCells) data);
    }

    private static GroupCells mirrored(GroupCells cells) {
        return new GroupCells(mirrored(cells.trained()), mirrored(cells.control()), List.of());
    }

    private static BeforeAndAfter mirrored(BeforeAndAfter sides) {
        return new BeforeAndAfter(mirrored(sides.before()), mirrored(sides.after()));
    }

    private static Observation mirrored(Observation each) {
        return new Observation(
                each.subject(),
                each.group(),
                each.cluster(),
                each.side(),
                each.period(),
                each.value().negate());
    }

    private static GroupValues mirrored(GroupValues group) {
        if (group instanceof GroupValues.PeriodMeans periods) {
            return new GroupValues.PeriodMeans(PropertiesTest.mapped(periods.means(), BigDecimal::negate));
        }
        if (group instanceof GroupValues.Sample sample) {
            return new GroupValues.Sample(sample.average().negate(), sample.n(), sample.standardDeviation());
        }
        if (group instanceof SampleWithError sample) {
            return new SampleWithError(sample.average().negate(), sample.n(), sample.standardError());
        }
        if (group instanceof Proportion share) {
            // A share has no negative, but the values behind it have.
            return new RawSample(IntStream.range(0, share.denominator())
                    .mapToObj(i -> BigDecimal.valueOf(i < share.numerator() ? -100 : 0))
                    .toList());
        }
        return new RawSample(PropertiesTest.mapped(((RawSample) group).values(), BigDecimal::negate));
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
