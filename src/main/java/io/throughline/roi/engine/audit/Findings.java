package io.throughline.roi.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the findings of a whole statement, each at the place it belongs to. */
final class Findings {

    private final String pointer;
    private final List<InputFinding> found;

    private Findings(String pointer, List<InputFinding> found) {
        this.pointer = pointer;
        this.found = found;
    }

    static Findings none() {
        return new Findings("", new ArrayList<>());
    }

    Findings at(String name) {
        return new Findings(pointer + "/" + name, found);
    }

    Findings at(int index) {
        return at(Integer.toString(index));
    }

    void add(
            InputRule rule,
            @Nullable AuditFigure posted,
            @Nullable AuditFigure follows,
            String explanation,
            String reading) {
        add(rule, posted, follows, explanation, reading, List.of());
    }

    void add(
            InputRule rule,
            @Nullable AuditFigure posted,
            @Nullable AuditFigure follows,
            String explanation,
            String reading,
            List<String> items) {
        found.add(new InputFinding(rule, pointer, explanation, posted, follows, reading, items));
    }

    /** Takes over what was found elsewhere, if anything was, and places it here. */
    void addIfFound(@Nullable InputFinding finding) {
        if (finding != null) {
            add(
                    finding.rule(),
                    finding.posted(),
                    finding.follows(),
                    finding.explanation(),
                    finding.reading(),
                    finding.items());
        }
    }

    List<InputFinding> all() {
        return found.stream().sorted(InputFinding.ORDER).toList();
    }
}
