package io.throughline.participation.skillcheck;

import io.throughline.participation.engine.Interval;
import io.throughline.participation.engine.PairedGain;
import io.throughline.participation.engine.Reason;
import io.throughline.participation.evidence.Rounded;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the people of an initiative gained, by version of instrument: scores on different scales are never mixed. */
@Schema(name = "SkillGains")
record SkillGainResponse(UUID initiativeId, List<OfVersion> gains) {

    /** The gain by one version of an instrument. */
    @Schema(name = "SkillGain")
    record OfVersion(
            UUID instrumentId,
            @Schema(examples = "1") int instrumentVersion,
            @Schema(
                            description =
                                    "People with a pair: their first POST not before their first PRE, and their last"
                                            + " PRE not after that POST",
                            examples = "24")
                    int pairs,
            @Schema(description = "People with PRE checks that have no pair", examples = "2") long unpairedPre,
            @Schema(description = "People with POST checks that have no pair", examples = "1") long unpairedPost,
            @Schema(description = "Whether the figures are withheld, because they are of fewer than five people")
                    boolean withheld,
            @Nullable Figures figures) {

        static OfVersion of(
                UUID instrument,
                int version,
                int pairs,
                boolean withheld,
                @Nullable PairedGain gain,
                long unpairedPre,
                long unpairedPost) {
            return new OfVersion(
                    instrument,
                    version,
                    pairs,
                    unpairedPre,
                    unpairedPost,
                    withheld,
                    withheld || gain == null ? null : Figures.of(gain));
        }
    }

    /** The figures of a gain, in points of the instrument's scale. */
    @Schema(name = "SkillGainFigures")
    record Figures(
            @Schema(examples = "58.2") BigDecimal meanPre,
            @Schema(examples = "71.4") BigDecimal meanPost,
            @Schema(examples = "13.2") BigDecimal meanGain,
            @Schema(description = "Of the gains, with n - 1", examples = "9.8") @Nullable BigDecimal standardDeviation,
            @Schema(examples = "2") @Nullable BigDecimal standardError,
            @Schema(description = "95 percent, two-sided, by t with pairs - 1 degrees of freedom; null with a reason")
                    @Nullable GainInterval interval,
            @Schema(
                            description = "Two-sided, of no gain; null with a reason",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.002833")
                    @Nullable BigDecimal pValue,
            @Schema(description = "dz: mean gain / standard deviation of the gains", examples = "1.35") @Nullable BigDecimal effectSize,
            @Schema(description = "Why interval, p or effect size are missing", examples = "ZERO_VARIANCE") @Nullable Reason reason) {

        static Figures of(PairedGain gain) {
            return new Figures(
                    Rounded.of(gain.meanPre()),
                    Rounded.of(gain.meanPost()),
                    Rounded.of(gain.meanGain()),
                    Rounded.ofNullable(gain.standardDeviation()),
                    Rounded.ofNullable(gain.standardError()),
                    gain.interval() == null ? null : GainInterval.of(gain.interval()),
                    Rounded.ofNullable(gain.pValue()),
                    Rounded.ofNullable(gain.effectSize()),
                    gain.reason());
        }
    }

    /** Between which gains the true one lies, with 95 percent confidence. */
    @Schema(name = "SkillGainInterval")
    record GainInterval(@Schema(examples = "9.06") BigDecimal lower, @Schema(examples = "17.34") BigDecimal upper) {

        static GainInterval of(Interval interval) {
            return new GainInterval(Rounded.of(interval.lower()), Rounded.of(interval.upper()));
        }
    }
}
