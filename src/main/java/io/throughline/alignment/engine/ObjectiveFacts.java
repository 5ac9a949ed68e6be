package io.throughline.alignment.engine;

import java.util.List;
import java.util.UUID;

/**
 * A business objective.
 *
 * @param live whether it is active and the day judged lies in its period
 * @param parentIds the objectives that it contributes to
 */
public record ObjectiveFacts(UUID id, String statement, boolean live, List<UUID> parentIds) {

    public ObjectiveFacts {
        parentIds = List.copyOf(parentIds);
    }
}
