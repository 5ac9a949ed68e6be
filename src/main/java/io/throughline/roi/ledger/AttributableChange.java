package io.throughline.roi.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What changed, and how much of it can be claimed.
 *
 * @param measuredChange after - before, signed as measured; null where it is not known, or withheld
 * @param cap an improvement of at least 0; null where nothing is known of it
 */
record AttributableChange(@Nullable BigDecimal measuredChange, @Nullable BigDecimal cap, @Nullable CapSource source) {}
