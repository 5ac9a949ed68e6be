package io.throughline.roi.page;

import java.util.List;

/** Answers as they were kept: P5 by two methods, with a cost that is not fully loaded. */
final class GivenAnswer {

    static final String ID = "0190f3a1-7c1e-7000-8000-000000000001";

    private GivenAnswer() {}

    /** 453,000 by a control group, of 566,250 before and after; 8,250 of estimates are not the headline. */
    static String turnover() {
        return answer(
                "Fewer leavers",
                """
                "totals": {"annualBenefit": %1$s, "benefit": %1$s, "cost": %2$s,
                 "netBenefit": {"amount": "3000.00", "currency": "EUR"}, "benefitCostRatio": 1.006667,
                 "roiPercent": 0.6667, "paybackMonths": 11.92, "undefined": {}}"""
                        .formatted(euros("453000.00"), euros("450000.00")),
                """
                , "uncertainty": {"roiPercentInterval": {"lower": -12.5, "upper": 13.8333},
                 "probabilityAboveZero": 0.539, "probabilityAboveTarget": null, "targetRoiPercent": null,
                 "scenarioRange": null, "tornado": [{"kind": "EFFECT", "lineId": "a", "label": "Fewer leavers",
                 "roiPercentAtLow": -12.5, "roiPercentAtHigh": 13.8333, "swing": 26.3333}], "undefined": {}},
                 "cashFlow": {"sum": %1$s, "discountRatePercent": null, "netPresentValue": null,
                  "internalRateOfReturn": {"answer": "MULTIPLE", "rates": [
                   {"ratePercent": -5, "changesSign": true}, {"ratePercent": 1.2345, "changesSign": true}]},
                  "payback": {"periods": null, "date": "2027-06-30"}, "discountedPayback": null, "undefined": {
                   "netPresentValue": {"code": "no-discount-rate", "detail": "no discount rate was given"},
                   "discountedPayback": {"code": "no-discount-rate", "detail": "no discount rate was given"}}},
                 "forecast": {"forecast": {"roiCalculationId": "%2$s", "createdAt": "2026-05-02T08:00:00Z",
                  "benefit": %3$s, "cost": %4$s, "benefitCostRatio": 1.25, "roiPercent": 25},
                  "benefitDifference": %5$s, "costDifference": %6$s, "roiPercentDifference": -24.3333}"""
                        .formatted(
                                euros("3000.00"),
                                ID,
                                euros("500000.00"),
                                euros("400000.00"),
                                euros("-47000.00"),
                                euros("50000.00")));
    }

    /** Kept by the first release, which knew nothing of uncertainty, exceptions and findings; and claims nothing. */
    static String claimsNothing() {
        return answer(
                "<script>alert('&')</script>",
                """
                "totals": {"annualBenefit": null, "benefit": null, "cost": %s, "netBenefit": null,
                 "benefitCostRatio": null, "roiPercent": null, "paybackMonths": null, "undefined": {
                 "benefit": {"code": "no-admissible-benefit", "detail": "no line may claim money"},
                 "roiPercent": {"code": "no-admissible-benefit", "detail": "no line may claim money"}}}"""
                        .formatted(euros("450000.00")),
                "");
    }

    private static String answer(String name, String totals, String more) {
        String line =
                """
                {"id": "a", "name": "%s", "kpi": {"name": null, "direction": "LOWER_IS_BETTER",
                 "unitKind": "PERCENT", "unitLabel": null}, "changeBasis": "TOTAL", "changeUnit": "PERCENTAGE_POINTS",
                 "subjects": 1, "periodsPerYear": 1, "unitValue": null, "headlineMethod": "POST_ONLY_CONTROL",
                 "grade": "C", "improvement": 8, "benefit": %s,
                 "flags": [{"code": "no-baseline", "detail": "the groups were not compared before the program"}],
                 "methods": [%s], "undefined": {"breakEven": {"code": "x", "detail": "for a reason"}}}"""
                        .formatted(name, totals.contains("\"benefit\": null") ? "null" : euros("453000.00"), methods());
        return """
                {"id": "%s", "version": 0, "createdAt": "2026-11-21T09:30:00Z", "createdBy": "local-administrator",
                 "initiativeId": "%s", "inputsHash": "9f86d081", "result": {"currency": "EUR", "participants": 100,
                 "purpose": "EVALUATION", "benefitPeriod": {"start": "2026-07-01", "end": "2027-07-01"},
                 "status": "FINAL", "grade": "C", %s, "cost": {"total": %s, "fullyLoaded": false, "flags": [],
                 "categories": [{"category": "PARTICIPANTS_TIME", "standing": "COUNTED", "amount": %s, "reason": null},
                  {"category": "TRAVEL", "standing": "MISSING", "amount": null, "reason": null},
                  {"category": "TECHNOLOGY", "standing": "DECLARED_ZERO", "amount": null, "reason": "we have it"}]},
                 "benefitLines": [%s], "intangibles": [], "rules": [
                  {"rule": "most-conservative-result", "sentence": "Among results of one grade the smallest improvement is the headline.",
                   "lineId": "a", "effect": %s, "items": [], "undefined": {}},
                  {"rule": "first-year-only", "sentence": "Only the first year of benefit counts.", "lineId": null,
                   "effect": null, "items": [], "undefined": {"effect": {"code": "x", "detail": "no known amount"}}},
                  {"rule": "unsupported-items-excluded", "sentence": "Unsupported.", "lineId": "a", "effect": null,
                   "items": ["jane-doe"], "undefined": {}}],
                 "engineVersion": "1.0", "ruleSetVersion": "1.0"%s}}"""
                .formatted(ID, ID, totals, euros("450000.00"), euros("450000.00"), line, euros("-8250.00"), more);
    }

    private static String methods() {
        return String.join(
                ",",
                List.of(
                        method("POST_ONLY_CONTROL", "C", true, "8", "{\"lower\": 6.9, \"upper\": 9.1}", "null"),
                        method("ESTIMATES", "D", false, "7.5", "null", "{\"lower\": 7.5, \"upper\": 12}"),
                        method("BEFORE_AFTER", "E", false, "10", "null", "null")));
    }

    private static String method(
            String kind, String grade, boolean headline, String improvement, String interval, String scenario) {
        return """
                {"kind": "%s", "grade": "%s", "admissible": true, "headline": %s, "passedOver": %s,
                 "improvement": %s, "interval": %s, "scenarioRange": %s, "n": null, "pValue": null, "flags": [],
                 "undefined": {}}"""
                .formatted(
                        kind,
                        grade,
                        headline,
                        headline ? "null" : "{\"code\": \"less-credible\", \"detail\": \"another result is better\"}",
                        improvement,
                        interval,
                        scenario);
    }

    private static String euros(String amount) {
        return "{\"amount\": \"" + amount + "\", \"currency\": \"EUR\"}";
    }
}
