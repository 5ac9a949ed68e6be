package io.throughline.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Measurements that are recorded together or not at all. */
@Schema(name = "MeasurementBatchRequest")
record MeasurementBatchRequest(@Size(min = 1, max = 1_000) List<@Valid MeasurementRequest> measurements) {}
