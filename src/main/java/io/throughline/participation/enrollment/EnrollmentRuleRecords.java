package io.throughline.participation.enrollment;

import io.throughline.initiative.InitiativeClass;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.Initiatives;
import io.throughline.organization.OrgUnits;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What enrollment rules must respect: personal development is always decided on by a supervisor. */
@Singleton
class EnrollmentRuleRecords extends Records<EnrollmentRule, EnrollmentRuleRequest, EnrollmentRuleResponse> {

    private final Initiatives initiatives;
    private final OrgUnits orgUnits;

    EnrollmentRuleRecords(RecordSupport support, Initiatives initiatives, OrgUnits orgUnits) {
        super(
                support,
                ListSource.of("enrollment-rule", EnrollmentRule.class),
                EnrollmentRuleRequest.class,
                EnrollmentRuleResponse.class);
        this.initiatives = initiatives;
        this.orgUnits = orgUnits;
    }

    @Override
    protected EnrollmentRule make(EnrollmentRuleRequest request) {
        check(null, request);
        return new EnrollmentRule(request);
    }

    @Override
    protected void change(EnrollmentRule stored, EnrollmentRuleRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected EnrollmentRuleRequest asRequest(EnrollmentRule stored) {
        return EnrollmentRuleRequest.of(stored);
    }

    @Override
    protected EnrollmentRuleResponse answer(EnrollmentRule stored) {
        return EnrollmentRuleResponse.of(stored);
    }

    private void check(@Nullable EnrollmentRule stored, EnrollmentRuleRequest request) {
        Optional<InitiativeFacts> initiative = initiatives.find(request.initiativeId());
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(initiative.isEmpty(), ProblemType.UNKNOWN_REFERENCE, "/initiativeId", "is not an initiative")
                .addIf(
                        initiative
                                .filter(found -> found.initiativeClass() == InitiativeClass.PERSONAL_DEVELOPMENT)
                                .isPresent(),
                        ProblemType.SUPERVISOR_DECIDES,
                        "/initiativeId",
                        "is personal development")
                .addIf(
                        stored != null && !stored.initiativeId().equals(request.initiativeId()),
                        ProblemType.IMMUTABLE,
                        "/initiativeId",
                        "is fixed: a rule stays in its initiative")
                .addIf(
                        request.orgUnitId() != null
                                && orgUnits.find(request.orgUnitId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/orgUnitId",
                        "is not an org unit")
                .throwIfAny();
    }
}
