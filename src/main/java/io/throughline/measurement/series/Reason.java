package io.throughline.measurement.series;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a point has no value. */
@Schema(name = "SeriesReason")
enum Reason {
    /** Nothing was measured. */
    NO_DATA,
    /** A percent or rate without its denominator stands for itself alone. */
    MISSING_DENOMINATOR,
    /** A mean of several values needs to know how many each of them stands for. */
    MISSING_SAMPLE_SIZE,
    /** The KPI's definition says that its values do not add up over subjects. */
    NOT_AGGREGATED_OVER_SUBJECTS,
    /** The figure is about fewer than five people, or would give those away. */
    WITHHELD
}
