package io.throughline.alignment.engine;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claim that an initiative moves a KPI target.
 *
 * @param learningObjectiveId null where the whole initiative is meant
 * @param behaviorId null where no behavior is named
 * @param contributionShare the part of the target's change that it is held to bring, 0 to 1; null where not said
 */
public record MappingFacts(
        UUID id,
        UUID initiativeId,
        @Nullable UUID learningObjectiveId,
        @Nullable UUID behaviorId,
        UUID targetId,
        @Nullable BigDecimal contributionShare) {}
