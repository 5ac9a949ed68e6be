package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
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
