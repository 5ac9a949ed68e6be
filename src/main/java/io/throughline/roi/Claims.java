package io.throughline.roi;

import io.throughline.objective.kpi.Kpis;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.EstimateItem;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiStatus;
import io.throughline.roi.ledger.BenefitLedger;
import io.throughline.roi.ledger.ClaimFacts;
import io.throughline.roi.ledger.ClaimWanted;
import io.throughline.roi.ledger.Claimant;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes to the ledger what the lines of a calculation claim, and tells what came of it. */
@Singleton
class Claims {

    private final BenefitLedger ledger;
    private final Kpis kpis;

    Claims(BenefitLedger ledger, Kpis kpis) {
        this.ledger = ledger;
        this.kpis = kpis;
    }

    /** Claims for all lines that have something to claim, after what the superseded calculation gives back. */
    void make(RoiCalculation stored, Reckoning reckoning) {
        List<ClaimWanted> wanted = new ArrayList<>();
        for (LineUsed line : reckoning.inputs().benefitLines()) {
            LineView result = result(reckoning, line);
            if (reasonNotTo(reckoning, line, result) == null) {
                wanted.add(wanted(reckoning, line, result));
            }
        }
        ledger.claim(new Claimant(stored.id(), stored.initiativeId(), stored.supersedes(), stored.createdBy()), wanted);
    }

    /** What came of each line when the calculation was made, by the ids of the lines. */
    List<ClaimView> of(RoiCalculation stored, Reckoning reckoning) {
        Map<String, ClaimFacts> made = ledger.claimsOf(stored.id());
        List<ClaimView> claims = new ArrayList<>();
        for (LineUsed line : reckoning.inputs().benefitLines()) {
            NoClaim reason = reasonNotTo(reckoning, line, result(reckoning, line));
            claims.add(
                    reason == null
                            ? ClaimView.of(Objects.requireNonNull(made.get(line.id())))
                            : ClaimView.of(line.id(), reason));
        }
        return claims;
    }

    /** The claims of a calculation as they stand now, by the ids of the lines. */
    List<ClaimFacts> standing(UUID calculationId) {
        return List.copyOf(ledger.claimsOf(calculationId).values());
    }

    /**
     * Gives back what a calculation has claimed.
     *
     * @throws ProblemException 409 where there is nothing to give back
     */
    void release(UUID calculationId, String by, String reason) {
        if (ledger.release(calculationId, by, reason) == 0) {
            throw new ProblemException(
                    ProblemType.NOTHING_TO_RELEASE, "The calculation " + calculationId + " holds no claim.");
        }
    }

    private ClaimWanted wanted(Reckoning reckoning, LineUsed line, LineView result) {
        return new ClaimWanted(
                line.id(),
                kpis.find(Objects.requireNonNull(line.kpi().kpiId())).orElseThrow(),
                Objects.requireNonNull(line.population()),
                reckoning.inputs().benefitPeriod(),
                line.changeBasis(),
                Objects.requireNonNull(result.improvement()),
                contribution(result),
                reckoning.result().status() == RoiStatus.PROVISIONAL);
    }

    private static @Nullable NoClaim reasonNotTo(Reckoning reckoning, LineUsed line, LineView result) {
        if (line.intangible()) {
            return NoClaim.INTANGIBLE;
        }
        if (reckoning.inputs().purpose() == Purpose.FORECAST) {
            return NoClaim.FORECAST;
        }
        if (result.benefit() == null) {
            return NoClaim.NO_MONEY;
        }
        if (result.improvement() == null || result.improvement().signum() <= 0) {
            return NoClaim.NO_IMPROVEMENT;
        }
        if (line.kpi().kpiId() == null) {
            return NoClaim.NO_KPI;
        }
        return line.population() == null ? NoClaim.NO_POPULATION : null;
    }

    private static LineView result(Reckoning reckoning, LineUsed line) {
        return Stream.concat(reckoning.result().benefitLines().stream(), reckoning.result().intangibles().stream())
                .filter(result -> result.id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Of an estimated headline: sum of value x contribution / sum of values, over the rows that count. */
    private static @Nullable BigDecimal contribution(LineView result) {
        List<EstimateView> rows = result.methods().stream()
                .filter(MethodView::headline)
                .flatMap(method -> Stream.ofNullable(method.estimates()))
                .flatMap(List::stream)
                .filter(row -> row.fate() == EstimateItem.Fate.COUNTED)
                .toList();
        BigDecimal said = rows.stream().map(Claims::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rows.isEmpty() || said.signum() == 0) {
            return null;
        }
        BigDecimal contributed = rows.stream()
                .map(row -> size(row).multiply(Objects.requireNonNull(row.contribution())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return contributed.divide(said, new MathContext(12));
    }

    private static BigDecimal size(EstimateView row) {
        return Objects.requireNonNull(row.value()).abs();
    }
}
