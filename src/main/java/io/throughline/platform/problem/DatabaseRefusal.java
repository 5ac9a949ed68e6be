package io.throughline.platform.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database's own refusal means for the client. Constraints are the last wall: rules are checked before, with
 * all faults at once, and only races and oversights come this far. Constraints are named
 * {@code uq_<table>__<field>} and {@code fk_<table>__<field>}, so that the pointer follows from the name.
 */
public final class DatabaseRefusal {

    private static final Pattern CONSTRAINT = Pattern.compile("(uq|fk|ck)_[a-z_]+?__([a-z_]+)");
    /** A big table's partitions are named after it and their year. */
    private static final Pattern STILL_REFERENCED =
            Pattern.compile("is still referenced from table \"([a-z_]+?)(_[0-9]+)?\"");

    private DatabaseRefusal() {}

    /** The problem behind a failure, where the database refused or could not answer; empty where it is another. */
    public static Optional<ProblemException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return ofServer(refused, refused.getServerErrorMessage());
            }
            if (cause instanceof SQLException) {
                return Optional.of(unavailable());
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> ofServer(PSQLException refused, ServerErrorMessage message) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("23")) {
            return Optional.of(constraint(state, message));
        }
        // Out of the range of numbers, dates and text: bodies are bounded before, so it came with a parameter.
        if (state.matches("22(003|007|008|021)")) {
            return Optional.of(new ProblemException(
                    ProblemType.INVALID_PARAMETER, "A parameter is beyond what the database can hold."));
        }
        // 08 connection, 53 resources, 57 operator and time-outs, 40 serialization and deadlock, 55P03 lock.
        if (state.matches("(08|53|57|40).*|55P03")) {
            return Optional.of(unavailable());
        }
        return Optional.empty();
    }

    private static ProblemException constraint(String state, ServerErrorMessage message) {
        Matcher inUse = STILL_REFERENCED.matcher(String.valueOf(message.getDetail()));
        if (inUse.find()) {
            return new ProblemException(
                    ProblemType.REFERENCED, "It is in use by " + inUse.group(1).replace('_', '-') + " records.");
        }
        ProblemType type =
                switch (state) {
                    case "23505", "23P01" -> ProblemType.DUPLICATE;
                    case "23503" -> ProblemType.UNKNOWN_REFERENCE;
                    case "23502" -> ProblemType.MISSING;
                    default -> ProblemType.OUT_OF_RANGE;
                };
        Matcher named = CONSTRAINT.matcher(String.valueOf(message.getConstraint()));
        String pointer = named.matches() ? "/" + camelCase(named.group(2)) : "";
        String detail = type.title() + ".";
        return new ProblemException(
                type,
                detail,
                List.of(new Violation(pointer, type.code(), type.title().toLowerCase(Locale.ROOT))),
                List.of());
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE, "The database did not answer in time.");
    }

    private static String camelCase(String column) {
        return Pattern.compile("_([a-z])").matcher(column).replaceAll(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
