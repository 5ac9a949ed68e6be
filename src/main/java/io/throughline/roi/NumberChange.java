package io.throughline.roi;

import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure in a superseded calculation and in the one that took its place. */
@Schema(name = "RoiNumberChange")
record NumberChange(
        @Schema(description = "Null where it could not be said", examples = "20") @Nullable BigDecimal before,
        @Schema(description = "Null where it cannot be said", examples = "25") @Nullable BigDecimal now,
        @Schema(description = "now - before; null where one of them is", examples = "5") @Nullable BigDecimal change) {

    static NumberChange of(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        return new NumberChange(
                plain(before), plain(now), before == null || now == null ? null : Decimals.plain(now.subtract(before)));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
