package io.throughline.measurement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a batch came to. */
@Schema(name = "MeasurementBatch")
record MeasurementBatchResponse(
        @Schema(description = "New measurements", examples = "12") int inserted,
        @Schema(description = "Measurements whose earlier value went into the history", examples = "1") int corrected,
        @Schema(description = "Measurements that said the same before", examples = "0") int unchanged,
        @Schema(
                        description = "The ids, in the order of the request",
                        examples = "AZDzoXwecACAAAAAAAAAAQGQ86F8HnAAgAAAAAAAAAIAAFCV")
                List<String> ids) {}
