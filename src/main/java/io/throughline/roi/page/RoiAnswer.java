package io.throughline.roi.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was answered when a calculation was made, as far as it is shown; an earlier release may have said less. */
record RoiAnswer(
        UUID id,
        Instant createdAt,
        String createdBy,
        UUID initiativeId,
        @Nullable UUID supersedes,
        String inputsHash,
        Result result) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static RoiAnswer read(String answer) {
        try {
            return MAPPER.readValue(answer, RoiAnswer.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an answer that cannot be read back", unreadable);
        }
    }

    record Result(
            String currency,
            int participants,
            String purpose,
            Span benefitPeriod,
            String status,
            @Nullable String grade,
            Totals totals,
            Cost cost,
            List<Line> benefitLines,
            List<Line> intangibles,
            List<Rule> rules,
            @Nullable List<LiftedRule> ruleExceptions,
            @Nullable Uncertainty uncertainty,
            @Nullable CashFlow cashFlow,
            @Nullable Forecast forecast,
            @Nullable List<InputFinding> inputFindings,
            String engineVersion,
            String ruleSetVersion) {

        List<LiftedRule> lifted() {
            return Objects.requireNonNullElse(ruleExceptions, List.of());
        }

        List<InputFinding> findings() {
            return Objects.requireNonNullElse(inputFindings, List.of());
        }

        /** The rules that acted on a line. */
        List<Rule> rulesOf(Line line) {
            return rules.stream()
                    .filter(rule -> line.id().equals(rule.lineId()))
                    .toList();
        }

        Stream<Line> allLines() {
            return Stream.concat(benefitLines.stream(), intangibles.stream());
        }
    }

    /** Half-open. */
    record Span(LocalDate start, LocalDate end) {}

    record Remark(String code, String detail) {}

    record Range(BigDecimal lower, BigDecimal upper) {}

    record Totals(
            @Nullable MoneyAmount annualBenefit,
            @Nullable MoneyAmount benefit,
            MoneyAmount cost,
            @Nullable MoneyAmount netBenefit,
            @Nullable BigDecimal benefitCostRatio,
            @Nullable BigDecimal roiPercent,
            @Nullable BigDecimal paybackMonths,
            Map<String, Remark> undefined) {}

    record Cost(MoneyAmount total, boolean fullyLoaded, List<Remark> flags, List<Category> categories) {}

    record Category(String category, String standing, @Nullable MoneyAmount amount, @Nullable String reason) {}

    record Kpi(@Nullable String name, String direction, String unitKind, @Nullable String unitLabel) {}

    record UnitValue(MoneyAmount value, String basis, @Nullable String source, boolean validated) {}

    record Line(
            String id,
            String name,
            Kpi kpi,
            String changeBasis,
            String changeUnit,
            int subjects,
            int periodsPerYear,
            @Nullable UnitValue unitValue,
            @Nullable String headlineMethod,
            @Nullable String grade,
            @Nullable BigDecimal improvement,
            @Nullable MoneyAmount benefit,
            List<Remark> flags,
            List<Method> methods,
            Map<String, Remark> undefined) {}

    record Method(
            String kind,
            @Nullable String estimateSource,
            String grade,
            boolean admissible,
            boolean headline,
            @Nullable Remark passedOver,
            @Nullable BigDecimal improvement,
            @Nullable Range interval,
            @Nullable Range scenarioRange,
            @Nullable Integer n,
            @Nullable BigDecimal pValue,
            List<Remark> flags,
            Map<String, Remark> undefined) {}

    record Rule(
            String rule,
            String sentence,
            @Nullable String lineId,
            @Nullable MoneyAmount effect,
            List<String> items,
            Map<String, Remark> undefined) {}

    record LiftedRule(
            String rule,
            String sentence,
            String approvedBy,
            String reason,
            Totals totalsWithRule,
            Totals totalsWithException) {}

    record Uncertainty(
            @Nullable Range roiPercentInterval,
            @Nullable BigDecimal probabilityAboveZero,
            @Nullable BigDecimal probabilityAboveTarget,
            @Nullable BigDecimal targetRoiPercent,
            @Nullable Range scenarioRange,
            @Nullable List<Lever> tornado,
            Map<String, Remark> undefined) {}

    record Lever(
            @Nullable String kind,
            @Nullable String lineId,
            String label,
            BigDecimal roiPercentAtLow,
            BigDecimal roiPercentAtHigh,
            BigDecimal swing) {

        /** Of a line its assumption as well; one of the whole is called by its own name. */
        String name() {
            return kind == null || lineId == null ? label : Words.of(kind) + ": " + label;
        }
    }

    record CashFlow(
            MoneyAmount sum,
            @Nullable BigDecimal discountRatePercent,
            @Nullable MoneyAmount netPresentValue,
            @Nullable RateOfReturn internalRateOfReturn,
            @Nullable Payback payback,
            @Nullable Payback discountedPayback,
            Map<String, Remark> undefined) {}

    record RateOfReturn(String answer, List<Rate> rates) {}

    record Rate(BigDecimal ratePercent) {}

    record Payback(@Nullable LocalDate date) {}

    record Forecast(
            Promise forecast,
            @Nullable MoneyAmount benefitDifference,
            MoneyAmount costDifference,
            @Nullable BigDecimal roiPercentDifference) {}

    record Promise(
            UUID roiCalculationId,
            Instant createdAt,
            @Nullable MoneyAmount benefit,
            MoneyAmount cost,
            @Nullable BigDecimal roiPercent) {}

    record InputFinding(String rule, String severity, String pointer, String explanation) {}
}
