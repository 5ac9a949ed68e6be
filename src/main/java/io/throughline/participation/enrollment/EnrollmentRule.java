package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom an initiative admits without a supervisor's decision. */
@Entity
@Table(name = "enrollment_rule")
class EnrollmentRule extends StoredRecord {

    @Column(name = "initiative_id", updatable = false)
    private UUID initiativeId;

    @Column(name = "org_unit_id")
    private @Nullable UUID orgUnitId;

    protected EnrollmentRule() {}

    EnrollmentRule(EnrollmentRuleRequest request) {
        initiativeId = request.initiativeId();
        replace(request);
    }

    final void replace(EnrollmentRuleRequest request) {
        orgUnitId = request.orgUnitId();
        knownAs(request.externalReference());
    }

    UUID initiativeId() {
        return initiativeId;
    }

    @Nullable UUID orgUnitId() {
        return orgUnitId;
    }
}
