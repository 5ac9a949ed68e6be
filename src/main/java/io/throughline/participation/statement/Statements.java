package io.throughline.participation.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.json.Sha256;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Keeps statements: each once, whatever becomes of it, all of a request or none. */
@Singleton
class Statements {

    private static final String VERSION = "1.0.3";

    /** What a store adds, and what does not make two statements differ. */
    private static final List<String> ADDED = List.of("id", "stored", "authority", "version");

    private final EntityManager entities;
    private final StatementMappingRepository mappings;
    private final Meanings meanings;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    Statements(
            EntityManager entities,
            StatementMappingRepository mappings,
            Meanings meanings,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock) {
        this.entities = entities;
        this.mappings = mappings;
        this.meanings = meanings;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What history keeps of a statement. */
    private record Trace(UUID id, String verbId, Outcome outcome) {}

    /**
     * Keeps statements, and makes of each what its mapping says.
     *
     * @return their ids, in their order
     * @throws ProblemException 422 where one is no statement, 409 where another one has its id; then none is kept
     */
    List<UUID> keep(StatementBody body) {
        List<ReceivedStatement> received = new ArrayList<>();
        Faults faults = new Faults();
        List<JsonNode> sent = body.statements();
        for (int i = 0; i < sent.size(); i++) {
            Faults own = new Faults();
            ReceivedStatement statement = ReceivedStatement.of(sent.get(i), own);
            faults.addAll(body.isArray() ? "/" + i : "", own);
            if (statement != null) {
                received.add(statement);
            }
        }
        faults.throwIfAny();
        Map<UUID, ReceivedStatement> named = new LinkedHashMap<>();
        for (ReceivedStatement statement : received) {
            UUID id = statement.id().orElseGet(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
            if (named.put(id, statement) != null) {
                throw conflict(id);
            }
        }
        named.forEach(this::keep);
        return List.copyOf(named.keySet());
    }

    /** Keeps one under the id that the request names it by, which the statement may repeat. */
    void keep(UUID id, StatementBody body) {
        Faults faults = new Faults();
        ReceivedStatement statement = ReceivedStatement.of(body.content(), faults);
        if (statement != null) {
            faults.addIf(
                    statement.id().filter(own -> !own.equals(id)).isPresent(),
                    ProblemType.INVALID_STATEMENT,
                    "/id",
                    "is not the statementId");
        }
        faults.throwIfAny();
        if (statement != null) {
            keep(id, statement);
        }
    }

    Optional<JsonNode> find(UUID id) {
        return Optional.ofNullable(entities.find(StoredStatement.class, id)).map(stored -> {
            try {
                return mapper.readTree(stored.content());
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("a stored statement that cannot be read", unreadable);
            }
        });
    }

    private void keep(UUID id, ReceivedStatement statement) {
        String sha256 = Sha256.of(canonical(statement.content()));
        StoredStatement before = entities.find(StoredStatement.class, id);
        if (before != null) {
            if (!before.sha256().equals(sha256)) {
                throw conflict(id);
            }
            return;
        }
        Instant now = clock.instant();
        UUID person = meanings.personOf(statement).orElse(null);
        StoredStatement stored =
                new StoredStatement(id, statement, person, now, audit.actor(), sha256, whole(id, statement, now));
        entities.persist(stored);
        statement
                .activityId()
                .flatMap(activity -> mappings.of(statement.verbId(), activity))
                .ifPresent(mapping -> meanings.apply(mapping, stored));
        audit.created("statement", id, now, new Trace(id, stored.verbId(), stored.outcome()));
        entities.flush();
    }

    /** The statement with what a store adds to it. */
    private String whole(UUID id, ReceivedStatement statement, Instant now) {
        ObjectNode whole = statement.content().deepCopy();
        whole.put("id", id.toString());
        whole.put("stored", now.toString());
        if (!whole.has("timestamp")) {
            whole.put("timestamp", now.toString());
        }
        whole.put("version", VERSION);
        return whole.toString();
    }

    /** The same text for the same statement, in whatever order its fields come. */
    private static String canonical(ObjectNode statement) {
        ObjectNode said = statement.deepCopy();
        said.remove(ADDED);
        return said.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + sorted(field.getValue()))
                .toList()
                .toString();
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> field.getKey() + "=" + sorted(field.getValue()))
                    .toList()
                    .toString();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items.toString();
        }
        return node.toString();
    }

    private static ProblemException conflict(UUID id) {
        return new ProblemException(
                ProblemType.STATEMENT_CONFLICT, "Another statement with id " + id + " is kept already.");
    }
}
