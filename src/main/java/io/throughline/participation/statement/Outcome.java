package io.throughline.participation.statement;

/** What became of a statement. */
enum Outcome {
    /** No mapping says what it means. */
    UNMAPPED,
    /** Its actor is nobody who is known here. */
    UNKNOWN_PERSON,
    /** A rule stood against it. */
    REFUSED,
    RECORDED
}
