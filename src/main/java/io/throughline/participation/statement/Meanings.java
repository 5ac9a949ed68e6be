package io.throughline.participation.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.organization.employee.Employees;
import io.throughline.participation.enrollment.Enrollments;
import io.throughline.participation.skillcheck.SkillChecks;
import io.throughline.participation.skillcheck.Stage;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes of a mapped statement what its mapping says. A statement that a rule stands against stays, with the reason. */
@Singleton
class Meanings {

    private final EntityManager entities;
    private final Employees employees;
    private final Enrollments enrollments;
    private final SkillChecks checks;
    private final ObjectMapper mapper;

    Meanings(
            EntityManager entities,
            Employees employees,
            Enrollments enrollments,
            SkillChecks checks,
            ObjectMapper mapper) {
        this.entities = entities;
        this.employees = employees;
        this.enrollments = enrollments;
        this.checks = checks;
        this.mapper = mapper;
    }

    /** Who the actor is here: by e-mail address, or by the account's home page as the system that knows them. */
    Optional<UUID> personOf(ReceivedStatement statement) {
        return statement.mailbox().flatMap(employees::withEmail).or(() -> statement
                .account()
                .map(names -> new ExternalReference(names[0], names[1]))
                .flatMap(reference -> {
                    Map<ExternalReference, UUID> found = employees.knownAs(Set.of(reference));
                    return Optional.ofNullable(found.get(reference));
                }));
    }

    void apply(StatementMapping mapping, StoredStatement stored) {
        ReceivedStatement statement = read(stored);
        if (stored.employeeId() == null) {
            personOf(statement).ifPresent(stored::isBy);
        }
        UUID employee = stored.employeeId();
        if (employee == null) {
            stored.becomes(Outcome.UNKNOWN_PERSON, mapping.id(), null);
            return;
        }
        LocalDate day = LocalDate.ofInstant(stored.occurredAt(), ZoneOffset.UTC);
        Faults faults =
                switch (mapping.effect()) {
                    case COMPLETION -> complete(mapping, statement, employee, day);
                    case PRACTICE -> practice(mapping, stored, statement, employee, day);
                    case SKILL_CHECK -> check(mapping, statement, employee, day);
                };
        if (faults.isEmpty()) {
            stored.becomes(Outcome.RECORDED, mapping.id(), null);
        } else {
            Violation first = faults.violations().get(0);
            stored.becomes(Outcome.REFUSED, mapping.id(), first.code() + ": " + first.detail());
        }
    }

    private Faults complete(StatementMapping mapping, ReceivedStatement statement, UUID employee, LocalDate day) {
        BigDecimal hours = statement.hours().orElse(mapping.hours());
        Faults faults = new Faults()
                .addIf(
                        statement.deniesCompletion(),
                        ProblemType.INVALID_STATEMENT,
                        "/result/completion",
                        "says that nothing was completed")
                .addIf(
                        hours == null,
                        ProblemType.MISSING,
                        "/result/duration",
                        "is required where the mapping has no hours");
        return !faults.isEmpty() || hours == null
                ? faults
                : enrollments.complete(mapping.initiativeId(), employee, day, Decimals.plain(hours));
    }

    private Faults practice(
            StatementMapping mapping,
            StoredStatement stored,
            ReceivedStatement statement,
            UUID employee,
            LocalDate day) {
        entities.persist(Practice.ofStatement(
                stored,
                mapping,
                employee,
                day,
                statement.hours().map(Decimals::plain).orElse(null)));
        return new Faults();
    }

    private Faults check(StatementMapping mapping, ReceivedStatement statement, UUID employee, LocalDate day) {
        UUID instrument = Objects.requireNonNull(mapping.instrumentId());
        Stage stage = Objects.requireNonNull(mapping.stage());
        Optional<BigDecimal> score = statement
                .rawScore()
                .or(() -> statement.scaledScore().flatMap(share -> checks.scoreAt(instrument, share)))
                .map(Decimals::plain);
        return score.isEmpty()
                ? new Faults().add(ProblemType.MISSING, "/result/score", "is required: raw, or scaled")
                : checks.record(mapping.initiativeId(), employee, instrument, stage, day, score.get());
    }

    private ReceivedStatement read(StoredStatement stored) {
        try {
            return new ReceivedStatement((ObjectNode) mapper.readTree(stored.content()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored statement that cannot be read", unreadable);
        }
    }
}
