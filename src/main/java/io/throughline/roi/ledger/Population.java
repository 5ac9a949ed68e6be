package io.throughline.roi.ledger;

import io.throughline.organization.SubjectKind;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose change is meant: an org unit with all below it as it was on a day, or a cohort, which is frozen by being used. */
@Schema(name = "BenefitPopulation")
public record Population(
        @Schema(description = "Instead of cohortId") @Nullable UUID orgUnitId,
        @Schema(description = "Instead of orgUnitId") @Nullable UUID cohortId,
        @Schema(
                        description =
                                "The day on which the org unit is looked at; where omitted, the first day of the period",
                        examples = "2026-07-01")
                @Nullable LocalDate asOf) {

    /** Which subject it is. */
    public UUID subjectId() {
        return Objects.requireNonNull(orgUnitId == null ? cohortId : orgUnitId);
    }

    /** On the day it names, else on that one. */
    public Population on(LocalDate day) {
        return orgUnitId == null || asOf != null ? this : new Population(orgUnitId, cohortId, day);
    }

    /** The day on which it is looked at, for a period that starts on that day. */
    LocalDate day(LocalDate start) {
        return asOf == null ? start : asOf;
    }

    /** The same, and where it names what is neither an org unit nor a cohort. */
    public Faults faultsAmong(Map<UUID, SubjectKind> kinds) {
        return faults().addIf(
                        orgUnitId != null && kinds.get(orgUnitId) != SubjectKind.ORG_UNIT,
                        ProblemType.UNKNOWN_REFERENCE,
                        "/orgUnitId",
                        "is not an org unit")
                .addIf(
                        cohortId != null && kinds.get(cohortId) != SubjectKind.COHORT,
                        ProblemType.UNKNOWN_REFERENCE,
                        "/cohortId",
                        "is not a cohort");
    }

    /** What its own fields say of each other and must not. */
    public Faults faults() {
        return new Faults()
                .addIf(
                        (orgUnitId == null) == (cohortId == null) || (cohortId != null && asOf != null),
                        ProblemType.POPULATION_UNCLEAR,
                        "",
                        "takes orgUnitId, and asOf if need be, or cohortId alone");
    }
}
