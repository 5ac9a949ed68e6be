package io.throughline.roi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes calculations, keeps them with everything they rest on, and gives them back as they were. */
@Singleton
class RoiCalculations {

    private static final String RESOURCE = "roi-calculation";
    private static final ListSource<RoiCalculation> SOURCE =
            ListSource.of(RESOURCE, RoiCalculation.class, "benefitPeriodStart", "cost", "status", "purpose");

    private final InputsReader reader;
    private final EntityManager entities;
    private final Lists lists;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    RoiCalculations(InputsReader reader, EntityManager entities, Lists lists, AuditTrail audit, ObjectMapper mapper) {
        this.reader = reader;
        this.entities = entities;
        this.lists = lists;
        this.audit = audit;
        this.mapper = mapper;
    }

    ResultView preview(RoiPreviewRequest request) {
        return Reckoning.of(reader.read(request)).result();
    }

    @Transactional
    RoiCalculationResponse create(RoiCalculationRequest request) {
        Reckoning reckoning = Reckoning.of(reader.read(request.toBeTried()));
        RoiCalculation stored = new RoiCalculation(request, reckoning, audit.actor());
        entities.persist(stored);
        RoiCalculationResponse answer = RoiCalculationResponse.of(stored, reckoning.result());
        entities.persist(new RoiStatement(stored.id(), reckoning.canonical(), json(answer)));
        entities.flush();
        audit.created(RESOURCE, stored.id(), stored.createdAt(), RoiCalculationSummary.of(stored));
        return answer;
    }

    Page<RoiCalculationSummary> list(Record filter, ListParameters asked) {
        return lists.page(SOURCE, filter, asked, RoiCalculationSummary::of);
    }

    RoiStatement statement(UUID id) {
        RoiStatement found = entities.find(RoiStatement.class, id);
        if (found == null) {
            throw ProblemException.notFound("ROI calculation", id);
        }
        return found;
    }

    private String json(RoiCalculationResponse answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written", unwritable);
        }
    }
}
