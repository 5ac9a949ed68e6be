package io.throughline.measurement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One version of a measurement. */
record PastMeasurementKey(UUID kpiId, UUID subjectId, LocalDate periodStart, long version) implements Serializable {}
