package io.throughline.organization.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an import besides what is asked of all loads. It is settled when the file arrives: a job that begins
 * later keeps the day, the profile and the rights of the request.
 *
 * @param sourceSystem whose rows they are that do not say so themselves
 * @param effectiveFrom the day from which rows hold that do not say so themselves, and of which a snapshot is
 * @param leaveThreshold the percentage of the employed that a snapshot may take away
 * @param mayWriteCosts whether the file may say what people cost
 */
record ImportOrder(
        ImportMode mode,
        @Nullable String sourceSystem,
        LocalDate effectiveFrom,
        BigDecimal leaveThreshold,
        @Nullable ColumnProfileRequest profile,
        boolean mayWriteCosts) {

    private static final String MODE = "mode";
    private static final String SOURCE_SYSTEM = "sourceSystem";
    private static final String EFFECTIVE_FROM = "effectiveFrom";
    private static final String LEAVE_THRESHOLD = "leaveThreshold";
    private static final String PROFILE = "profile";
    private static final String COSTS = "costs";

    /** Who says what this order is asked for, by its name. */
    interface Asked {
        @Nullable String of(String name);
    }

    Map<String, String> toMap(ObjectMapper mapper) {
        Map<String, String> map = new HashMap<>(Map.of(
                MODE, mode.name(),
                EFFECTIVE_FROM, effectiveFrom.toString(),
                LEAVE_THRESHOLD, leaveThreshold.toPlainString(),
                COSTS, String.valueOf(mayWriteCosts)));
        if (sourceSystem != null) {
            map.put(SOURCE_SYSTEM, sourceSystem);
        }
        if (profile != null) {
            try {
                map.put(PROFILE, mapper.writeValueAsString(profile));
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException("a profile that cannot be written", unwritable);
            }
        }
        return map;
    }

    static ImportOrder of(Asked asked, ObjectMapper mapper) {
        String profile = asked.of(PROFILE);
        try {
            return new ImportOrder(
                    ImportMode.valueOf(required(asked, MODE)),
                    asked.of(SOURCE_SYSTEM),
                    LocalDate.parse(required(asked, EFFECTIVE_FROM)),
                    new BigDecimal(required(asked, LEAVE_THRESHOLD)),
                    profile == null ? null : mapper.readValue(profile, ColumnProfileRequest.class),
                    Boolean.parseBoolean(required(asked, COSTS)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a profile that cannot be read", unreadable);
        }
    }

    private static String required(Asked asked, String name) {
        String value = asked.of(name);
        if (value == null) {
            throw new IllegalStateException("an import that was not asked for its " + name);
        }
        return value;
    }

    /** Whether the profile says of all rows what they have under that field. */
    boolean saysOfAll(String field) {
        return profile != null
                && profile.constantsOrNone().stream()
                        .anyMatch(constant -> constant.field().equals(field));
    }

    ImportDialect dialect() {
        return new ImportDialect(profile, mayWriteCosts);
    }
}
