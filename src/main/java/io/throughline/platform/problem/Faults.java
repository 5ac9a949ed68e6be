package io.throughline.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a request, so that it is refused once and completely. */
public class Faults {

    /** A batch can be wrong in every row; who mends a hundred faults sends it again and sees the rest. */
    private static final int MAX_SHOWN = 100;

    private final List<Fault> found = new ArrayList<>();

    private record Fault(ProblemType type, Violation violation) {}

    public Faults add(ProblemType type, String pointer, String detail) {
        found.add(new Fault(type, new Violation(pointer, type.code(), detail)));
        return this;
    }

    public Faults addIf(boolean wrong, ProblemType type, String pointer, String detail) {
        return wrong ? add(type, pointer, detail) : this;
    }

    /** The same, where the detail is not worth composing for all that is right. */
    public Faults addIf(boolean wrong, ProblemType type, String pointer, Supplier<String> detail) {
        return wrong ? add(type, pointer, detail.get()) : this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean has(String pointer) {
        return found.stream().anyMatch(fault -> fault.violation().pointer().equals(pointer));
    }

    public List<Violation> violations() {
        return found.stream().map(Fault::violation).toList();
    }

    /**
     * Takes over the faults that a part of the request found about itself.
     *
     * @param prefix where that part stands in the whole, as a JSON Pointer
     */
    public Faults addAll(String prefix, Faults part) {
        part.found.forEach(fault -> add(
                fault.type(),
                prefix + fault.violation().pointer(),
                fault.violation().detail()));
        return this;
    }

    /** Refuses where anything is wrong: with the one code that all faults share, else with the general one. */
    public void throwIfAny() {
        ProblemException refusal = refusal();
        if (refusal != null) {
            throw refusal;
        }
    }

    private List<Violation> shown() {
        if (found.size() <= MAX_SHOWN) {
            return violations();
        }
        List<Violation> shown = new ArrayList<>(violations().subList(0, MAX_SHOWN));
        shown.add(new Violation(
                "", ProblemType.INVALID_REQUEST.code(), "has " + (found.size() - MAX_SHOWN) + " more faults"));
        return shown;
    }

    private @Nullable ProblemException refusal() {
        if (found.isEmpty()) {
            return null;
        }
        List<ProblemType> types = found.stream().map(Fault::type).distinct().toList();
        ProblemType type = types.size() == 1 ? types.get(0) : ProblemType.INVALID_REQUEST;
        String detail = found.size() == 1
                ? "One fault was found: " + found.get(0).violation().detail() + "."
                : found.size() + " faults were found in the request.";
        return new ProblemException(type, detail, shown(), List.of());
    }
}
