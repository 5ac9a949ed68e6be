package io.throughline.roi.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.objective.kpi.Kpis;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.json.Sha256;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.CanonicalForm;
import io.throughline.roi.Supersession;
import io.throughline.roi.Verification;
import io.throughline.roi.ledger.BenefitLedger;
import io.throughline.roi.ledger.Population;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes studies, keeps them with everything they rest on, and gives them back as they were. */
@Singleton
class ImpactStudies {

    static final String RESOURCE = "impact-study";
    private static final Supersession.Kind<ImpactStudy> KIND = new Supersession.Kind<>(
            ImpactStudy.class,
            RESOURCE,
            "an impact study",
            ProblemType.SUPERSEDES_OTHER_KPI,
            "is a study of another KPI");
    private static final ListSource<ImpactStudy> SOURCE = ListSource.of(RESOURCE, ImpactStudy.class, "name");

    private final StudyReader reader;
    private final Supersession supersession;
    private final StudyMeasurements measurements;
    private final KeptStudies kept;
    private final BenefitLedger ledger;
    private final Kpis kpis;
    private final EntityManager entities;
    private final Lists lists;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    ImpactStudies(
            StudyReader reader,
            Supersession supersession,
            StudyMeasurements measurements,
            KeptStudies kept,
            BenefitLedger ledger,
            Kpis kpis,
            EntityManager entities,
            Lists lists,
            AuditTrail audit,
            ObjectMapper mapper) {
        this.reader = reader;
        this.supersession = supersession;
        this.measurements = measurements;
        this.kept = kept;
        this.ledger = ledger;
        this.kpis = kpis;
        this.entities = entities;
        this.lists = lists;
        this.audit = audit;
        this.mapper = mapper;
    }

    @Transactional
    ImpactStudyResponse create(ImpactStudyRequest request) {
        StudyReader.Read read = reader.read(request);
        supersession.check(KIND, request.supersedes(), earlier -> Objects.equals(earlier.kpiId(), request.kpiId()));
        String canonical = CanonicalForm.of(read.inputs());
        ImpactStudyResult result = ImpactStudyResult.again(canonical);
        ImpactStudy stored = new ImpactStudy(request, read.inputs(), Sha256.of(canonical), result, audit.actor());
        entities.persist(stored);
        ImpactStudyResponse answer = ImpactStudyResponse.of(stored, Sha256.of(canonical), result);
        entities.persist(new ImpactStudyStatement(stored.id(), canonical, bytes(answer)));
        entities.flush();
        audit.created(RESOURCE, stored.id(), stored.createdAt(), ImpactStudySummary.of(stored));
        note(stored, read);
        return answer;
    }

    private void note(ImpactStudy stored, StudyReader.Read read) {
        Population population = stored.population();
        if (stored.kpiId() == null || population == null) {
            return;
        }
        if (read.found() != null) {
            read.found().rows().forEach((kpi, rows) -> measurements.keep(stored.id(), kpi, rows));
        }
        kpis.find(stored.kpiId()).ifPresent(kpi -> ledger.restudied(kpi, population));
    }

    Page<ImpactStudySummary> list(Record filter, ListParameters asked) {
        return lists.page(SOURCE, filter, asked, ImpactStudySummary::of);
    }

    ImpactStudyStatement statement(UUID id) {
        ImpactStudyStatement found = entities.find(ImpactStudyStatement.class, id);
        if (found == null) {
            throw ProblemException.notFound("impact study", id);
        }
        return found;
    }

    ImpactStudy stored(UUID id) {
        ImpactStudy found = entities.find(ImpactStudy.class, id);
        if (found == null) {
            throw ProblemException.notFound("impact study", id);
        }
        return found;
    }

    StudyStandingView standing(UUID id) {
        ImpactStudy stored = stored(id);
        return new StudyStandingView(
                id, stored.supersedes(), stored.supersededBy(), stored.dataChanged(), kept.changedUnder(List.of(id)));
    }

    /** Computes a stored study again from its own inputs; nothing is changed by that. */
    Verification verify(UUID id) {
        ImpactStudy stored = stored(id);
        ImpactStudyStatement statement = statement(id);
        return Verification.of(
                new Verification.Kept(
                        statement.inputs(),
                        stored.inputsHash(),
                        statement.answer(),
                        stored.engineVersion(),
                        stored.ruleSetVersion()),
                () -> bytes(ImpactStudyResponse.of(
                        stored, Sha256.of(statement.inputs()), ImpactStudyResult.again(statement.inputs()))));
    }

    private String bytes(ImpactStudyResponse answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written", unwritable);
        }
    }
}
