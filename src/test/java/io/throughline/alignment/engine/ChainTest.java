package io.throughline.alignment.engine;

import static io.throughline.alignment.engine.Given.baseline;
import static io.throughline.alignment.engine.Given.draft;
import static io.throughline.alignment.engine.Given.id;
import static io.throughline.alignment.engine.Given.live;
import static io.throughline.alignment.engine.Given.mapping;
import static io.throughline.alignment.engine.Given.month;
import static io.throughline.alignment.engine.Given.retired;
import static io.throughline.alignment.engine.Given.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.alignment.engine.Chain.Edge;
import io.throughline.alignment.engine.Chain.Gap;
import io.throughline.alignment.engine.Chain.Node;
import io.throughline.alignment.engine.ChainFacts.BehaviorFacts;
import io.throughline.alignment.engine.ChainFacts.KpiLinkFacts;
import io.throughline.alignment.engine.ChainFacts.LearningObjectiveFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    private static ChainFacts facts(
            String root,
            List<LearningObjectiveFacts> taught,
            List<BehaviorFacts> behaviors,
            List<MappingFacts> mappings,
            List<KpiLinkFacts> links,
            List<TargetFacts> targets,
            List<ObjectiveFacts> objectives) {
        List<UUID> kpis = Stream.concat(
                        targets.stream().map(target -> target.kpi().id()),
                        links.stream().flatMap(link -> Stream.of(link.leadingKpiId(), link.laggingKpiId())))
                .distinct()
                .toList();
        return new ChainFacts(
                Given.DAY,
                id(root),
                true,
                List.of(id("pilot")),
                taught,
                behaviors,
                mappings,
                kpis,
                links,
                targets,
                objectives);
    }

    @Test
    void leadsFromLearningToTheParentOfTheObjective() {
        Chain chain = Chain.ofInitiative(facts(
                "pilot",
                List.of(new LearningObjectiveFacts(id("listening"), id("pilot"))),
                List.of(new BehaviorFacts(id("probing"), id("pilot"), List.of(id("listening")))),
                List.of(new MappingFacts(
                        id("m"), id("pilot"), id("listening"), id("probing"), id("repeat contacts"), null)),
                List.of(new KpiLinkFacts(id("link"), id("kpi of repeat contacts"), id("kpi of churn"))),
                List.of(target("repeat contacts", "service"), target("churn", "retention")),
                List.of(live("service", "retention"), live("retention"))));

        assertThat(chain.nodes().stream().collect(Collectors.toMap(Node::id, Node::rank)))
                .isEqualTo(Map.of(
                        id("pilot"), 0,
                        id("listening"), 1,
                        id("probing"), 2,
                        id("kpi of repeat contacts"), 3,
                        id("kpi of churn"), 4,
                        id("repeat contacts"), 5,
                        id("churn"), 5,
                        id("service"), 6,
                        id("retention"), 7));
        assertThat(chain.edges())
                .containsExactlyInAnyOrder(
                        new Edge(id("pilot"), id("listening"), EdgeKind.TEACHES, List.of()),
                        new Edge(id("listening"), id("probing"), EdgeKind.ENABLES, List.of()),
                        new Edge(id("probing"), id("kpi of repeat contacts"), EdgeKind.MOVES, List.of(id("m"))),
                        new Edge(
                                id("kpi of repeat contacts"),
                                id("kpi of churn"),
                                EdgeKind.LEADS_TO,
                                List.of(id("link"))),
                        new Edge(
                                id("kpi of repeat contacts"),
                                id("repeat contacts"),
                                EdgeKind.IS_PROMISED_IN,
                                List.of()),
                        new Edge(id("kpi of churn"), id("churn"), EdgeKind.IS_PROMISED_IN, List.of()),
                        new Edge(id("repeat contacts"), id("service"), EdgeKind.SERVES, List.of()),
                        new Edge(id("churn"), id("retention"), EdgeKind.SERVES, List.of()),
                        new Edge(id("service"), id("retention"), EdgeKind.CONTRIBUTES_TO, List.of()));
        assertThat(chain.gaps()).isEmpty();
    }

    @Test
    void namesWhatAnUnfinishedInitiativeLacks() {
        Chain bare =
                Chain.ofInitiative(facts("pilot", List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        Chain vague = Chain.ofInitiative(facts(
                "pilot",
                List.of(new LearningObjectiveFacts(id("listening"), id("pilot"))),
                List.of(new BehaviorFacts(id("probing"), id("pilot"), List.of())),
                List.of(mapping("pilot", "old"), mapping("pilot", "vague"), mapping("pilot", "silent")),
                List.of(),
                List.of(
                        retired("old", "idea"),
                        target("vague", "idea", null, null),
                        target("silent", "idea", baseline("28", "2026-09-01"), null)),
                List.of(draft("idea"))));

        assertThat(bare.gaps())
                .containsExactly(
                        new Gap(GapCode.NO_MAPPING, id("pilot")), new Gap(GapCode.NO_LEARNING_OBJECTIVE, id("pilot")));
        assertThat(vague.gaps())
                .containsExactlyInAnyOrder(
                        new Gap(GapCode.NO_LIVE_OBJECTIVE, id("pilot")),
                        new Gap(GapCode.NO_BEHAVIOR, id("pilot")),
                        new Gap(GapCode.NO_BEHAVIOR, id("listening")),
                        new Gap(GapCode.BEHAVIOR_LEADS_NOWHERE, id("probing")),
                        new Gap(GapCode.TARGET_RETIRED, id("old")),
                        new Gap(GapCode.NO_BASELINE, id("vague")),
                        new Gap(GapCode.NO_MEASUREMENT, id("silent")),
                        new Gap(GapCode.OBJECTIVE_NOT_LIVE, id("idea")));
    }

    @Test
    void asksOnlyAStrategicInitiativeForAMapping() {
        ChainFacts strategic = facts(
                "pilot",
                List.of(),
                List.of(),
                List.of(mapping("pilot", "old")),
                List.of(),
                List.of(retired("old", "growth")),
                List.of(live("growth")));

        assertThat(Chain.ofInitiative(strategic).gaps())
                .extracting(Gap::code)
                .contains(GapCode.NO_LIVE_OBJECTIVE, GapCode.TARGET_RETIRED);
        assertThat(Chain.ofInitiative(notStrategic(strategic)).gaps())
                .extracting(Gap::code)
                .doesNotContain(GapCode.NO_LIVE_OBJECTIVE)
                .contains(GapCode.TARGET_RETIRED);
    }

    private static ChainFacts notStrategic(ChainFacts facts) {
        return new ChainFacts(
                facts.day(),
                facts.root(),
                false,
                facts.initiativeIds(),
                facts.learningObjectives(),
                facts.behaviors(),
                facts.mappings(),
                facts.kpiIds(),
                facts.links(),
                facts.targets(),
                facts.objectives());
    }

    /** Catches a walk that calls itself for each step, for which so long a line leaves no stack. */
    @Test
    void placesALineOfAnyLength() {
        int length = 20_000;
        List<ObjectiveFacts> line = IntStream.range(0, length)
                .mapToObj(i -> live("objective" + i, "objective" + (i + 1)))
                .toList();

        Chain chain =
                Chain.ofObjective(facts("objective0", List.of(), List.of(), List.of(), List.of(), List.of(), line));

        assertThat(chain.edges()).hasSize(length - 1);
        assertThat(chain.nodes())
                .filteredOn(node -> node.kind() == NodeKind.OBJECTIVE)
                .extracting(Node::id, Node::rank)
                .startsWith(tuple(id("objective0"), 6), tuple(id("objective1"), 7))
                .endsWith(tuple(id("objective" + (length - 1)), length + 5));
    }

    /** The rules keep circles out; one that came in all the same must not keep a chain from being drawn. */
    @Test
    void drawsWhatRunsInACircle() {
        Chain chain = Chain.ofObjective(facts(
                "one",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(live("one", "other"), live("other", "one"))));

        assertThat(chain.edges()).hasSize(2);
        assertThat(chain.nodes())
                .filteredOn(node -> node.kind() == NodeKind.OBJECTIVE)
                .extracting(Node::rank)
                .containsExactly(6, 6);
    }

    @Test
    void namesWhatAnObjectiveLacks() {
        Chain nothing = Chain.ofObjective(
                facts("growth", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(live("growth"))));
        Chain forgotten = Chain.ofObjective(facts(
                "growth",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(target("promise", "growth", baseline("28", "2026-01-01"), month("28", "2026-02-01"))),
                List.of(live("growth"))));

        assertThat(nothing.gaps()).containsExactly(new Gap(GapCode.NO_TARGET, id("growth")));
        assertThat(forgotten.gaps())
                .containsExactly(
                        new Gap(GapCode.STALE_MEASUREMENT, id("promise")),
                        new Gap(GapCode.NO_INITIATIVE, id("promise")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void joinsOnlyNodesThatAreThereAndOnlyForward(long seed) {
        Random random = new Random(seed);
        ChainFacts facts = random(random);
        for (Chain chain : List.of(Chain.ofInitiative(facts), Chain.ofObjective(facts))) {
            Map<UUID, Integer> ranks = chain.nodes().stream().collect(Collectors.toMap(Node::id, Node::rank));
            assertThat(chain.edges()).isNotEmpty().allSatisfy(edge -> {
                assertThat(ranks).containsKeys(edge.from(), edge.to());
                assertThat(ranks.get(edge.from())).isLessThan(ranks.get(edge.to()));
            });
            assertThat(chain.edges().stream().map(edge -> List.of(edge.from(), edge.to())))
                    .doesNotHaveDuplicates();
            assertThat(chain.gaps()).doesNotHaveDuplicates().allSatisfy(gap -> assertThat(ranks)
                    .containsKey(gap.nodeId()));
        }
        assertThat(Chain.ofInitiative(shuffled(facts, random))).isEqualTo(Chain.ofInitiative(facts));
        assertThat(Chain.ofObjective(shuffled(facts, random))).isEqualTo(Chain.ofObjective(facts));
    }

    /** Some of what it refers to is not there. */
    private static ChainFacts random(Random random) {
        List<LearningObjectiveFacts> taught = new ArrayList<>();
        List<BehaviorFacts> behaviors = new ArrayList<>();
        List<MappingFacts> mappings = new ArrayList<>();
        List<KpiLinkFacts> links = new ArrayList<>();
        List<TargetFacts> targets = new ArrayList<>();
        List<ObjectiveFacts> objectives = new ArrayList<>();
        List<UUID> kpis = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            taught.add(new LearningObjectiveFacts(id("taught" + i), id("initiative" + random.nextInt(5))));
            behaviors.add(new BehaviorFacts(
                    id("behavior" + i),
                    id("initiative" + random.nextInt(5)),
                    List.copyOf(new HashSet<>(List.of(any("taught", random), id("taught" + i))))));
            mappings.add(new MappingFacts(
                    id("mapping" + i),
                    id("initiative" + random.nextInt(5)),
                    maybe("taught", random),
                    maybe("behavior", random),
                    any("target", random),
                    null));
            links.add(new KpiLinkFacts(
                    id("link" + i),
                    id("kpi of target" + random.nextInt(6)),
                    id("kpi of target" + (6 + random.nextInt(8)))));
            targets.add(target("target" + i, "objective" + random.nextInt(14)));
            kpis.add(id("kpi of target" + i));
            objectives.add(live("objective" + i, "objective" + (i + 1 + random.nextInt(3))));
        }
        List<UUID> initiatives =
                Stream.of(0, 1, 2, 3).map(i -> id("initiative" + i)).toList();
        return new ChainFacts(
                Given.DAY,
                initiatives.get(0),
                true,
                initiatives,
                taught,
                behaviors,
                mappings,
                kpis,
                links,
                targets,
                objectives);
    }

    private static UUID any(String name, Random random) {
        return id(name + random.nextInt(14));
    }

    private static @Nullable UUID maybe(String name, Random random) {
        return random.nextBoolean() ? any(name, random) : null;
    }

    private static ChainFacts shuffled(ChainFacts facts, Random random) {
        return new ChainFacts(
                facts.day(),
                facts.root(),
                facts.strategic(),
                shuffled(facts.initiativeIds(), random),
                shuffled(facts.learningObjectives(), random),
                shuffled(facts.behaviors(), random),
                shuffled(facts.mappings(), random),
                shuffled(facts.kpiIds(), random),
                shuffled(facts.links(), random),
                shuffled(facts.targets(), random),
                shuffled(facts.objectives(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
