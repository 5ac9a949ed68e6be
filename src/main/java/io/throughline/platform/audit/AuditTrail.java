package io.throughline.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.security.identity.SecurityIdentity;
import io.throughline.platform.audit.AuditEvent.Action;
import io.throughline.platform.problem.RequestId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes each change into the history of its record, in the change's own transaction, and reads past states out of it. */
@Singleton
public class AuditTrail {

    /** What was answered once may be finer than what requests may say. */
    private static final JsonDeserializer<BigDecimal> ANY_DECIMAL = NumberDeserializers.BigDecimalDeserializer.instance;

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final ObjectMapper past;
    private final SecurityIdentity identity;
    private final Clock clock;

    AuditTrail(EntityManager entities, ObjectMapper mapper, SecurityIdentity identity, Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
        this.past =
                mapper.copy().registerModule(new SimpleModule("past").addDeserializer(BigDecimal.class, ANY_DECIMAL));
        this.identity = identity;
        this.clock = clock;
    }

    /** Dated like the record itself, so that the state as of its own timestamp is the record. */
    public void created(String resource, Object id, Instant at, Object after) {
        write(Action.CREATED, resource, id, at, null, after, actor());
    }

    /** The same, in the name of someone whose request is over. */
    public void created(String resource, Object id, Instant at, Object after, String actor) {
        write(Action.CREATED, resource, id, at, null, after, actor);
    }

    public void changed(String resource, Object id, Instant at, Object before, Object after) {
        write(Action.CHANGED, resource, id, at, before, after, actor());
    }

    public void deleted(String resource, Object id, Object before) {
        write(Action.DELETED, resource, id, clock.instant(), before, null, actor());
    }

    /** The record as it was answered at that instant; empty where it did not exist then. */
    public <R> Optional<R> stateAt(String resource, UUID id, Instant asOf, Class<R> type) {
        return entities.createQuery(
                        "from AuditEvent where resource = :resource and resourceId = :id and at <= :asOf"
                                + " order by at desc, id desc",
                        AuditEvent.class)
                .setParameter("resource", resource)
                .setParameter("id", id.toString())
                .setParameter("asOf", asOf)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AuditEvent::after)
                .map(json -> read(json, type));
    }

    /** What was deleted after that point, oldest first. */
    public List<Tombstone> deletedAfter(String resource, Instant after, @Nullable String afterId, int limit) {
        return entities.createQuery(
                        "select resourceId, at from AuditEvent where resource = :resource and action = DELETED"
                                + " and (at > :after or (at = :after and :afterId is not null and resourceId > :afterId))"
                                + " order by at, resourceId",
                        Tombstone.class)
                .setParameter("resource", resource)
                .setParameter("after", after)
                .setParameter("afterId", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In whose name changes are made here and now. */
    public String actor() {
        return identity.isAnonymous() ? "throughline" : identity.getPrincipal().getName();
    }

    private void write(
            Action action,
            String resource,
            Object id,
            Instant at,
            @Nullable Object before,
            @Nullable Object after,
            String actor) {
        entities.persist(new AuditEvent(
                at, actor, RequestId.current(), action, resource, id.toString(), json(before), json(after)));
    }

    private @Nullable String json(@Nullable Object state) {
        try {
            return state == null ? null : mapper.writeValueAsString(state);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a state that cannot be written", unwritable);
        }
    }

    private <R> R read(String json, Class<R> type) {
        try {
            return past.readerFor(type)
                    // A field that the contract has dropped since is no reason to refuse history.
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a past state that cannot be read", unreadable);
        }
    }
}
