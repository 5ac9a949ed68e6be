package io.throughline.alignment.engine;

import io.throughline.math.Cadence;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records as a test needs them, with ids made from their names. */
final class Given {

    static final LocalDate DAY = LocalDate.parse("2026-10-01");

    private Given() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static InitiativeFacts strategic(String name, String cost, String currency) {
        return new InitiativeFacts(id(name), name, true, Money.of(cost, currency));
    }

    static InitiativeFacts strategic(String name) {
        return strategic(name, "0", "EUR");
    }

    static InitiativeFacts compliance(String name, String cost, String currency) {
        return new InitiativeFacts(id(name), name, false, Money.of(cost, currency));
    }

    static ObjectiveFacts live(String name, String... parents) {
        return new ObjectiveFacts(
                id(name), name, true, List.of(parents).stream().map(Given::id).toList());
    }

    static ObjectiveFacts draft(String name) {
        return new ObjectiveFacts(id(name), name, false, List.of());
    }

    static KpiFacts monthly(String name) {
        return new KpiFacts(id(name), name, false, Cadence.MONTHLY);
    }

    static KpiFacts monthlyAndLowerIsBetter(String name) {
        return new KpiFacts(id(name), name, true, Cadence.MONTHLY);
    }

    static BaselineFacts baseline(String value, String date) {
        return new BaselineFacts(new BigDecimal(value), LocalDate.parse(date));
    }

    static Reading month(String value, String start) {
        return new Reading(new BigDecimal(value), Cadence.MONTHLY.periodFrom(LocalDate.parse(start)));
    }

    /** From 28 to 34 in the second half of 2026, with the given baseline and measurement. */
    static TargetFacts target(
            String name, String objective, @Nullable BaselineFacts baseline, @Nullable Reading latest) {
        return new TargetFacts(
                id(name),
                monthly("kpi of " + name),
                id(objective),
                true,
                baseline,
                new BigDecimal("34"),
                LocalDate.parse("2026-12-31"),
                latest);
    }

    /** Halfway there, halfway through. */
    static TargetFacts target(String name, String objective) {
        return target(name, objective, baseline("28", "2026-07-01"), month("31.5", "2026-09-01"));
    }

    static TargetFacts retired(String name, String objective) {
        TargetFacts standing = target(name, objective);
        return new TargetFacts(
                standing.id(),
                standing.kpi(),
                standing.objectiveId(),
                false,
                standing.baseline(),
                standing.value(),
                standing.dueDate(),
                standing.latest());
    }

    static MappingFacts mapping(String initiative, String target) {
        return mapping(initiative, target, null);
    }

    static MappingFacts mapping(String initiative, String target, @Nullable String share) {
        return new MappingFacts(
                id(initiative + " on " + target),
                id(initiative),
                null,
                null,
                id(target),
                share == null ? null : new BigDecimal(share));
    }
}
