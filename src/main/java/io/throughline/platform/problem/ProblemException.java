package io.throughline.platform.problem;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the client. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<Conflict> conflicts;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations, List<Conflict> conflicts) {
        this(type, detail, violations, conflicts, Map.of());
    }

    /** A refusal that says more than others, in members of its own. */
    public ProblemException(ProblemType type, String detail, Map<String, Object> members) {
        this(type, detail, List.of(), List.of(), members);
    }

    /** All that a refusal can say. */
    public ProblemException(
            ProblemType type,
            String detail,
            List<Violation> violations,
            List<Conflict> conflicts,
            Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.conflicts = List.copyOf(conflicts);
        this.members = Collections.unmodifiableMap(members);
    }

    public static ProblemException notFound(String kind, Object id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + kind + " with id " + id + ".");
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public Map<String, Object> members() {
        return members;
    }

    /** A refusal is an answer and not a failure: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
