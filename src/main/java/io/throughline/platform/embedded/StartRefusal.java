package io.throughline.platform.embedded;

/** A reason not to start that the operator can mend: one line for people, and an exit code for scripts. */
public final class StartRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    public StartRefusal(Cause cause, String line) {
        super(line);
        this.cause = cause;
    }

    public int exitCode() {
        return cause.exitCode;
    }

    /** What has to be mended before the service can start. Code 1 is left to failures that nobody foresaw. */
    public enum Cause {
        SETTING(2),
        PORT(3),
        DATA_DIRECTORY(4),
        DATA_IN_USE(5),
        POSTGRESQL(6),
        NO_DATABASE(7);

        private final int exitCode;

        Cause(int exitCode) {
            this.exitCode = exitCode;
        }
    }
}
