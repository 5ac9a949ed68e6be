package io.throughline.participation.statement;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person practiced on a day, as a statement or a file said. */
@Entity
@Table(name = "practice")
class Practice extends StoredRecord {

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Column(name = "employee_id")
    private UUID employeeId;

    @Column(name = "statement_id")
    private @Nullable UUID statementId;

    private String activity;

    @Column(name = "practiced_on")
    private LocalDate practicedOn;

    private @Nullable BigDecimal hours;

    protected Practice() {}

    private Practice(
            UUID initiativeId,
            UUID employeeId,
            @Nullable UUID statementId,
            String activity,
            LocalDate practicedOn,
            @Nullable BigDecimal hours) {
        this.initiativeId = initiativeId;
        this.employeeId = employeeId;
        this.statementId = statementId;
        this.activity = activity;
        this.practicedOn = practicedOn;
        this.hours = hours;
    }

    static Practice ofStatement(
            StoredStatement statement,
            StatementMapping mapping,
            UUID employeeId,
            LocalDate practicedOn,
            @Nullable BigDecimal hours) {
        return new Practice(mapping.initiativeId(), employeeId, statement.id(), mapping.activity(), practicedOn, hours);
    }

    static Practice ofFile(
            UUID initiativeId, UUID employeeId, String activity, LocalDate practicedOn, @Nullable BigDecimal hours) {
        return new Practice(initiativeId, employeeId, null, activity, practicedOn, hours);
    }

    void took(@Nullable BigDecimal corrected) {
        hours = corrected;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID employeeId() {
        return employeeId;
    }

    @Nullable UUID statementId() {
        return statementId;
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
