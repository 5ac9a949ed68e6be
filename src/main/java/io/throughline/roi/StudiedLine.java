package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.ledger.Population;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A benefit line with what it leaves to a kept study filled in, and what it says against that study. */
record StudiedLine(BenefitLineRequest line, Faults faults) {

    static StudiedLine of(BenefitLineRequest asked, Map<UUID, StudiedEffect> studies) {
        StudiedEffect study = asked.impactStudyId() == null ? null : studies.get(asked.impactStudyId());
        Faults faults = new Faults()
                .addIf(
                        asked.impactStudyId() == null && asked.methods() == null,
                        ProblemType.MISSING,
                        "/methods",
                        "is required where impactStudyId is not given")
                .addIf(
                        asked.impactStudyId() != null && asked.methods() != null,
                        ProblemType.TWO_SOURCES,
                        "/methods",
                        "is said by impactStudyId already")
                .addIf(
                        asked.impactStudyId() != null && study == null,
                        ProblemType.UNKNOWN_REFERENCE,
                        "/impactStudyId",
                        "is not an impact study");
        if (study == null) {
            return new StudiedLine(asked, faults);
        }
        check(asked, study, faults);
        UUID kpi = study.used().kpiId();
        InlineKpi inline = kpi == null
                ? new InlineKpi(
                        study.used().direction(),
                        study.used().unitKind(),
                        study.used().cadence())
                : null;
        Population population = study.population() == null ? asked.population() : study.population();
        List<MethodRequest> methods = Objects.requireNonNullElse(asked.methods(), study.methods());
        return new StudiedLine(asked.with(kpi, inline, population, methods), faults);
    }

    private static void check(BenefitLineRequest asked, StudiedEffect study, Faults faults) {
        faults.addIf(
                asked.kpiId() != null && !asked.kpiId().equals(study.used().kpiId()),
                ProblemType.STUDY_MISMATCH,
                "/kpiId",
                "is another KPI than the study's");
        faults.addIf(asked.kpi() != null, ProblemType.TWO_SOURCES, "/kpi", "is said by impactStudyId already");
        faults.addIf(
                asked.changeBasis() != study.changeBasis(),
                ProblemType.STUDY_MISMATCH,
                "/changeBasis",
                "must be " + study.changeBasis() + ", as the study's");
        faults.addIf(
                asked.population() != null
                        && study.population() != null
                        && !asked.population().equals(study.population()),
                ProblemType.STUDY_MISMATCH,
                "/population",
                "is another one than the study's");
    }
}
