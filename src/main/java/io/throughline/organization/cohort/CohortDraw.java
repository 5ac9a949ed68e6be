package io.throughline.organization.cohort;

import io.throughline.platform.json.Sha256;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Lets chance decide who of a cohort is trained and who is compared: the people in the order of SHA-256 over
 * {@code seed:employeeId}, the first of them for the control. Anybody can repeat it from the seed, on any machine.
 */
@Singleton
class CohortDraw {

    /** Exact in every client's numbers. */
    private static final long SEEDS = 1L << 53;

    private static final int FEWEST = 2;

    private final CohortRecords cohorts;
    private final CohortPeople people;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    CohortDraw(CohortRecords cohorts, CohortPeople people, Clock clock) {
        this.cohorts = cohorts;
        this.people = people;
        this.clock = clock;
    }

    @Schema(name = "CohortDrawRequest")
    record Request(
            @Size(min = 1, max = 200) @Schema(examples = "Pilot, trained") String trainedName,
            @Size(min = 1, max = 200) @Schema(examples = "Pilot, control") String controlName,
            @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false) @Schema(
                            description =
                                    "How much of the people are compared, as a fraction; rounded half up, at least one on each side",
                            examples = "0.5")
                    BigDecimal controlShare,
            @Min(0) @Max(SEEDS - 1) @Schema(description = "Made here where none is given", examples = "20261121")
                    @Nullable Long seed) {}

    @Schema(name = "CohortDraw")
    record Outcome(
            @Schema(examples = "20261121") long seed,
            @Schema(
                            description = "How to repeat it",
                            examples = "SHA-256 over \"seed:employeeId\", ascending; the first are the control")
                    String method,
            CohortResponse trained,
            CohortResponse control) {}

    Outcome draw(UUID source, Request request) {
        LocalDate today = LocalDate.now(clock);
        Cohort from = cohorts.held(source);
        List<UUID> all = people.of(source, today);
        if (all.size() < FEWEST) {
            throw new ProblemException(
                    ProblemType.TOO_FEW_PEOPLE, "There are " + all.size() + " people behind the cohort today.");
        }
        long seed = request.seed() == null ? chance.nextLong(SEEDS) : request.seed();
        List<UUID> drawn = order(all, seed);
        int control = controls(all.size(), request.controlShare());
        return new Outcome(
                seed,
                "SHA-256 over \"seed:employeeId\", ascending; the first are the control",
                cohorts.drawn(
                        from, seed, request.trainedName(), CohortRole.TRAINED, drawn.subList(control, all.size())),
                cohorts.drawn(from, seed, request.controlName(), CohortRole.CONTROL, drawn.subList(0, control)));
    }

    private static int controls(int people, BigDecimal share) {
        int rounded = share.multiply(BigDecimal.valueOf(people))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.min(people - 1, Math.max(1, rounded));
    }

    static List<UUID> order(List<UUID> people, long seed) {
        return people.stream()
                .map(person -> new Lot(Sha256.of(seed + ":" + person), person))
                .sorted(Comparator.comparing(Lot::hash))
                .map(Lot::person)
                .toList();
    }

    private record Lot(String hash, UUID person) {}
}
