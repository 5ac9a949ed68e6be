package io.throughline.roi.study;

import io.throughline.math.Fraction;
import io.throughline.roi.CanonicalForm;
import io.throughline.roi.Figures;
import io.throughline.roi.KpiUsed;
import io.throughline.roi.MethodView;
import io.throughline.roi.RangeView;
import io.throughline.roi.Remark;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.Effect;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.MethodChoice;
import io.throughline.roi.engine.MethodResult;
import io.throughline.roi.engine.Reason;
import io.throughline.roi.engine.RoiEngine;
import io.throughline.roi.ledger.Population;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a study says: the method that speaks, all others beside it, and how far apart they are. */
@Schema(name = "ImpactStudyResult")
record ImpactStudyResult(
        KpiUsed kpi,
        ChangeBasis changeBasis,
        @Schema(examples = "46") int subjects,
        @Nullable Population population,
        @Nullable UUID controlCohortId,
        @Schema(description = "Whether one draw decided who was trained and who is compared", examples = "false")
                boolean randomized,
        @Nullable LocalDate interventionStart,
        @Nullable LocalDate interventionEnd,
        @Schema(examples = "0") @Nullable Integer lagDays,
        @Schema(description = "The first day whose measurements count") @Nullable LocalDate from,
        @Schema(description = "The first day after those that count") @Nullable LocalDate to,
        @Schema(description = "The KPIs whose influence the forecast model takes out") List<UUID> driverKpiIds,
        @Schema(description = "Null where no measurement was read") @Nullable StudyCounts counts,
        @Schema(description = "The method that speaks; null where none is admissible", examples = "POST_ONLY_CONTROL")
                @Nullable String headlineMethod,
        @Schema(description = "Of the headline", examples = "C") @Nullable Grade grade,
        @Schema(description = "Positive is better; in the KPI's unit", examples = "1626") @Nullable BigDecimal improvement,
        @Schema(description = "The same, signed as measured", examples = "1626") @Nullable BigDecimal change,
        @Schema(description = "Of the improvement, two-sided, 95 percent") @Nullable RangeView interval,
        @Nullable Spread spread,
        @Schema(description = "All methods side by side, the best evidence grade first") List<MethodView> methods,
        @Schema(description = "The figures that are null for a reason, by name") Map<String, Remark> undefined) {

    /** How far apart the admissible results are. */
    @Schema(name = "ImpactStudySpread")
    record Spread(
            @Schema(description = "The smallest admissible improvement", examples = "1400") BigDecimal smallest,
            @Schema(description = "The largest admissible improvement", examples = "1626") BigDecimal largest,
            @Schema(description = "largest - smallest", examples = "226") BigDecimal range) {

        static @Nullable Spread of(MethodChoice choice) {
            List<Fraction> improvements = choice.results().stream()
                    .map(MethodResult::effect)
                    .filter(effect ->
                            effect.admissible() && effect.improvement().known())
                    .map(effect -> effect.improvement().get())
                    .sorted()
                    .toList();
            if (improvements.isEmpty()) {
                return null;
            }
            Fraction smallest = improvements.get(0);
            Fraction largest = improvements.get(improvements.size() - 1);
            return new Spread(
                    Figures.statistic(smallest),
                    Figures.statistic(largest),
                    Figures.statistic(largest.minus(smallest)));
        }
    }

    /** From inputs in canonical form, so that doing it again gives the same. */
    static ImpactStudyResult again(String canonical) {
        StudyInputs inputs = CanonicalForm.read(canonical, StudyInputs.class);
        MethodChoice choice = RoiEngine.choose(inputs.isolation(), inputs.scope());
        Figures figures = new Figures();
        Optional<Effect> headline = choice.headline().map(MethodResult::effect);
        Figure<Fraction> improvement =
                headline.map(Effect::improvement).orElse(Figure.absent(Reason.NO_ADMISSIBLE_EFFECT));
        return new ImpactStudyResult(
                inputs.kpi(),
                inputs.changeBasis(),
                inputs.subjects(),
                inputs.population(),
                inputs.controlCohortId(),
                inputs.randomized(),
                inputs.interventionStart(),
                inputs.interventionEnd(),
                inputs.lagDays(),
                inputs.from(),
                inputs.to(),
                inputs.driverKpiIds(),
                inputs.counts(),
                choice.headline().map(result -> result.method().kind()).orElse(null),
                headline.map(Effect::grade).orElse(null),
                figures.statistic("improvement", improvement),
                figures.statistic("change", improvement.map(inputs.scope().direction()::mirror)),
                figures.print(
                        "interval",
                        headline.map(Effect::interval).orElse(Figure.absent(Reason.NO_ADMISSIBLE_EFFECT)),
                        RangeView::of),
                Spread.of(choice),
                choice.results().stream()
                        .map(MethodView::of)
                        .sorted(MethodView.BY_GRADE)
                        .toList(),
                figures.undefined());
    }
}
