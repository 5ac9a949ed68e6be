package io.throughline.platform.problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects all that is wrong with a request, so that it is refused once and completely. */
public class Faults {

    /** A batch can be wrong in every row; who mends a hundred faults sends it again and sees the rest. */
    private static final int MAX_SHOWN = 100;

    private final List<Violation> shown = new ArrayList<>();
    private final Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);
    private int total;

    public Faults add(ProblemType type, String pointer, String detail) {
        return add(type, new Violation(pointer, type.code(), detail));
    }

    public Faults addIf(boolean wrong, ProblemType type, String pointer, String detail) {
        return wrong ? add(type, pointer, detail) : this;
    }

    /** The same, where the detail is not worth composing for all that is right. */
    public Faults addIf(boolean wrong, ProblemType type, String pointer, Supplier<String> detail) {
        return wrong ? add(type, pointer, detail.get()) : this;
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Whether a fault is shown for that pointer. Only the first hundred are kept, or a long list of faults would cost its square. */
    public boolean has(String pointer) {
        return shown.stream().anyMatch(violation -> violation.pointer().equals(pointer));
    }

    /** The first faults, at most a hundred. */
    public List<Violation> violations() {
        return List.copyOf(shown);
    }

    /**
     * Takes over the faults that a part of the request found about itself.
     *
     * @param prefix where that part stands in the whole, as a JSON Pointer
     */
    public Faults addAll(String prefix, Faults part) {
        for (Violation violation : part.shown) {
            show(new Violation(prefix + violation.pointer(), violation.code(), violation.detail()));
        }
        types.addAll(part.types);
        total += part.total;
        return this;
    }

    /** Refuses where anything is wrong: with the one code that all faults share, else with the general one. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw refusal();
        }
    }

    private Faults add(ProblemType type, Violation violation) {
        types.add(type);
        total++;
        show(violation);
        return this;
    }

    private void show(Violation violation) {
        if (shown.size() < MAX_SHOWN) {
            shown.add(violation);
        }
    }

    private ProblemException refusal() {
        ProblemType type = types.size() == 1 ? types.iterator().next() : ProblemType.INVALID_REQUEST;
        String detail = total == 1
                ? "One fault was found: " + shown.get(0).detail() + "."
                : total + " faults were found in the request.";
        List<Violation> violations = new ArrayList<>(shown);
        if (total > shown.size()) {
            violations.add(new Violation(
                    "", ProblemType.INVALID_REQUEST.code(), "has " + (total - shown.size()) + " more faults"));
        }
        return new ProblemException(type, detail, violations, List.of());
    }
}
