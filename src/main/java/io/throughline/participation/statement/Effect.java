package io.throughline.participation.statement;

/** What a statement becomes. */
enum Effect {
    /** The completion of the person's approved enrollment. */
    COMPLETION,
    PRACTICE,
    /** A check of the person's skill by an instrument, from the statement's score. */
    SKILL_CHECK
}
