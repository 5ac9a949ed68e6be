package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policy that lets one of several results speak for a line: credibility first, so only admissible results of the
 * best grade compete; conservative second, so the smallest improvement wins, and of equal ones the wider interval.
 *
 * @param results all methods side by side, in the order given
 * @param corrections what the choice took from the most favorable result that money could have rested on
 */
public record MethodChoice(List<MethodResult> results, List<Correction> corrections) {

    private static final Comparator<Found> MOST_CONSERVATIVE = Comparator.comparing(Found::improvement)
            .thenComparing(Found::width, Comparator.reverseOrder())
            // Beyond this the results say the same; the name keeps the order of methods from mattering.
            .thenComparing(found -> found.method().kind());

    public MethodChoice {
        results = List.copyOf(results);
        corrections = List.copyOf(corrections);
    }

    static MethodChoice of(List<IsolationMethod> methods, Scope scope) {
        List<Found> all = methods.stream()
                .map(method -> new Found(method, method.effect(scope)))
                .toList();
        List<Found> admissible =
                all.stream().filter(found -> found.effect().admissible()).toList();
        Optional<Grade> best = admissible.stream().map(Found::grade).min(Comparator.naturalOrder());
        List<Found> competing = admissible.stream()
                .filter(found -> best.filter(found.grade()::equals).isPresent())
                .toList();
        Found headline = competing.stream().min(MOST_CONSERVATIVE).orElse(null);
        return new MethodChoice(
                all.stream().map(found -> found.judgedBeside(headline)).toList(), corrections(admissible, competing));
    }

    /** The result that speaks for the line, if any is admissible. */
    public Optional<MethodResult> headline() {
        return results.stream().filter(MethodResult::isHeadline).findFirst();
    }

    private static List<Correction> corrections(List<Found> admissible, List<Found> competing) {
        List<Found> bearing =
                admissible.stream().filter(found -> found.grade().bearsMoney()).toList();
        List<Correction> corrections = new ArrayList<>();
        if (bearing.size() > competing.size()) {
            Fraction taken = largest(competing).minus(largest(bearing));
            corrections.add(new Correction(ConservativeRule.MOST_CREDIBLE_RESULT, Figure.of(taken), kinds(bearing)));
        }
        if (!bearing.isEmpty() && competing.size() > 1) {
            Fraction taken = smallest(competing).minus(largest(competing));
            corrections.add(
                    new Correction(ConservativeRule.MOST_CONSERVATIVE_RESULT, Figure.of(taken), kinds(competing)));
        }
        return corrections;
    }

    private static Fraction largest(List<Found> found) {
        return found.stream()
                .map(Found::improvement)
                .max(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
    }

    private static Fraction smallest(List<Found> found) {
        return found.stream()
                .map(Found::improvement)
                .min(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
    }

    private static List<String> kinds(List<Found> found) {
        return found.stream().map(each -> each.method().kind()).sorted().toList();
    }

    /** A method's effect before it is known which one is the headline. */
    private record Found(IsolationMethod method, Effect effect) {

        Grade grade() {
            return effect.grade();
        }

        Fraction improvement() {
            return effect.improvement().get();
        }

        /** No interval sorts as the narrowest: it says nothing that could make the result more careful. */
        Fraction width() {
            return effect.interval().known() ? effect.interval().get().width() : Fraction.ZERO;
        }

        @SuppressWarnings("ReferenceEquality") // Two equal methods are still two results, and only one may speak.
        MethodResult judgedBeside(@Nullable Found headline) {
            if (headline == null || !effect.admissible()) {
                return new MethodResult(method, effect, effect.inadmissible());
            }
            if (headline == this) {
                return new MethodResult(method, effect, null);
            }
            return new MethodResult(
                    method, effect, headline.grade() == grade() ? Reason.LESS_CONSERVATIVE : Reason.LESS_CREDIBLE);
        }
    }
}
