package io.throughline.platform.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One answer with data about persons: who had it, when, by which operation, and about whom. */
@Entity
@Immutable
@Table(name = "access_event")
class AccessEvent {

    @Id
    private UUID id;

    private Instant at;

    private String actor;

    @Column(name = "request_id")
    private String requestId;

    private String operation;

    @Column(name = "whole_list")
    private boolean wholeList;

    @Column(name = "person_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] personIds;

    protected AccessEvent() {}

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String requestId() {
        return requestId;
    }

    String operation() {
        return operation;
    }

    boolean isWholeList() {
        return wholeList;
    }

    List<UUID> personIds() {
        return List.of(personIds);
    }
}
