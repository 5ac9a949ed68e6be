package io.throughline.participation.skillcheck;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person scored on a day, by one version of an instrument. */
@Entity
@Table(name = "skill_check")
class SkillCheck extends StoredRecord {

    @Column(name = "initiative_id", updatable = false)
    private UUID initiativeId;

    @Column(name = "employee_id", updatable = false)
    private UUID employeeId;

    @Column(name = "org_unit_id", updatable = false)
    private @Nullable UUID orgUnitId;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Column(name = "instrument_version", updatable = false)
    private int instrumentVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage stage;

    @Column(name = "taken_on", updatable = false)
    private LocalDate takenOn;

    private BigDecimal score;

    private @Nullable String remark;

    protected SkillCheck() {}

    SkillCheck(SkillCheckRequest request, int instrumentVersion, @Nullable UUID orgUnitId) {
        this.initiativeId = request.initiativeId();
        this.employeeId = request.employeeId();
        this.orgUnitId = orgUnitId;
        this.instrumentId = request.instrumentId();
        this.instrumentVersion = instrumentVersion;
        this.stage = request.stage();
        this.takenOn = request.takenOn();
        score(request);
    }

    final void score(SkillCheckRequest request) {
        score = request.score();
        remark = request.remark();
        knownAs(request.externalReference());
    }

    /** Whether the request is about this check, whatever it says of the score. */
    boolean isMeantBy(SkillCheckRequest request) {
        return initiativeId.equals(request.initiativeId())
                && employeeId.equals(request.employeeId())
                && instrumentId.equals(request.instrumentId())
                && (request.instrumentVersion() == null || request.instrumentVersion() == instrumentVersion)
                && stage == request.stage()
                && takenOn.equals(request.takenOn());
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID employeeId() {
        return employeeId;
    }

    @Nullable UUID orgUnitId() {
        return orgUnitId;
    }

    UUID instrumentId() {
        return instrumentId;
    }

    int instrumentVersion() {
        return instrumentVersion;
    }

    Stage stage() {
        return stage;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    BigDecimal score() {
        return score;
    }

    @Nullable String remark() {
        return remark;
    }
}
