package io.throughline.alignment.engine;

import io.throughline.math.Period;
import java.math.BigDecimal;

/** The latest value measured of a KPI, and the period that it is about. */
public record Reading(BigDecimal value, Period period) {}
