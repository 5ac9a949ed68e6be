package io.throughline.participation.skillcheck;

import io.throughline.initiative.Initiatives;
import io.throughline.participation.engine.PairedGain;
import io.throughline.participation.skillcheck.SkillGainResponse.OfVersion;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the people of an initiative gained. A pair is one person's by one version of an instrument: the first POST check
 * that is not before the person's first PRE check, and the last PRE check that is not after that POST. Who has no such pair
 * is counted and left out.
 */
@Singleton
class SkillGains {

    private static final int FEWEST_SHOWN = 5;

    private final SkillCheckRepository checks;
    private final Initiatives initiatives;

    SkillGains(SkillCheckRepository checks, Initiatives initiatives) {
        this.checks = checks;
        this.initiatives = initiatives;
    }

    private record Version(UUID instrument, int number) {}

    private record Pair(double pre, double post) {}

    /** Of one instrument, or of all that the initiative was checked with. */
    SkillGainResponse of(UUID initiative, @Nullable UUID instrument) {
        if (initiatives.find(initiative).isEmpty()) {
            throw ProblemException.notFound("initiative", initiative);
        }
        Map<Version, List<SkillCheck>> versions = checks.ofInitiative(initiative, instrument).stream()
                .collect(Collectors.groupingBy(
                        check -> new Version(check.instrumentId(), check.instrumentVersion()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<OfVersion> gains = new ArrayList<>();
        versions.forEach((version, taken) -> gains.add(gain(version, taken)));
        return new SkillGainResponse(initiative, gains);
    }

    private static OfVersion gain(Version version, List<SkillCheck> taken) {
        Map<UUID, List<SkillCheck>> people = taken.stream().collect(Collectors.groupingBy(SkillCheck::employeeId));
        List<Pair> pairs = new ArrayList<>();
        long withoutPost = 0;
        long withoutPre = 0;
        for (List<SkillCheck> own : people.values()) {
            Optional<Pair> pair = pair(own);
            pair.ifPresent(pairs::add);
            if (pair.isEmpty()) {
                boolean hasPost = own.stream().anyMatch(check -> check.stage() == Stage.POST);
                withoutPre += hasPost ? 1 : 0;
                withoutPost += hasPost ? 0 : 1;
            }
        }
        int number = pairs.size();
        // In the order of the scores: a sum of doubles must not depend on the ids of people.
        pairs.sort(Comparator.comparingDouble(Pair::pre).thenComparingDouble(Pair::post));
        PairedGain gain = number == 0
                ? null
                : PairedGain.of(
                        pairs.stream().mapToDouble(Pair::pre).toArray(),
                        pairs.stream().mapToDouble(Pair::post).toArray());
        return OfVersion.of(
                version.instrument(), version.number(), number, number < FEWEST_SHOWN, gain, withoutPost, withoutPre);
    }

    /** The pair of a person, whose checks are in the order of their days. */
    private static Optional<Pair> pair(List<SkillCheck> own) {
        Optional<SkillCheck> firstPre =
                own.stream().filter(check -> check.stage() == Stage.PRE).findFirst();
        return firstPre.flatMap(first -> own.stream()
                        .filter(check ->
                                check.stage() == Stage.POST && !check.takenOn().isBefore(first.takenOn()))
                        .findFirst())
                .flatMap(post -> own.stream()
                        .filter(check ->
                                check.stage() == Stage.PRE && !check.takenOn().isAfter(post.takenOn()))
                        .reduce((earlier, later) -> later)
                        .map(pre ->
                                new Pair(pre.score().doubleValue(), post.score().doubleValue())));
    }
}
