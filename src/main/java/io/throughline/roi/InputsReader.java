package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.Costs;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.Initiatives;
import io.throughline.objective.currency.ExchangeRates;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiEngine;
import io.throughline.roi.engine.Terms;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the inputs of a calculation out of a request and what it refers to, or refuses with every fault at once. */
@Singleton
class InputsReader {

    private static final int FIRST_YEAR = 12;
    /** Stands in while a currency is missing, so that the other faults are found as well. */
    private static final Currency NONE = Currency.getInstance("XXX");

    private final Initiatives initiatives;
    private final Costs costs;
    private final LinesReader lines;
    private final ExchangeRates rates;
    private final Forecasts forecasts;

    InputsReader(Initiatives initiatives, Costs costs, LinesReader lines, ExchangeRates rates, Forecasts forecasts) {
        this.initiatives = initiatives;
        this.costs = costs;
        this.lines = lines;
        this.rates = rates;
        this.forecasts = forecasts;
    }

    CalculationInputs read(RoiPreviewRequest request) {
        Faults faults = new Faults();
        InitiativeFacts initiative = initiative(request, faults);
        Currency currency = currency(request, initiative, faults);
        Converter converter = new Converter(rates, currency);
        checkZeros(zeros(request), faults);
        CalculationInputs inputs = new CalculationInputs(
                RoiEngine.VERSION,
                RoiEngine.RULE_SET_VERSION,
                request.initiativeId(),
                Objects.requireNonNullElse(currency, NONE),
                request.participants(),
                Objects.requireNonNullElse(request.purpose(), Purpose.EVALUATION),
                request.benefitPeriodStart(),
                initiative == null ? FIRST_YEAR : initiative.benefitHorizonMonths(),
                lines.read(request.benefitLines(), converter, request.benefitPeriodStart(), faults),
                costs(request, initiative, converter, faults),
                zeros(request),
                terms(request, faults),
                forecast(request));
        new EngineFaults(request, currency != null).addTo(faults, RoiEngine.faults(inputs.toEngine()));
        faults.throwIfAny();
        return inputs;
    }

    private @Nullable InitiativeFacts initiative(RoiPreviewRequest request, Faults faults) {
        if (request.initiativeId() == null) {
            return null;
        }
        InitiativeFacts found = initiatives.find(request.initiativeId()).orElse(null);
        faults.addIf(found == null, ProblemType.UNKNOWN_REFERENCE, "/initiativeId", "is not an initiative");
        return found;
    }

    private static @Nullable Currency currency(
            RoiPreviewRequest request, @Nullable InitiativeFacts initiative, Faults faults) {
        Currency asked = request.currency();
        if (initiative == null) {
            faults.addIf(
                    asked == null && request.initiativeId() == null,
                    ProblemType.MISSING,
                    "/currency",
                    "is required without an initiative");
            return asked;
        }
        faults.addIf(
                asked != null && !asked.equals(initiative.currency()),
                ProblemType.CURRENCY_MISMATCH,
                "/currency",
                "must be " + initiative.currency() + ", the currency of the initiative and its costs");
        return initiative.currency();
    }

    private List<CostUsed> costs(
            RoiPreviewRequest request, @Nullable InitiativeFacts initiative, Converter converter, Faults faults) {
        List<PreviewCost> tried = Objects.requireNonNullElse(request.costs(), List.of());
        faults.addIf(
                request.initiativeId() != null && !tried.isEmpty(),
                ProblemType.TWO_SOURCES,
                "/costs",
                "belongs to a preview without an initiative; with one, its cost items count");
        if (initiative != null) {
            return costs.ofInitiative(initiative.id()).stream()
                    .map(CostUsed::of)
                    .toList();
        }
        return IntStream.range(0, tried.size())
                .mapToObj(i -> tried.get(i)
                        .as(String.format(Locale.ROOT, "cost-%03d", i + 1), converter, "/costs/" + i, faults))
                .toList();
    }

    private static TermsUsed terms(RoiPreviewRequest request, Faults faults) {
        CashFlowReader.checkRate(request.discountRatePercent(), faults);
        List<RuleExceptionRequest> exceptions = Objects.requireNonNullElse(request.ruleExceptions(), List.of());
        for (int i = 0; i < exceptions.size(); i++) {
            exceptions.get(i).check("/ruleExceptions/" + i, faults);
        }
        return new TermsUsed(
                request.discountRatePercent(),
                request.targetRoiPercent(),
                Objects.requireNonNullElse(request.seed(), Terms.USUAL_SEED),
                Terms.USUAL_DRAWS,
                exceptions);
    }

    private @Nullable ForecastUsed forecast(RoiPreviewRequest request) {
        return request.initiativeId() == null || request.purpose() == Purpose.FORECAST
                ? null
                : forecasts.newest(request.initiativeId()).orElse(null);
    }

    private static List<DeclaredZeroCost> zeros(RoiPreviewRequest request) {
        return Objects.requireNonNullElse(request.declaredZeroCosts(), List.of());
    }

    private static void checkZeros(List<DeclaredZeroCost> zeros, Faults faults) {
        Set<CostCategory> seen = EnumSet.noneOf(CostCategory.class);
        for (int i = 0; i < zeros.size(); i++) {
            faults.addIf(
                    !seen.add(zeros.get(i).category()),
                    ProblemType.DUPLICATE_ID,
                    "/declaredZeroCosts/" + i + "/category",
                    "is declared zero already");
        }
    }
}
