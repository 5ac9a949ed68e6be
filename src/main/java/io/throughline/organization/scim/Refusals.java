package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import io.throughline.platform.problem.DatabaseRefusal;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says in SCIM's words what was refused in others. */
final class Refusals {

    static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    /** Those of RFC 7644; the library has some of its own. */
    private static final Set<String> TYPES = Set.of(
            "invalidFilter",
            "tooMany",
            "uniqueness",
            "mutability",
            "invalidSyntax",
            "invalidPath",
            "noTarget",
            "invalidValue",
            "invalidVers",
            "sensitive");

    private Refusals() {}

    static ObjectNode body(ScimRefusal refusal) {
        ObjectNode error = Json.newObject();
        error.putArray("schemas").add(SCHEMA);
        if (refusal.type() != null) {
            error.put("scimType", refusal.type());
        }
        return error.put("detail", refusal.detail()).put("status", String.valueOf(refusal.status()));
    }

    /** What the library refused, or what was refused to it. */
    static ScimRefusal of(ErrorResponse error) {
        Throwable failure = error.getScimException();
        if (error.getHttpStatus() < 500) {
            return ScimRefusal.of(
                    error.getHttpStatus(),
                    type(error.getHttpStatus(), error.getScimType().orElse(null)),
                    error.getDetail().orElse("The request is refused."));
        }
        return of(failure);
    }

    static ScimRefusal of(@Nullable Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ScimRefusal refusal) {
                return refusal;
            }
            root = cause;
        }
        Optional<ProblemException> problem = failure == null ? Optional.empty() : DatabaseRefusal.of(failure);
        if (problem.isPresent()) {
            return of(problem.get());
        }
        if (root != null && isOfTheLibrary(root)) {
            LOG.debug("The library could not do with a request", failure);
            return ScimRefusal.invalidSyntax("The request cannot be read.");
        }
        LOG.error("The request failed", failure);
        return ScimRefusal.of(500, null, "The service failed. The X-Request-Id finds it in the log.");
    }

    static ScimRefusal of(ProblemException problem) {
        ProblemType type = problem.type();
        String detail = problem.violations().isEmpty()
                ? String.valueOf(problem.getMessage())
                : problem.violations().stream().map(Refusals::sentence).collect(Collectors.joining(" "));
        boolean duplicate = type == ProblemType.DUPLICATE
                || problem.violations().stream()
                        .anyMatch(violation -> violation.code().equals(ProblemType.DUPLICATE.code()));
        if (duplicate) {
            return ScimRefusal.uniqueness(detail);
        }
        return switch (type.status()) {
            case 400 -> ScimRefusal.invalidSyntax(detail);
            case 422 -> ScimRefusal.invalidValue(detail);
            default -> ScimRefusal.of(type.status(), null, detail);
        };
    }

    private static String sentence(Violation violation) {
        return violation.pointer().substring(violation.pointer().lastIndexOf('/') + 1) + " " + violation.detail() + ".";
    }

    /** What it throws by itself, on input that it did not expect, names its own classes first. */
    private static boolean isOfTheLibrary(Throwable failure) {
        for (StackTraceElement step : failure.getStackTrace()) {
            if (step.getClassName().startsWith("io.throughline.")) {
                return false;
            }
            if (step.getClassName().startsWith("de.captaingoldfish.")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String type(int status, @Nullable String said) {
        if (said != null && TYPES.contains(said)) {
            return said;
        }
        if (status != 400) {
            return null;
        }
        return "unparseableRequest".equals(said) ? "invalidSyntax" : "invalidValue";
    }
}
