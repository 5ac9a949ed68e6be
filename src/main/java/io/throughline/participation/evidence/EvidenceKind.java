package io.throughline.participation.evidence;

/** What a measurement can be made of, and the level of the KPIs that it is recorded for. */
public enum EvidenceKind {
    SKILL_CHECK(2, "throughline/instrument"),
    OBSERVATION(3, "throughline/rubric");

    private final int level;
    private final String source;

    EvidenceKind(int level, String source) {
        this.level = level;
        this.source = source;
    }

    int level() {
        return level;
    }

    /** What measurements made of it name as their source. */
    String source() {
        return source;
    }
}
