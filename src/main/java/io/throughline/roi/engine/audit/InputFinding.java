package io.throughline.roi.engine.audit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a statement says and that does not follow.
 *
 * @param pointer a JSON Pointer to where it is said
 * @param explanation one sentence with the numbers
 * @param posted what is said; null where it is no figure
 * @param follows what would follow instead; null where that cannot be told
 * @param reading how the statement was read
 * @param items what it is about, by id or category
 */
public record InputFinding(
        InputRule rule,
        String pointer,
        String explanation,
        @Nullable AuditFigure posted,
        @Nullable AuditFigure follows,
        String reading,
        List<String> items) {

    /** The gravest first, then from the top of the statement to its end. */
    static final Comparator<InputFinding> ORDER = Comparator.comparing(
                    (InputFinding finding) -> finding.rule().severity())
            .thenComparing(InputFinding::place)
            .thenComparing(InputFinding::rule);

    public InputFinding {
        items = List.copyOf(items);
    }

    /** The pointer with its numbers at one width, so that line 10 comes behind line 9. */
    private String place() {
        StringBuilder place = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            boolean index = !step.isEmpty() && step.chars().allMatch(Character::isDigit);
            place.append('/').append(index ? "0".repeat(Math.max(0, 9 - step.length())) + step : step);
        }
        return place.toString();
    }
}
