package io.throughline.roi.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calculation that claims.
 *
 * @param supersedes the calculation whose claims it gives back before it makes its own
 * @param name who made it
 */
public record Claimant(UUID calculationId, UUID initiativeId, @Nullable UUID supersedes, String name) {}
