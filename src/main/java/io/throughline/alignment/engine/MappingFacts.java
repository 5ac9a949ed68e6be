package io.throughline.alignment.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claim that an initiative moves a KPI target.
 *
 * @param learningObjectiveId null where the whole initiative is meant
 * @param behaviorId null where no behavior is named
 */
public record MappingFacts(
        UUID id, UUID initiativeId, @Nullable UUID learningObjectiveId, @Nullable UUID behaviorId, UUID targetId) {}
