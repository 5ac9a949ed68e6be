package io.throughline.roi.engine;

import io.throughline.math.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conservative rule that acted upon a calculation.
 *
 * @param lineId the benefit line, or null where the rule acted upon the whole
 * @param effect what it added to benefit minus cost; negative where it lowered the return
 * @param items what it acted upon, by id or category
 */
public record RuleActed(ConservativeRule rule, @Nullable String lineId, Figure<Money> effect, List<String> items) {

    public RuleActed {
        items = List.copyOf(items);
    }
}
