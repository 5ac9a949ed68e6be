package io.throughline.participation.enrollment;

import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who takes part in an initiative in figures, and what their time costs. */
@Schema(name = "Participation")
record ParticipationResponse(
        UUID initiativeId,
        @Schema(examples = "3") long requested,
        @Schema(examples = "12") long approved,
        @Schema(examples = "1") long declined,
        @Schema(examples = "2") long withdrawn,
        @Schema(description = "Completed enrollments; a person who completed it twice has two", examples = "40")
                long completed,
        @Schema(description = "People who completed it", examples = "39") long peopleCompleted,
        @Schema(description = "Working hours of those who completed it; null where withheld", examples = "512.5")
                @Nullable BigDecimal hours,
        @Schema(description = "Whether the hours are withheld, because they are of fewer than five people")
                boolean withheld,
        @Schema(description = "By currency; what is in the initiative's own is kept as its cost item PARTICIPANTS_TIME")
                List<TimeCost> cost,
        @Schema(
                        description =
                                "People who completed it and whose hour has no known cost: they are not in the sums",
                        examples = "1")
                long peopleWithoutCost) {

    /** What the time of participants costs in one currency. */
    @Schema(name = "ParticipantsTimeCost")
    record TimeCost(
            @Schema(examples = "EUR") String currency,
            @Schema(examples = "38") long people,
            @Schema(description = "Null where withheld") @Nullable MoneyAmount amount,
            @Schema(description = "Whether it is withheld, because it would tell what one of fewer than five costs")
                    boolean withheld) {

        static TimeCost of(ParticipantsTime.Sum sum) {
            return new TimeCost(sum.currency(), sum.people(), sum.isWithheld() ? null : sum.money(), sum.isWithheld());
        }
    }
}
