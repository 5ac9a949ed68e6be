package io.throughline.alignment.engine;

/** What a node of a chain of impact is, in the order in which the thread runs. */
public enum NodeKind {
    INITIATIVE(0),
    LEARNING_OBJECTIVE(1),
    BEHAVIOR(2),
    KPI(3),
    // One column is left for the lagging KPIs behind the leading ones.
    KPI_TARGET(5),
    OBJECTIVE(6);

    private final int column;

    NodeKind(int column) {
        this.column = column;
    }

    /** Where it stands in a drawing, at least. */
    int column() {
        return column;
    }
}
