package io.throughline.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of one record: who, when, in which request, from what to what. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {

    enum Action {
        CREATED,
        CHANGED,
        DELETED
    }

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    private Instant at;

    private String actor;

    @Column(name = "request_id")
    private String requestId;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String resource;

    @Column(name = "resource_id")
    private String resourceId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String before;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String after;

    protected AuditEvent() {}

    AuditEvent(
            Instant at,
            String actor,
            String requestId,
            Action action,
            String resource,
            String resourceId,
            @Nullable String before,
            @Nullable String after) {
        this.at = at;
        this.actor = actor;
        this.requestId = requestId;
        this.action = action;
        this.resource = resource;
        this.resourceId = resourceId;
        this.before = before;
        this.after = after;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    @Nullable String after() {
        return after;
    }

    /** All that a seal covers; lengths keep one field from passing as part of the next. */
    String sealedText() {
        StringBuilder text = new StringBuilder();
        for (Object field :
                new @Nullable Object[] {id, at, actor, requestId, action, resource, resourceId, before, after}) {
            String value = String.valueOf(field);
            text.append(value.length()).append(':').append(value).append('\n');
        }
        return text.toString();
    }
}
