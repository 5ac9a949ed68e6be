package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.Fault;
import io.throughline.roi.engine.FaultCode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the words of the request what the engine finds wrong with its inputs.
 *
 * @param currencyKnown whether the calculation's currency is known; until then no amount is in a wrong one
 */
public record EngineFaults(RoiPreviewRequest request, boolean currencyKnown) {

    private static final Pattern UNIT_VALUE = Pattern.compile("/benefitLines/(\\d+)/unitValue/(amount|expiry)");
    private static final Pattern COST = Pattern.compile("/costLines/(\\d+)(/.*)");
    private static final Pattern ZERO = Pattern.compile("/declaredZero/(\\w+)");

    void addTo(Faults faults, List<Fault> found) {
        found.stream()
                .filter(fault -> currencyKnown || fault.code() != FaultCode.MIXED_CURRENCIES)
                // A missing rate has been told already, in better words.
                .filter(fault -> fault.code() != FaultCode.MIXED_CURRENCIES || !faults.has(pointer(fault.pointer())))
                .forEach(fault -> faults.add(type(fault.code()), pointer(fault.pointer()), fault.detail()));
    }

    public static ProblemType type(FaultCode code) {
        return switch (code) {
            case MIXED_CURRENCIES -> ProblemType.CURRENCY_MISMATCH;
            case PERCENT_FOR_POINTS -> ProblemType.PERCENT_FOR_POINTS;
            case CHANGE_UNIT_MISMATCH -> ProblemType.CHANGE_UNIT_MISMATCH;
            case OUTSIDE_ZERO_TO_ONE -> ProblemType.OUTSIDE_ZERO_TO_ONE;
            case NOT_POSITIVE, NEGATIVE, ABOVE_DENOMINATOR -> ProblemType.OUT_OF_RANGE;
            case OTHER_CLUSTER -> ProblemType.SUBJECT_IN_TWO_CLUSTERS;
            case PERIODS_ABOVE_CADENCE -> ProblemType.PERIODS_ABOVE_CADENCE;
            case SUBJECTS_ON_TOTAL -> ProblemType.SUBJECTS_ON_TOTAL;
            case UNIT_VALUE_EXPIRED -> ProblemType.UNIT_VALUE_EXPIRED;
            case DECLARED_ZERO_HAS_COST -> ProblemType.DECLARED_ZERO_HAS_COST;
            case DUPLICATE_ID -> ProblemType.DUPLICATE_ID;
            case RULE_WITHOUT_EXCEPTION -> ProblemType.RULE_WITHOUT_EXCEPTION;
            case FORECAST_ONLY -> ProblemType.FORECAST_ONLY;
            case PERIOD_MISSING -> ProblemType.MISSING;
            case DUPLICATE_PERIOD -> ProblemType.DUPLICATE_PERIOD;
            case DATES_SWAPPED -> ProblemType.DATES_SWAPPED;
            case DRIVERS_DIFFER -> ProblemType.DRIVERS_DIFFER;
        };
    }

    private String pointer(String engine) {
        Matcher unitValue = UNIT_VALUE.matcher(engine);
        if (unitValue.matches()) {
            return unitValue(Integer.parseInt(unitValue.group(1)), unitValue.group(2));
        }
        Matcher cost = COST.matcher(engine);
        if (cost.matches()) {
            return request.initiativeId() == null ? "/costs/" + cost.group(1) + cost.group(2) : "/initiativeId";
        }
        Matcher zero = ZERO.matcher(engine);
        return zero.matches()
                ? zero(zero.group(1))
                : engine.replace("/subjectsWithData", "/subjects").replace("/terms/exceptions/", "/ruleExceptions/");
    }

    private String unitValue(int line, String part) {
        String at = "/benefitLines/" + line;
        if (request.benefitLines().get(line).unitValueId() != null) {
            return at + "/unitValueId";
        }
        return at + (part.equals("amount") ? "/unitValue/value" : "/unitValue/expiresOn");
    }

    private String zero(String category) {
        List<String> declared =
                Objects.requireNonNullElse(request.declaredZeroCosts(), List.<DeclaredZeroCost>of()).stream()
                        .map(zero -> zero.category().name())
                        .toList();
        return "/declaredZeroCosts/" + declared.indexOf(category);
    }
}
