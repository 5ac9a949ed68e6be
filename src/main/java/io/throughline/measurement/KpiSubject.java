package io.throughline.measurement;

import java.util.UUID;

/** A KPI, of one subject: what a series of measurements is about. */
public record KpiSubject(UUID kpiId, UUID subjectId) {}
