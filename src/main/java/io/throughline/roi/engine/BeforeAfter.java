package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A measure before and after the program and nothing to compare it with: it shows a change and claims no money. */
public record BeforeAfter(BigDecimal before, BigDecimal after) implements IsolationMethod {

    @Override
    public String kind() {
        return "BEFORE_AFTER";
    }

    @Override
    public Effect effect(Scope scope) {
        Fraction reference = Fraction.of(before);
        Fraction change = Fraction.of(after).minus(reference);
        return Effect.measured(
                Grade.E,
                scope.direction().mirror(change),
                reference,
                Figure.absent(Reason.NO_ISOLATION),
                null,
                Set.of(),
                List.of());
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(Assumption.NOTHING_ELSE_HAPPENED);
    }

    @Override
    public void check(Faults faults) {
        // Any two values are a before and an after.
    }
}
