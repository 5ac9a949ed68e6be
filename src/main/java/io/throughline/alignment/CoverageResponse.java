package io.throughline.alignment;

import io.throughline.alignment.engine.Coverage;
import io.throughline.math.Money;
import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Coverage as clients see it: numerator, denominator, share. */
@Schema(name = "AlignmentCoverage")
record CoverageResponse(
        @Schema(
                        description = "Initiatives with a mapping to a standing KPI target of a live objective",
                        examples = "12")
                long covered,
        @Schema(description = "Initiatives in all", examples = "16") long total,
        @Schema(description = "covered / total in percent; null where there are none", examples = "75") @Nullable BigDecimal sharePercent,
        @Schema(description = "The same by what they cost, one entry for each currency")
                List<SpendCoverageResponse> spend) {

    static CoverageResponse of(Coverage coverage) {
        return new CoverageResponse(
                coverage.covered(),
                coverage.total(),
                percent(coverage.sharePercent()),
                coverage.spend().stream().map(SpendCoverageResponse::of).toList());
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        return share == null ? null : Decimals.normalize(share);
    }

    /** Coverage by spend in one currency. */
    @Schema(name = "AlignmentSpendCoverage")
    record SpendCoverageResponse(
            @Schema(description = "What the covered initiatives cost") MoneySum covered,
            @Schema(
                            description = "What all of them cost: actual costs and, in a category without any, planned"
                                    + " ones, each to the share that the initiative bears")
                    MoneySum total,
            @Schema(description = "covered / total in percent; null where nothing was spent", examples = "80") @Nullable BigDecimal sharePercent) {

        static SpendCoverageResponse of(Coverage.Spend spend) {
            return new SpendCoverageResponse(
                    MoneySum.of(spend.covered()), MoneySum.of(spend.total()), percent(spend.sharePercent()));
        }
    }

    /** Money added up over any number of records, which may have more digits than a single amount may have. */
    @Schema(name = "MoneySum")
    record MoneySum(
            @Schema(pattern = "^-?[0-9]+(\\.[0-9]+)?$", examples = "1234.50") String amount,
            @Schema(pattern = "^[A-Z]{3}$", description = "ISO 4217", examples = "EUR") String currency) {

        static MoneySum of(Money money) {
            return new MoneySum(
                    money.toMinorUnit().toPlainString(), money.currency().getCurrencyCode());
        }
    }
}
