package io.throughline.participation.statement;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person practiced on a day. */
@Entity
@Table(name = "practice")
class Practice extends StoredRecord {

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Column(name = "employee_id")
    private UUID employeeId;

    @Column(name = "activity_id")
    private String activity;

    @Column(name = "practiced_on")
    private LocalDate practicedOn;

    private @Nullable BigDecimal hours;

    protected Practice() {}

    /** What a statement said, under the statement's id. */
    Practice(
            UUID statement,
            UUID initiativeId,
            UUID employeeId,
            String activity,
            LocalDate practicedOn,
            @Nullable BigDecimal hours) {
        identifiedBy(statement);
        this.initiativeId = initiativeId;
        this.employeeId = employeeId;
        this.activity = activity;
        this.practicedOn = practicedOn;
        this.hours = hours;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID employeeId() {
        return employeeId;
    }

    String activity() {
        return activity;
    }

    LocalDate practicedOn() {
        return practicedOn;
    }

    @Nullable BigDecimal hours() {
        return hours;
    }
}
