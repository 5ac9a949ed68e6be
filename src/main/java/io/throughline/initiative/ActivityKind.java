package io.throughline.initiative;

/** How a skill is practiced. */
enum ActivityKind {
    ROLE_PLAY,
    SANDBOX,
    DECISION_GAME,
    OTHER
}
