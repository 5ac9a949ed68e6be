package io.throughline.roi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes what is answered of a stored calculation, when it is made and whenever it is verified, and keeps its bytes. */
@Singleton
class RoiAnswers {

    private final EntityManager entities;
    private final Claims claims;
    private final ObjectMapper mapper;

    RoiAnswers(EntityManager entities, Claims claims, ObjectMapper mapper) {
        this.entities = entities;
        this.claims = claims;
        this.mapper = mapper;
    }

    /** What is kept of a calculation. */
    RoiStatement statement(UUID id) {
        RoiStatement found = entities.find(RoiStatement.class, id);
        if (found == null) {
            throw ProblemException.notFound("ROI calculation", id);
        }
        return found;
    }

    RoiCalculationResponse compose(RoiCalculation stored, Reckoning reckoning) {
        return RoiCalculationResponse.of(
                stored, reckoning, claims.of(stored, reckoning), difference(stored.supersedes(), reckoning));
    }

    String bytes(RoiCalculationResponse answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written", unwritable);
        }
    }

    /** Against what the earlier one said then, not against what today's engine would make of it. */
    private @Nullable DifferenceView difference(@Nullable UUID supersedes, Reckoning reckoning) {
        return supersedes == null
                ? null
                : DifferenceView.of(
                        StatedFigures.ofAnswer(statement(supersedes).answer()), StatedFigures.of(reckoning.result()));
    }
}
