package io.throughline.organization.employee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.privacy.OfPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** That a person was made a pseudonym, at whose word and why, and what was found on the way. It outlives the person. */
@Entity
@Immutable
@Table(name = "erasure")
class Erasure {

    private static final TypeReference<List<Found>> REPORT = new TypeReference<>() {};

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    @Column(name = "employee_id")
    private UUID employeeId;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "erased_by")
    private String erasedBy;

    private String reason;

    private String report;

    protected Erasure() {}

    Erasure(UUID employeeId, Instant erasedAt, String erasedBy, String reason, List<Found> found, ObjectMapper mapper) {
        this.employeeId = employeeId;
        this.erasedAt = erasedAt;
        this.erasedBy = erasedBy;
        this.reason = reason;
        try {
            this.report = mapper.writeValueAsString(found);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a report that cannot be written", unwritable);
        }
    }

    UUID id() {
        return id;
    }

    Answer answer(ObjectMapper mapper) {
        try {
            return new Answer(id, employeeId, erasedAt, erasedBy, reason, mapper.readValue(report, REPORT));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored report that cannot be read", unreadable);
        }
    }

    @Schema(name = "ErasureFinding")
    record Found(
            @Schema(examples = "hourly costs") String what,
            @Schema(description = "Rows out of which the person was taken", examples = "3") long erased,
            @Schema(description = "Rows that still say something of the person, counted afterwards", examples = "0")
                    long remaining) {}

    @Schema(name = "Erasure")
    record Answer(
            UUID id,
            UUID employeeId,
            Instant erasedAt,
            String erasedBy,
            @Schema(examples = "Request of the data subject, case 2026-118") String reason,
            @Schema(description = "By each place that holds something of persons") List<Found> found)
            implements OfPerson {

        @Override
        public UUID personId() {
            return employeeId;
        }
    }
}
