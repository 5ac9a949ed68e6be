package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a calculation beside its data: the rules lifted, and what its return is held against.
 *
 * @param discountRate a year's, 0.1 for 10 percent; null where nothing is discounted
 * @param targetRoiPercent the return that was hoped for; null where none was said
 * @param seed of the draws
 * @param draws how many, where uncertainty is drawn
 */
public record Terms(
        List<RuleException> exceptions,
        @Nullable Fraction discountRate,
        @Nullable Fraction targetRoiPercent,
        long seed,
        int draws) {

    public static final int USUAL_DRAWS = 10_000;
    public static final long USUAL_SEED = 1;

    /** Every rule holds, and nothing more is asked. */
    public static final Terms PLAIN = new Terms(List.of(), null, null, USUAL_SEED, USUAL_DRAWS);

    public Terms {
        exceptions = List.copyOf(exceptions);
    }

    Terms without(RuleException exception) {
        return new Terms(
                exceptions.stream().filter(other -> !other.equals(exception)).toList(),
                discountRate,
                targetRoiPercent,
                seed,
                draws);
    }

    void check(Faults faults, RoiInputs inputs) {
        for (int i = 0; i < exceptions.size(); i++) {
            Faults at = faults.at("exceptions").at(i);
            exceptions.get(i).check(at, inputs);
            ConservativeRule rule = exceptions.get(i).rule();
            if (exceptions.subList(0, i).stream().anyMatch(earlier -> earlier.rule() == rule)) {
                at.at("rule").add(FaultCode.DUPLICATE_ID, "the rule " + rule.code() + " is lifted already");
            }
        }
        if (draws < 100 || draws > 1_000_000) {
            faults.at("draws").add(FaultCode.NOT_POSITIVE, "from 100 to 1,000,000 draws say something");
        }
    }
}
