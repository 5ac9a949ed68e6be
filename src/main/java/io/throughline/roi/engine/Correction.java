package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;

/**
 * What a rule did to an improvement, in the KPI's own unit and on the line's basis.
 *
 * @param improvement what the rule added; negative when it took away
 * @param items what it acted upon, by id
 */
public record Correction(ConservativeRule rule, Figure<Fraction> improvement, List<String> items) {

    public Correction {
        items = List.copyOf(items);
    }
}
