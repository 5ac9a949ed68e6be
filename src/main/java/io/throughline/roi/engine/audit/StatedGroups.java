package io.throughline.roi.engine.audit;

import java.util.List;

/**
 * Who was trained and whom they were compared with, counted.
 *
 * @param control how many people are in the control group
 * @param inBoth how many of them were trained
 * @param named the ids of those, where whoever asks has named them; else empty
 */
public record StatedGroups(int control, int inBoth, List<String> named) {

    public StatedGroups {
        named = List.copyOf(named);
    }

    void audit(Findings at) {
        if (inBoth > 0) {
            at.add(
                    InputRule.CONTROL_CONTAMINATED,
                    AuditFigure.of(control, FigureUnit.PEOPLE),
                    AuditFigure.of((long) control - inBoth, FigureUnit.PEOPLE),
                    inBoth + " of the " + control + " people in the control group were trained, so that "
                            + (inBoth == control
                                    ? "nobody is left to compare with"
                                    : (control - inBoth) + " are left to compare with")
                            + "; no effect can be told from groups that overlap.",
                    "everybody who is in both groups was trained",
                    named);
        }
    }
}
