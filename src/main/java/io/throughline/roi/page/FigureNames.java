package io.throughline.roi.page;

import java.util.Locale;
import java.util.Map;

/** The figures of an answer by the names that people give them. */
final class FigureNames {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("roiPercent", "the ROI"),
            Map.entry("benefitCostRatio", "the benefit-cost ratio"),
            Map.entry("netBenefit", "the net benefit"),
            Map.entry("benefit", "the benefit"),
            Map.entry("annualBenefit", "a year's benefit"),
            Map.entry("paybackMonths", "the payback"),
            Map.entry("breakEven", "the break-even"),
            Map.entry("breakEvenFactor", "the break-even factor"),
            Map.entry("interval", "the interval of the improvement"),
            Map.entry("relativeChangePercent", "the change in percent"),
            Map.entry("roiPercentInterval", "the interval of the ROI"),
            Map.entry("probabilityAboveZero", "the probability of an ROI above 0"),
            Map.entry("probabilityAboveTarget", "the probability of an ROI above its target"),
            Map.entry("standardError", "the standard error of the ROI"),
            Map.entry("scenarioRange", "the scenario range of the ROI"));

    private FigureNames() {}

    /** A figure that is not known here by its own words: {@code costPerParticipant} as the cost per participant. */
    static String of(String field) {
        String known = KNOWN.get(field);
        return known != null
                ? known
                : "the " + field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
