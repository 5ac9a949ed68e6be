package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rate of events in a trained group against one that was not, by counts over exposure: the difference of rates, or
 * with a pre-period the difference of their changes, mirrored where lower is better.
 *
 * <p>Standard error = per x sqrt(D x sum of events / exposure squared), where D is 1, or the {@link Overdispersion} where
 * that is above 1 (quasi-Poisson), and then the interval is by t on its degrees of freedom. Where a group has fewer than
 * {@value #FEW} events the interval is put together from score limits ({@link Mover}), since a rate of few events is not
 * normal and one of none would have no error at all.
 *
 * <p>Source: Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd ed., ch. 14, for the difference of rates (41
 * cases in 28,010 person-years against 15 in 19,017: 6.7 in 10,000); McCullagh and Nelder 1989, Generalized Linear
 * Models, 2nd ed., section 6.2.3, for its dispersion.
 *
 * @param per the exposure that a rate is said for; above 0
 * @param randomized whether chance alone decided who was trained
 */
public record RateComparison(BigDecimal per, Rates trained, Rates control, boolean randomized)
        implements IsolationMethod {

    private static final int FEW = 10;

    /** A group's counts on both sides of the program; before may be empty. */
    public record Rates(EventCounts before, EventCounts after) {}

    @Override
    public String kind() {
        return "RATE_COMPARISON";
    }

    @Override
    public Effect effect(Scope scope) {
        Diagnostic preTrend = preTrend();
        Optional<Reason> missing = missing();
        if (missing.isPresent()) {
            return Effect.inadmissible(grade(preTrend), missing.get());
        }
        List<EventCounts> added = withBaseline() ? List.of(trained.after, control.before) : List.of(trained.after);
        List<EventCounts> taken = withBaseline() ? List.of(trained.before, control.after) : List.of(control.after);
        boolean higher = scope.direction() == Direction.HIGHER_IS_BETTER;
        Overdispersion dispersion = Overdispersion.of(groups());
        Mover mover = new Mover(rates(higher ? added : taken), rates(higher ? taken : added));
        return Effect.measured(
                grade(preTrend),
                mover.estimate(),
                reference(),
                Figure.of(certainty(mover, dispersion)),
                groups().stream().mapToInt(group -> group.counts().size()).sum(),
                flags(dispersion, preTrend),
                diagnostics(dispersion, preTrend));
    }

    private Optional<Reason> missing() {
        if (trained.after.isEmpty()) {
            return Optional.of(Reason.NO_TRAINED_DATA);
        }
        if (control.after.isEmpty()) {
            return Optional.of(Reason.NO_CONTROL_DATA);
        }
        return withBaseline() && (trained.before.isEmpty() || control.before.isEmpty())
                ? Optional.of(Reason.NO_BASELINE_DATA)
                : Optional.empty();
    }

    private boolean withBaseline() {
        return !trained.before.isEmpty() || !control.before.isEmpty();
    }

    private List<EventCounts> groups() {
        return Stream.of(trained.before, trained.after, control.before, control.after)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private Certainty certainty(Mover mover, Overdispersion dispersion) {
        Fraction on = dispersion.estimatedOn();
        if (groups().stream().anyMatch(group -> group.events() < FEW)) {
            return mover.certainty(dispersion.factor(), on);
        }
        Fraction error = mover.largeSampleError(dispersion.factor());
        return on == null ? Sampling.normal(mover.estimate(), error) : Sampling.student(mover.estimate(), error, on);
    }

    /** What the trained group's rate would have been without the program. */
    private Fraction reference() {
        Fraction other = rate(control.after);
        return withBaseline() ? rate(trained.before).plus(other).minus(rate(control.before)) : other;
    }

    private Grade grade(Diagnostic preTrend) {
        if (withBaseline()) {
            return Grade.concurrent(randomized, preTrend);
        }
        return randomized ? Grade.A : Grade.C;
    }

    private Diagnostic preTrend() {
        return PreTrend.ofMeans(trained.before.ratesByPeriod(exposure()), control.before.ratesByPeriod(exposure()));
    }

    private Set<Flag> flags(Overdispersion dispersion, Diagnostic preTrend) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (withBaseline()) {
            flags.addAll(PreTrend.flags(preTrend));
        } else {
            flags.add(Flag.NO_BASELINE);
        }
        if (dispersion.present()) {
            flags.add(Flag.OVERDISPERSED);
        } else if (dispersion.ratio() == null) {
            flags.add(Flag.OVERDISPERSION_UNTESTED);
        }
        return flags;
    }

    private List<Diagnostic> diagnostics(Overdispersion dispersion, Diagnostic preTrend) {
        List<Diagnostic> diagnostics = new ArrayList<>(List.of(dispersion.diagnostic()));
        if (withBaseline()) {
            diagnostics.add(preTrend);
        }
        return diagnostics;
    }

    private List<PoissonRate> rates(List<EventCounts> groups) {
        return groups.stream().map(group -> group.rate(exposure())).toList();
    }

    private Fraction rate(EventCounts group) {
        return group.rate(exposure()).estimate();
    }

    private Fraction exposure() {
        return Fraction.of(per);
    }

    @Override
    public List<Assumption> assumptions() {
        Assumption alike = withBaseline() ? Assumption.PARALLEL_TRENDS : Assumption.EQUAL_WITHOUT_PROGRAM;
        return List.of(
                randomized ? Assumption.RANDOM_ASSIGNMENT : alike,
                Assumption.NO_SPILLOVER,
                Assumption.INDEPENDENT_EVENTS);
    }

    @Override
    public void check(Faults faults) {
        if (per.signum() <= 0) {
            faults.at("per").add(FaultCode.NOT_POSITIVE, "a rate is said for more exposure than 0");
        }
        trained.before.check(faults.at("trained").at("before"));
        trained.after.check(faults.at("trained").at("after"));
        control.before.check(faults.at("control").at("before"));
        control.after.check(faults.at("control").at("after"));
    }
}
