package io.throughline.participation.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.json.SafeText;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as it was sent, and what of it has a meaning here. */
record ReceivedStatement(ObjectNode content) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String[] IDENTIFIERS = {"mbox", "mbox_sha1sum", "openid", "account"};
    /** What an index can hold of verb and activity together. */
    private static final int MOST_TEXT = 300;

    private static final int MOST_DIGITS = 18;
    private static final int MOST_SCALE = 400;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

    /** The statement, where it is one; nothing, and its faults, where it is not. */
    static @Nullable ReceivedStatement of(JsonNode json, Faults faults) {
        if (!(json instanceof ObjectNode content)) {
            faults.add(ProblemType.INVALID_STATEMENT, "", "must be an object");
            return null;
        }
        if (!isSafe(content)) {
            faults.add(ProblemType.UNSAFE_TEXT, "", "must not contain control characters or unpaired surrogates");
            return null;
        }
        ReceivedStatement statement = new ReceivedStatement(content);
        statement.check(faults);
        return faults.isEmpty() ? statement : null;
    }

    private void check(Faults faults) {
        JsonNode id = content.path("id");
        faults.addIf(
                !id.isMissingNode() && !id.asText().matches(UUID_FORM),
                ProblemType.INVALID_STATEMENT,
                "/id",
                "must be a UUID");
        boolean group = content.path("actor").path("objectType").asText().equals("Group");
        int identifiers = 0;
        for (String identifier : IDENTIFIERS) {
            identifiers += content.path("actor").has(identifier) ? 1 : 0;
        }
        faults.addIf(
                identifiers > 1 || (identifiers == 0 && !group),
                ProblemType.INVALID_STATEMENT,
                "/actor",
                "must have exactly one of mbox, mbox_sha1sum, openid and account");
        faults.addIf(
                !isIri(verbId()) || verbId().length() > MOST_TEXT,
                ProblemType.INVALID_STATEMENT,
                "/verb/id",
                "must be an IRI of at most " + MOST_TEXT + " characters");
        faults.addIf(!content.path("object").isObject(), ProblemType.INVALID_STATEMENT, "/object", "must be an object");
        faults.addIf(
                isActivity() && !isIri(content.path("object").path("id").asText()),
                ProblemType.INVALID_STATEMENT,
                "/object/id",
                "must be an IRI");
        faults.addIf(
                content.has("timestamp") && occurredAt().isEmpty(),
                ProblemType.INVALID_STATEMENT,
                "/timestamp",
                "must be an ISO 8601 instant with its offset");
    }

    /** The id that the platform gave it. */
    Optional<UUID> id() {
        return Optional.of(content.path("id").asText())
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString);
    }

    String verbId() {
        return content.path("verb").path("id").asText();
    }

    /** The activity, where it is one that a mapping can name. */
    Optional<String> activityId() {
        return Optional.of(content.path("object").path("id").asText())
                .filter(id -> isActivity() && id.length() <= MOST_TEXT);
    }

    Optional<Instant> occurredAt() {
        try {
            return Optional.of(OffsetDateTime.parse(content.path("timestamp").asText()))
                    .filter(at -> at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Optional<String> mailbox() {
        return Optional.of(content.path("actor").path("mbox").asText())
                .filter(mbox -> mbox.startsWith("mailto:"))
                .map(mbox -> mbox.substring("mailto:".length()));
    }

    /** The home page and the name of the actor's account. */
    Optional<String[]> account() {
        JsonNode account = content.path("actor").path("account");
        String[] names = {
            account.path("homePage").asText(), account.path("name").asText()
        };
        return names[0].isBlank() || names[1].isBlank() ? Optional.empty() : Optional.of(names);
    }

    /** Whether the statement itself says that nothing was completed. */
    boolean deniesCompletion() {
        JsonNode completion = content.path("result").path("completion");
        return completion.isBoolean() && !completion.asBoolean();
    }

    Optional<BigDecimal> hours() {
        try {
            Duration duration =
                    Duration.parse(content.path("result").path("duration").asText());
            return Optional.of(BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS, MathContext.DECIMAL32))
                    .filter(hours -> hours.signum() > 0);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> rawScore() {
        return number("raw");
    }

    /** From -1 to 1; where 0 is nothing and 1 is all. */
    Optional<BigDecimal> scaledScore() {
        return number("scaled");
    }

    private Optional<BigDecimal> number(String name) {
        JsonNode score = content.path("result").path("score").path(name);
        // Judged before anything is expanded: 1e999999999 is a short text and a very long number.
        return Optional.of(score)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(value -> (long) value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= MOST_SCALE)
                .map(value -> value.setScale(Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN));
    }

    private boolean isActivity() {
        String type = content.path("object").path("objectType").asText("Activity");
        return type.equals("Activity");
    }

    private static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean isSafe(JsonNode node) {
        if (node.isTextual()) {
            return isSafe(node.asText());
        }
        for (var field : node.properties()) {
            if (!isSafe(field.getKey())) {
                return false;
            }
        }
        for (JsonNode inner : node) {
            if (!isSafe(inner)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(String text) {
        try {
            SafeText.require(text.replace("\r", ""));
            return true;
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }
}
