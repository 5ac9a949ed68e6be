package io.throughline.roi;

import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.Initiatives;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.page.RoiCharts;
import io.throughline.roi.page.RoiPages;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes calculations, keeps them with everything they rest on, and gives them back as they were. */
@Singleton
class RoiCalculations {

    private static final String RESOURCE = "roi-calculation";
    private static final Supersession.Kind<RoiCalculation> KIND = new Supersession.Kind<>(
            RoiCalculation.class,
            RESOURCE,
            "an ROI calculation",
            ProblemType.SUPERSEDES_OTHER_INITIATIVE,
            "is a calculation of another initiative");
    private static final ListSource<RoiCalculation> SOURCE =
            ListSource.of(RESOURCE, RoiCalculation.class, "benefitPeriodStart", "cost", "status", "purpose");

    private final InputsReader reader;
    private final Supersession supersession;
    private final Claims claims;
    private final StudiedEffects studies;
    private final RoiAnswers answers;
    private final RoiPages pages;
    private final Initiatives initiatives;
    private final EntityManager entities;
    private final Lists lists;
    private final AuditTrail audit;

    RoiCalculations(
            InputsReader reader,
            Supersession supersession,
            Claims claims,
            StudiedEffects studies,
            RoiAnswers answers,
            RoiPages pages,
            Initiatives initiatives,
            EntityManager entities,
            Lists lists,
            AuditTrail audit) {
        this.reader = reader;
        this.supersession = supersession;
        this.claims = claims;
        this.studies = studies;
        this.answers = answers;
        this.pages = pages;
        this.initiatives = initiatives;
        this.entities = entities;
        this.lists = lists;
        this.audit = audit;
    }

    ResultView preview(RoiPreviewRequest request) {
        return Reckoning.of(reader.read(request)).result();
    }

    @Transactional
    RoiCalculationResponse create(RoiCalculationRequest request) {
        Reckoning reckoning = Reckoning.of(reader.read(request.toBeTried()));
        supersession.check(
                KIND, request.supersedes(), earlier -> earlier.initiativeId().equals(request.initiativeId()));
        RoiCalculation stored = new RoiCalculation(request, reckoning, audit.actor());
        entities.persist(stored);
        entities.flush();
        claims.make(stored, reckoning);
        RoiCalculationResponse answer = answers.compose(stored, reckoning);
        entities.persist(new RoiStatement(stored.id(), reckoning.canonical(), answers.bytes(answer)));
        audit.created(RESOURCE, stored.id(), stored.createdAt(), RoiCalculationSummary.of(stored));
        return answer;
    }

    Page<RoiCalculationSummary> list(Record filter, ListParameters asked) {
        return lists.page(SOURCE, filter, asked, RoiCalculationSummary::of);
    }

    RoiStatement statement(UUID id) {
        return answers.statement(id);
    }

    StandingView standing(UUID id) {
        return standing(stored(id));
    }

    private StandingView standing(RoiCalculation stored) {
        return StandingView.of(stored, studies.changedUnder(stored.impactStudyIds()), claims.standing(stored.id()));
    }

    /** Gives back what a calculation has claimed; the calculation itself stays as it is. */
    StandingView release(UUID id, ReleaseRequest request) {
        RoiCalculation stored = stored(id);
        claims.release(stored.id(), audit.actor(), request.reason());
        return standing(stored);
    }

    /** A calculation as people read it, with what has come of it since. */
    byte[] page(UUID id) {
        RoiCalculation stored = stored(id);
        String program = initiatives
                .find(stored.initiativeId())
                .map(InitiativeFacts::title)
                .orElse("an initiative that is no longer there");
        return pages.page(
                answers.statement(id).answer(),
                program,
                new RoiPages.Since(stored.supersededBy(), stored.dataChanged()));
    }

    RoiCharts charts(UUID id) {
        return pages.charts(answers.statement(id).answer());
    }

    /** Reckons a stored calculation again from its own inputs; nothing is changed by that. */
    Verification verify(UUID id) {
        RoiCalculation stored = stored(id);
        RoiStatement statement = answers.statement(id);
        return Verification.of(
                new Verification.Kept(
                        statement.inputs(),
                        stored.inputsHash(),
                        statement.answer(),
                        stored.engineVersion(),
                        stored.ruleSetVersion()),
                () -> answers.bytes(answers.compose(stored, Reckoning.again(statement.inputs()))));
    }

    private RoiCalculation stored(UUID id) {
        RoiCalculation found = entities.find(RoiCalculation.class, id);
        if (found == null) {
            throw ProblemException.notFound("ROI calculation", id);
        }
        return found;
    }
}
