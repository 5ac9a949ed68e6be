package io.throughline.alignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.alignment.engine.EdgeKind;
import io.throughline.impact.Hypothesis;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one record on a chain of impact leads to the next. */
@Schema(name = "ChainEdge")
record ChainEdgeResponse(
        @Schema(description = "The id of a node") UUID from,
        @Schema(description = "The id of a node of a higher rank") UUID to,
        @Schema(examples = "MOVES") EdgeKind kind,
        @Schema(description = "Of a MOVES edge: the KPI mappings that it stands for")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                List<MappedHypothesis> hypotheses,
        @Schema(description = "Of a LEADS_TO edge: the KPI link that it stands for")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable Lead link) {

    /** A KPI mapping as far as a chain shows it. */
    @Schema(name = "MappedHypothesis")
    record MappedHypothesis(UUID kpiMappingId, UUID kpiTargetId, Hypothesis hypothesis) {}

    /** A KPI link as far as a chain shows it. */
    @Schema(name = "Lead")
    record Lead(
            UUID kpiLinkId,
            @Schema(description = "Days from a change of the one to a change of the other", examples = "90")
                    int lagDays,
            @Schema(examples = "Who is understood at the first call does not call again, and renews")
                    String rationale) {}
}
