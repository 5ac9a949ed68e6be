package io.throughline.alignment;

import io.throughline.alignment.engine.Chain;
import io.throughline.alignment.engine.GapCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chain of impact, ready to be drawn: every edge joins two of the nodes and leads to a higher rank. */
@Schema(name = "ChainOfImpact")
record ChainOfImpactResponse(
        @Schema(description = "The node of the record that was asked for") UUID root,
        @Schema(description = "The day that was judged, in UTC") LocalDate asOf,
        @Schema(description = "By rank, oldest first") List<ChainNodeResponse> nodes,
        List<ChainEdgeResponse> edges,
        @Schema(description = "Where the thread is broken") List<ChainGapResponse> gaps) {

    static ChainOfImpactResponse of(ChainRecords records, Chain chain) {
        return new ChainOfImpactResponse(
                records.root(),
                records.day(),
                new ChainNodes(records).of(chain.nodes()),
                new ChainEdges(records).of(chain.edges()),
                chain.gaps().stream().map(ChainGapResponse::of).toList());
    }

    /** A place where the thread is broken. */
    @Schema(name = "ChainGap")
    record ChainGapResponse(
            @Schema(examples = "NO_BASELINE") GapCode code,
            UUID nodeId,
            @Schema(examples = "The KPI target has no baseline, so no change can be told.") String message) {

        static ChainGapResponse of(Chain.Gap gap) {
            return new ChainGapResponse(gap.code(), gap.nodeId(), gap.code().sentence());
        }
    }
}
