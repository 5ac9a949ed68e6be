package io.throughline.platform.problem;

import java.util.List;

/** A refusal on its way to the client. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<Conflict> conflicts;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations, List<Conflict> conflicts) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.conflicts = List.copyOf(conflicts);
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

    /** A refusal is an answer and not a failure: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
