package io.throughline.roi.study;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a study read, and what of it it left out. */
@Schema(name = "ImpactStudyCounts")
record StudyCounts(
        @Schema(description = "Measurements that count", examples = "240") int measurements,
        @Schema(
                        description =
                                "Measurements left out: between interventionStart and interventionEnd plus the lag",
                        examples = "40")
                int betweenBeforeAndAfter,
        @Schema(description = "Trained subjects with data", examples = "20") int trained,
        @Schema(description = "Trained people without any data, who bring no benefit and still cost", examples = "2")
                int trainedWithoutData,
        @Schema(description = "Compared subjects with data", examples = "20") int control,
        @Schema(examples = "1") int controlWithoutData,
        @Schema(description = "Subjects with data on one side of the program alone", examples = "3") int unpaired) {}
