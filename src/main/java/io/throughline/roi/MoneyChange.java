package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount in a superseded calculation and in the one that took its place. */
@Schema(name = "RoiMoneyChange")
record MoneyChange(
        @Schema(description = "Null where there was none") @Nullable MoneyAmount before,
        @Schema(description = "Null where there is none") @Nullable MoneyAmount now,
        @Schema(description = "now - before, what is not there counting nothing; null between two currencies") @Nullable MoneyAmount change) {

    static MoneyChange of(@Nullable MoneyAmount before, @Nullable MoneyAmount now) {
        return new MoneyChange(before, now, change(before, now));
    }

    private static @Nullable MoneyAmount change(@Nullable MoneyAmount before, @Nullable MoneyAmount now) {
        if (before == null) {
            return now;
        }
        if (now == null) {
            return new MoneyAmount(before.amount().negate(), before.currency());
        }
        return before.currency().equals(now.currency())
                ? new MoneyAmount(now.amount().subtract(before.amount()), now.currency())
                : null;
    }
}
