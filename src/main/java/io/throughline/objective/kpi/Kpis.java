package io.throughline.objective.kpi;

import io.throughline.math.Cadence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the KPIs for what stands above them. */
@ApplicationScoped
public class Kpis {

    private final KpiRepository kpis;

    Kpis(KpiRepository kpis) {
        this.kpis = kpis;
    }

    public Optional<KpiFacts> find(UUID id) {
        return kpis.findByIdOptional(id).map(KpiFacts::of);
    }

    public Optional<KpiFacts> findByCode(String code) {
        return kpis.withCode(code).map(KpiFacts::of);
    }

    /** Those of the ids that are KPIs. */
    public List<KpiFacts> findAll(Collection<UUID> ids) {
        return kpis.list("id in ?1", ids).stream().map(KpiFacts::of).toList();
    }

    /** Those of the versions of a KPI's definition, oldest first. */
    public List<DefinitionFacts> definitions(UUID kpiId, Collection<Integer> versions) {
        return kpis.definitions(kpiId, versions).stream()
                .map(version -> new DefinitionFacts(
                        version.definitionVersion(),
                        version.definition().unit(),
                        version.definition().scale(),
                        version.definition().cadence()))
                .toList();
    }

    /** What decides whether figures of two versions of a definition can stand in one series. */
    public record DefinitionFacts(int definitionVersion, Unit unit, @Nullable Integer scale, Cadence cadence) {

        /** Whether a figure of the one means the same as that figure of the other, as far as its unit tells. */
        public boolean isComparableTo(DefinitionFacts other) {
            return unit.kind() == other.unit.kind()
                    && unit.label().equals(other.unit.label())
                    && Objects.equals(unit.currency(), other.unit.currency())
                    && Objects.equals(scale, other.scale)
                    && cadence == other.cadence;
        }
    }

    /** The KPIs that have one of the codes. */
    public List<KpiFacts> findAllByCode(Collection<String> codes) {
        return kpis.list("code in ?1", codes).stream().map(KpiFacts::of).toList();
    }

    /**
     * A KPI as other rooms know it, by the definition now in force.
     *
     * @param unit with its bounds, see {@link Unit#check}
     * @param scale what numerator / denominator is multiplied by: 100 for a percent, the KPI's own for a rate, else null
     */
    public record KpiFacts(
            UUID id,
            String code,
            String name,
            int definitionVersion,
            Unit unit,
            @Nullable Integer scale,
            Direction direction,
            TimeAggregation timeAggregation,
            UnitAggregation unitAggregation,
            Cadence cadence,
            int level,
            Indicator indicator,
            KpiStatus status) {

        static KpiFacts of(Kpi kpi) {
            Definition meaning = kpi.definition();
            return new KpiFacts(
                    kpi.id(),
                    kpi.code(),
                    kpi.name(),
                    kpi.definitionVersion(),
                    meaning.unit(),
                    meaning.scale(),
                    meaning.direction(),
                    meaning.timeAggregation(),
                    meaning.unitAggregation(),
                    meaning.cadence(),
                    kpi.level(),
                    kpi.indicator(),
                    kpi.status());
        }
    }
}
