package io.throughline.alignment.engine;

/** How one node of a chain of impact leads to the next. */
public enum EdgeKind {
    /** An initiative has a learning objective. */
    TEACHES,
    /** A behavior rests on a learning objective, or on the initiative as a whole. */
    ENABLES,
    /** A KPI mapping: what is expected to change the KPI. */
    MOVES,
    /** A leading KPI moves a lagging one. */
    LEADS_TO,
    /** A promise is made on the KPI. */
    IS_PROMISED_IN,
    /** The promise is an objective's. */
    SERVES,
    /** An objective contributes to a parent. */
    CONTRIBUTES_TO
}
