package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that hold for every input, by their numbers in the design's list, over seeded inputs. */
class PropertiesTest {

    private static final Scope SCOPE = new Scope(Direction.LOWER_IS_BETTER, ChangeBasis.PER_SUBJECT, 9);

    static Stream<GeneratedStudy> studies() {
        return LongStream.range(0, 60).mapToObj(GeneratedStudy::new);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule1TheReturnIsAHundredTimesTheRatioLessOneToTheLastDigitKept(GeneratedStudy study) {
        RoiResult result = RoiEngine.calculate(study.inputs());

        Fraction ratio = result.benefitCostRatio().get();
        assertThat(result.roiPercent().get()).isEqualTo(Fraction.HUNDRED.times(ratio.minus(Fraction.ONE)));
        assertThat(Output.roiPercent(result.roiPercent().get()))
                .isEqualByComparingTo(
                        Output.benefitCostRatio(ratio).subtract(BigDecimal.ONE).movePointRight(2));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule2AddingACostNeverRaisesTheReturn(GeneratedStudy study) {
        RoiResult before = RoiEngine.calculate(study.inputs());
        RoiResult after = RoiEngine.calculate(study.costs(costs -> {
            costs.add(new RandomInputs(study.seed()).cost("added"));
            return costs;
        }));

        if (before.benefit().get().signum() >= 0) {
            assertThat(after.roiPercent().get())
                    .isLessThanOrEqualTo(before.roiPercent().get());
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule2AddingAPersonWithoutDataNeverRaisesTheBenefit(GeneratedStudy study) {
        Fraction before = benefit(study.inputs());
        RoiInputs silentToo = study.lines(line -> study.withMethods(
                line,
                method -> method instanceof Estimates estimates
                        ? new Estimates(plus(estimates.rows(), silent("silent")))
                        : method));

        assertThat(benefit(silentToo)).isLessThanOrEqualTo(before);
        assertThat(benefit(study.withParticipants(study.inputs().participants() + 1)))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule3AnAdjustedValueIsNeverLargerThanTheRawOneAndAHarmIsKept(GeneratedStudy study) {
        study.rows().forEach(row -> {
            assertThat(row.adjusted().abs()).isLessThanOrEqualTo(row.raw().abs());
            if (row.raw().signum() < 0) {
                assertThat(row.adjusted()).isEqualTo(row.raw());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule4ScalingAllMoneyLeavesTheRatiosAlone(GeneratedStudy study) {
        Fraction factor = Fraction.of(1 + study.seed(), 7);
        RoiResult before = RoiEngine.calculate(study.inputs());
        RoiResult after = RoiEngine.calculate(study.scaled(factor));

        assertThat(after.benefitCostRatio()).isEqualTo(before.benefitCostRatio());
        assertThat(after.roiPercent()).isEqualTo(before.roiPercent());
        assertThat(after.benefit()).isEqualTo(before.benefit().map(money -> money.times(factor)));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule5AMirroredKpiGivesTheSameBenefit(GeneratedStudy study) {
        RoiInputs mirrored = study.lines(study::mirrored);
        assertThat(benefit(mirrored)).isEqualTo(benefit(study.inputs()));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule6TheOrderOfAnythingChangesNothing(GeneratedStudy study) {
        RoiResult before = RoiEngine.calculate(study.inputs());
        RoiResult after = RoiEngine.calculate(study.shuffled(new Random(study.seed())));

        assertThat(after.benefit()).isEqualTo(before.benefit());
        assertThat(after.cost()).isEqualTo(before.cost());
        assertThat(after.grade()).isEqualTo(before.grade());
        assertThat(after.rules())
                .extracting(RuleActed::rule, RuleActed::lineId, RuleActed::effect)
                .containsExactlyInAnyOrderElementsOf(before.rules().stream()
                        .map(rule -> Tuple.tuple(rule.rule(), rule.lineId(), rule.effect()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule9SplittingACostChangesNothing(GeneratedStudy study) {
        RoiInputs split = study.costs(costs -> {
            CostLine whole = costs.remove(0);
            Money part = whole.amount().times(Fraction.of(study.seed(), 1000));
            costs.add(study.withAmount(whole, "part", part));
            costs.add(study.withAmount(whole, "rest", whole.amount().minus(part)));
            return costs;
        });
        assertThat(RoiEngine.calculate(split).cost())
                .isEqualTo(RoiEngine.calculate(study.inputs()).cost());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule10AnIntangibleRemovesExactlyItsBenefit(GeneratedStudy study) {
        RoiResult before = RoiEngine.calculate(study.inputs());
        LineResult first = before.lines().get(0);
        RoiResult after = RoiEngine.calculate(
                study.lines(line -> line.id().equals(first.line().id()) ? study.intangible(line) : line));

        assertThat(after.benefit())
                .isEqualTo(
                        before.lines().size() == 1
                                ? Figure.absent(Reason.NO_ADMISSIBLE_BENEFIT)
                                : before.benefit()
                                        .map(all -> all.minus(first.benefit().get())));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule13AControlGroupThatCopiesTheTrainedOneShowsNothing(GeneratedStudy study) {
        GroupValues group = new RandomInputs(study.seed()).group();
        Effect effect = new PostOnlyControl(group, group).effect(SCOPE);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule13AControlGroupThatCopiesTheTrainedOneChangesAsMuch(GeneratedStudy study) {
        RandomInputs random = new RandomInputs(study.seed());
        BeforeAndAfter sides = new BeforeAndAfter(random.group(), random.group());
        List<Observation> copied = new ArrayList<>();
        random.panel().observations().stream()
                .filter(each -> each.group() == Group.TRAINED)
                .forEach(each -> Stream.of(Group.values())
                        .forEach(group -> copied.add(new Observation(
                                each.subject() + group,
                                group,
                                each.cluster(),
                                each.side(),
                                each.period(),
                                each.value()))));
        RateComparison rates = random.rates();
        Stream.of(
                        new DifferenceInDifferences(new GroupCells(sides, sides, List.of()), false),
                        new DifferenceInDifferences(new SubjectPanel(copied), false),
                        new RateComparison(rates.per(), rates.trained(), rates.trained(), false))
                .map(method -> method.effect(SCOPE))
                .forEach(effect -> {
                    assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
                    assertThat(effect.certainty().map(Certainty::pValue))
                            .isEqualTo(effect.certainty().map(certain -> Fraction.ONE));
                });
    }

    @ParameterizedTest
    @MethodSource("studies")
    void rule13AConstantAddedToBothGroupsAfterTheProgramChangesNoDifferenceInDifferences(GeneratedStudy study) {
        SubjectPanel panel = new RandomInputs(study.seed()).panel();
        BigDecimal constant = BigDecimal.valueOf(study.seed() * 7919 + 1, 3);
        SubjectPanel raised = new SubjectPanel(mapped(
                panel.observations(),
                each -> each.side() == Side.BEFORE
                        ? each
                        : new Observation(
                                each.subject(),
                                each.group(),
                                each.cluster(),
                                each.side(),
                                each.period(),
                                each.value().add(constant))));
        Effect before = new DifferenceInDifferences(panel, false).effect(SCOPE);
        Effect after = new DifferenceInDifferences(raised, false).effect(SCOPE);

        assertThat(after.improvement()).isEqualTo(before.improvement());
        assertThat(after.certainty()).isEqualTo(before.certainty());
        assertThat(after.diagnostics()).isEqualTo(before.diagnostics());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theOrderOfObservationsChangesNoDigitOfAnything(GeneratedStudy study) {
        SubjectPanel panel = new RandomInputs(study.seed()).panel();
        SubjectPanel other = new SubjectPanel(shuffled(panel.observations(), new Random(study.seed())));
        assertThat(new DifferenceInDifferences(other, false).effect(SCOPE))
                .isEqualTo(new DifferenceInDifferences(panel, false).effect(SCOPE));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void atItsBreakEvenALineLeavesAReturnOfZero(GeneratedStudy study) {
        RoiResult result = RoiEngine.calculate(study.inputs());
        result.lines().forEach(line -> {
            Figure<BreakEven> breakEven = result.breakEven(line);
            if (breakEven.known() && breakEven.get().improvement().signum() > 0) {
                Fraction missing =
                        breakEven.get().improvement().minus(line.improvement().get());
                Money gained = line.line()
                        .moneyPerUnit(line.line().subjectsWithData())
                        .get()
                        .times(line.years())
                        .times(missing);
                assertThat(result.netBenefit().get().plus(gained).signum()).isZero();
            }
        });
    }

    private static Fraction benefit(RoiInputs inputs) {
        return RoiEngine.calculate(inputs).benefit().get().amount();
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    static <T> List<T> mapped(List<T> list, UnaryOperator<T> rule) {
        return list.stream().map(rule).toList();
    }
}
