package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two groups before and after as four independent groups of subjects: standard error = sqrt of the sum of the four
 * variances of means.
 *
 * <p>Source: Card and Krueger 1994, American Economic Review 84(4), table 3, from which worked example P11 is.
 *
 * @param prePeriods the groups' means in the periods before the program, in any order
 */
public record GroupCells(BeforeAndAfter trained, BeforeAndAfter control, List<PrePeriod> prePeriods)
        implements DifferenceData {

    public GroupCells {
        prePeriods = List.copyOf(prePeriods);
    }

    @Override
    public Optional<Reason> missing() {
        if (trained.after().periods() == 0) {
            return Optional.of(Reason.NO_TRAINED_DATA);
        }
        if (control.after().periods() == 0) {
            return Optional.of(Reason.NO_CONTROL_DATA);
        }
        return trained.before().periods() == 0 || control.before().periods() == 0
                ? Optional.of(Reason.NO_BASELINE_DATA)
                : Optional.empty();
    }

    @Override
    public Found compared(Direction direction) {
        Contrast contrast = new Contrast(
                        List.of(trained.after(), control.before()), List.of(trained.before(), control.after()))
                .mirrored(direction);
        Fraction reference = trained.before()
                .mean()
                .plus(control.after().mean())
                .minus(control.before().mean());
        List<Diagnostic> diagnostics = diagnostics();
        return new Found(
                contrast.estimate(),
                reference,
                contrast.certainty(),
                contrast.n(),
                flags(contrast, diagnostics),
                diagnostics);
    }

    private Set<Flag> flags(Contrast contrast, List<Diagnostic> diagnostics) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!contrast.sampled()) {
            flags.add(Flag.GROUP_MEANS_ONLY);
        }
        if (trained.before().periods() != control.before().periods()
                || trained.after().periods() != control.after().periods()) {
            flags.add(Flag.UNEQUAL_PERIODS);
        }
        if (diagnostics.stream().anyMatch(Baseline::apart)) {
            flags.add(Flag.BASELINES_DIFFER);
        }
        return flags;
    }

    private List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (trained.before() instanceof Sampled one && control.before() instanceof Sampled other) {
            diagnostics.add(Baseline.difference(one, other));
        }
        if (trained.after() instanceof Sampled one && control.after() instanceof Sampled other) {
            diagnostics.add(Welch.varianceRatio(one, other));
        }
        return diagnostics;
    }

    @Override
    public Diagnostic preTrend() {
        return PreTrend.ofMeans(means(PrePeriod::trained), means(PrePeriod::control));
    }

    private Map<LocalDate, Fraction> means(Function<PrePeriod, @Nullable BigDecimal> of) {
        Map<LocalDate, Fraction> means = new TreeMap<>();
        prePeriods.forEach(period ->
                Stream.ofNullable(of.apply(period)).forEach(mean -> means.put(period.start(), Fraction.of(mean))));
        return means;
    }

    @Override
    public void check(Faults faults) {
        trained.check(faults.at("trained"));
        control.check(faults.at("control"));
        Faults.requireDistinct(prePeriods, PrePeriod::start, faults.at("prePeriods"), "another period starts that day");
    }
}
