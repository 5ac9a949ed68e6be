package io.throughline.alignment.engine;

import io.throughline.math.Money;
import java.util.UUID;

/**
 * An initiative that is not cancelled.
 *
 * @param strategic whether it must be mapped to a KPI target; the others say their relevance in words
 * @param spend what it costs: by category what was spent, or what is planned where nothing was spent yet
 */
public record InitiativeFacts(UUID id, String title, boolean strategic, Money spend) {}
