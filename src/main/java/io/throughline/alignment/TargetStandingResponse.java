package io.throughline.alignment;

import io.throughline.alignment.engine.BaselineFacts;
import io.throughline.alignment.engine.Progress;
import io.throughline.alignment.engine.TargetFacts;
import io.throughline.alignment.engine.TrackStatus;
import io.throughline.math.Fraction;
import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI target, and where it stands on its way. */
@Schema(name = "TargetStanding")
record TargetStandingResponse(
        UUID kpiTargetId,
        UUID kpiId,
        @Schema(examples = "Win rate") String kpiName,
        UUID objectiveId,
        @Schema(description = "Null where nobody knows", examples = "28") @Nullable BigDecimal baselineValue,
        @Nullable LocalDate baselineDate,
        @Schema(examples = "34") BigDecimal targetValue,
        LocalDate dueDate,
        @Schema(
                        description =
                                "(latest measurement - baseline) / (target - baseline), to 12 significant digits: negative on the way"
                                        + " back, above 1 beyond the target; null where it cannot be told",
                        examples = "0.583333333333")
                @Nullable BigDecimal progress,
        @Schema(
                        description =
                                "The share of the time from baseline to due date that has passed, 0 to 1, to 12 significant digits",
                        examples = "0.5")
                @Nullable BigDecimal elapsedShare,
        @Schema(
                        description = "ON_TRACK when progress is at least the elapsed share; STALE when nothing was"
                                + " measured for two cadences",
                        examples = "ON_TRACK")
                TrackStatus trackStatus) {

    private static final int SIGNIFICANT_DIGITS = 12;

    static TargetStandingResponse of(TargetFacts target, LocalDate day) {
        BaselineFacts baseline = target.baseline();
        Progress progress = target.on(day);
        return new TargetStandingResponse(
                target.id(),
                target.kpi().id(),
                target.kpi().name(),
                target.objectiveId(),
                baseline == null ? null : baseline.value(),
                baseline == null ? null : baseline.date(),
                target.value(),
                target.dueDate(),
                rounded(progress.share()),
                rounded(progress.elapsed()),
                progress.status());
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction share) {
        return share == null ? null : Decimals.plain(share.toDigits(SIGNIFICANT_DIGITS));
    }
}
