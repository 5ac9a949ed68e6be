package io.throughline.measurement;

import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.organization.Subjects;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a measurement must respect: its KPI's unit, scale and cadence, its subject, and the calendar. */
@Singleton
class MeasurementRules {

    private final Kpis kpis;
    private final Subjects subjects;
    private final Clock clock;

    MeasurementRules(Kpis kpis, Subjects subjects, Clock clock) {
        this.kpis = kpis;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The world that requests are judged in, looked up once for many of them. */
    record World(Map<UUID, KpiFacts> kpis, Set<UUID> subjects, LocalDate today) {}

    /**
     * One request, judged.
     *
     * @throws ProblemException with every fault
     */
    Reading judge(MeasurementRequest request) {
        Faults faults = new Faults();
        Reading reading = judge(request, worldOf(List.of(request)), faults);
        return passed(reading, faults);
    }

    /**
     * A batch, judged in its order.
     *
     * @throws ProblemException with every fault of every row
     */
    List<Reading> judgeAll(List<MeasurementRequest> requests) {
        World world = worldOf(requests);
        Faults faults = new Faults();
        List<@Nullable Reading> readings = new ArrayList<>();
        Map<MeasurementKey, String> seen = new HashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            String pointer = "/measurements/" + i;
            Faults own = new Faults();
            readings.add(judge(requests.get(i), world, own));
            String first = seen.putIfAbsent(requests.get(i).key(), pointer);
            own.addIf(first != null, ProblemType.DUPLICATE_IN_BATCH, "", "is about the same as " + first);
            faults.addAll(pointer, own);
        }
        faults.throwIfAny();
        return readings.stream().map(reading -> passed(reading, faults)).toList();
    }

    private World worldOf(List<MeasurementRequest> requests) {
        Set<UUID> kpiIds = requests.stream().map(MeasurementRequest::kpiId).collect(Collectors.toSet());
        Set<UUID> subjectIds =
                requests.stream().map(MeasurementRequest::subjectId).collect(Collectors.toSet());
        return new World(
                kpis.findAll(kpiIds).stream().collect(Collectors.toMap(KpiFacts::id, Function.identity())),
                subjects.existing(subjectIds),
                LocalDate.now(clock));
    }

    private static Reading passed(@Nullable Reading reading, Faults faults) {
        faults.throwIfAny();
        if (reading == null) {
            throw new IllegalStateException("a measurement without a fault and without a value");
        }
        return reading;
    }

    /** One request, judged; nothing where it is so wrong that it has no value. */
    static @Nullable Reading judge(MeasurementRequest request, World world, Faults faults) {
        KpiFacts kpi = world.kpis().get(request.kpiId());
        faults.addIf(kpi == null, ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI");
        faults.addIf(
                !world.subjects().contains(request.subjectId()),
                ProblemType.UNKNOWN_REFERENCE,
                "/subjectId",
                "is neither an org unit nor any other subject");
        faults.addIf(
                request.periodStart().isAfter(world.today()),
                ProblemType.PERIOD_IN_FUTURE,
                "/periodStart",
                () -> "must not be after today, " + world.today());
        faults.addIf(
                request.standardDeviation() != null && request.sampleSize() == null,
                ProblemType.MISSING,
                "/sampleSize",
                "is required with a standard deviation");
        if (kpi == null) {
            return null;
        }
        faults.addIf(
                !kpi.cadence().isPeriodStart(request.periodStart()),
                ProblemType.PERIOD_OFF_CADENCE,
                "/periodStart",
                () -> "does not start a period of a " + kpi.cadence() + " KPI");
        BigDecimal value = valueOf(request, kpi, faults);
        return value == null
                ? null
                : new Reading(
                        request.key(),
                        kpi.cadence().periodFrom(request.periodStart()).end(),
                        kpi.definitionVersion(),
                        value,
                        request.numerator(),
                        request.denominator(),
                        request.sampleSize(),
                        request.standardDeviation(),
                        request.source());
    }

    private static @Nullable BigDecimal valueOf(MeasurementRequest request, KpiFacts kpi, Faults faults) {
        BigDecimal value = request.value();
        String pointer = "/value";
        if (request.numerator() != null || request.denominator() != null) {
            Ratio ratio = ratioOf(request, kpi, faults);
            if (ratio == null) {
                return null;
            }
            if (value == null) {
                pointer = "/numerator";
            } else if (!ratio.isRoundedTo(value)) {
                faults.add(ProblemType.RATIO_MISMATCH, "/value", "is not numerator / denominator x " + kpi.scale());
                return null;
            }
            value = kept(ratio, faults);
        } else if (value == null) {
            faults.add(ProblemType.MISSING, "/value", "is required");
        }
        if (value != null) {
            kpi.unit().check(value, pointer, faults);
        }
        return value;
    }

    private static @Nullable BigDecimal kept(Ratio ratio, Faults faults) {
        try {
            return ratio.value();
        } catch (ArithmeticException tooLarge) {
            faults.add(ProblemType.OUT_OF_RANGE, "/numerator", "makes a value with more than 18 digits");
            return null;
        }
    }

    private static @Nullable Ratio ratioOf(MeasurementRequest request, KpiFacts kpi, Faults faults) {
        BigDecimal numerator = request.numerator();
        BigDecimal denominator = request.denominator();
        Integer scale = kpi.scale();
        if (scale == null) {
            faults.addIf(numerator != null, ProblemType.NOT_A_RATIO, "/numerator", "belongs to PERCENT and RATE KPIs");
            faults.addIf(
                    denominator != null, ProblemType.NOT_A_RATIO, "/denominator", "belongs to PERCENT and RATE KPIs");
            faults.addIf(request.value() == null, ProblemType.MISSING, "/value", "is required");
            return null;
        }
        faults.addIf(numerator == null, ProblemType.MISSING, "/numerator", "is required with a denominator");
        faults.addIf(denominator == null, ProblemType.MISSING, "/denominator", "is required with a numerator");
        boolean positive = denominator != null && denominator.signum() > 0;
        faults.addIf(
                denominator != null && !positive, ProblemType.OUT_OF_RANGE, "/denominator", "must be greater than 0");
        return numerator != null && denominator != null && positive ? Ratio.of(numerator, denominator, scale) : null;
    }
}
