package io.throughline.alignment.engine;

import io.throughline.math.Cadence;
import java.util.UUID;

/** A KPI as far as a promise upon it is judged. */
public record KpiFacts(UUID id, String name, boolean lowerIsBetter, Cadence cadence) {}
