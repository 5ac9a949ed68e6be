package io.throughline.participation.observation;

import io.throughline.platform.json.Decimals;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody saw a person do on a day, by one version of a rubric. */
@Entity
@Table(name = "observation")
class Observation extends StoredRecord {

    @Column(name = "initiative_id", updatable = false)
    private UUID initiativeId;

    @Column(name = "employee_id", updatable = false)
    private UUID employeeId;

    @Column(name = "observer_id", updatable = false)
    private UUID observerId;

    @Column(name = "org_unit_id", updatable = false)
    private @Nullable UUID orgUnitId;

    @Column(name = "rubric_id", updatable = false)
    private UUID rubricId;

    @Column(name = "rubric_version", updatable = false)
    private int rubricVersion;

    @Column(name = "observed_on", updatable = false)
    private LocalDate observedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> levels;

    private BigDecimal level;

    private @Nullable String remark;

    protected Observation() {}

    /**
     * What was seen.
     *
     * @param initiativeId of the behavior that the rubric is about
     * @param orgUnitId where the person worked on that day
     */
    Observation(ObservationRequest request, int rubricVersion, UUID initiativeId, @Nullable UUID orgUnitId) {
        this.initiativeId = initiativeId;
        this.employeeId = request.employeeId();
        this.observerId = request.observerId();
        this.orgUnitId = orgUnitId;
        this.rubricId = request.rubricId();
        this.rubricVersion = rubricVersion;
        this.observedOn = request.observedOn();
        see(request);
    }

    final void see(ObservationRequest request) {
        levels = request.levels();
        level = mean(request.levels());
        remark = request.remark();
        knownAs(request.externalReference());
    }

    /** Whether the request is about this observation, whatever it says of the levels. */
    boolean isMeantBy(ObservationRequest request) {
        return employeeId.equals(request.employeeId())
                && observerId.equals(request.observerId())
                && rubricId.equals(request.rubricId())
                && (request.rubricVersion() == null || request.rubricVersion() == rubricVersion)
                && observedOn.equals(request.observedOn());
    }

    private static BigDecimal mean(List<Integer> levels) {
        long sum = levels.stream().mapToLong(Integer::longValue).sum();
        return Decimals.plain(BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(levels.size()), Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN));
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID employeeId() {
        return employeeId;
    }

    UUID observerId() {
        return observerId;
    }

    @Nullable UUID orgUnitId() {
        return orgUnitId;
    }

    UUID rubricId() {
        return rubricId;
    }

    int rubricVersion() {
        return rubricVersion;
    }

    LocalDate observedOn() {
        return observedOn;
    }

    List<Integer> levels() {
        return levels;
    }

    BigDecimal level() {
        return level;
    }

    @Nullable String remark() {
        return remark;
    }
}
