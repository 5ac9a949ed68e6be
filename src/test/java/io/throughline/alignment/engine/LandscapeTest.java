package io.throughline.alignment.engine;

import static io.throughline.alignment.engine.Given.baseline;
import static io.throughline.alignment.engine.Given.compliance;
import static io.throughline.alignment.engine.Given.draft;
import static io.throughline.alignment.engine.Given.id;
import static io.throughline.alignment.engine.Given.live;
import static io.throughline.alignment.engine.Given.mapping;
import static io.throughline.alignment.engine.Given.month;
import static io.throughline.alignment.engine.Given.retired;
import static io.throughline.alignment.engine.Given.strategic;
import static io.throughline.alignment.engine.Given.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.alignment.engine.Coverage.Spend;
import io.throughline.alignment.engine.Finding.FactKind;
import io.throughline.alignment.engine.TwoQuestions.Missing;
import io.throughline.alignment.engine.TwoQuestions.MissingPart;
import io.throughline.math.Money;
import io.throughline.math.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LandscapeTest {

    private static Landscape landscape(
            List<InitiativeFacts> initiatives,
            List<ObjectiveFacts> objectives,
            List<TargetFacts> targets,
            List<MappingFacts> mappings) {
        return Landscape.of(Given.DAY, initiatives, objectives, targets, mappings, List.of());
    }

    private static List<String> found(Landscape landscape) {
        return landscape.findings().stream().map(Finding::id).toList();
    }

    private static TwoQuestions questions(Landscape landscape, InitiativeFacts initiative) {
        return landscape.questions().stream()
                .filter(questions -> questions.initiative().equals(initiative))
                .findAny()
                .orElseThrow();
    }

    private static String finding(Rule rule, String subject) {
        return rule + ":" + id(subject);
    }

    @Test
    void coversByCountAndBySpendInEachCurrencyForItself() {
        Landscape landscape = landscape(
                List.of(
                        strategic("pilot", "300", "EUR"),
                        strategic("orphan", "100", "EUR"),
                        strategic("abroad", "50", "USD"),
                        compliance("license", "600", "EUR")),
                List.of(live("growth")),
                List.of(target("win rate", "growth")),
                List.of(mapping("pilot", "win rate")));

        assertThat(landscape.coverage())
                .isEqualTo(new Coverage(
                        1,
                        4,
                        List.of(
                                new Spend(Money.of("300", "EUR"), Money.of("1000", "EUR")),
                                new Spend(Money.of("0", "USD"), Money.of("50", "USD")))));
        assertThat(landscape.coverage().sharePercent()).isEqualTo("25.0000");
        assertThat(landscape.strategicCoverage().sharePercent()).isEqualTo("33.3333");
        assertThat(landscape.strategicCoverage().spend().get(0).sharePercent()).isEqualTo("75.0000");
    }

    @Test
    void saysNoShareOfNothing() {
        Landscape nothing = landscape(List.of(), List.of(), List.of(), List.of());

        assertThat(nothing.coverage()).isEqualTo(new Coverage(0, 0, List.of()));
        assertThat(nothing.coverage().sharePercent()).isNull();
        assertThat(nothing.findings()).isEmpty();
        assertThat(landscape(List.of(strategic("free")), List.of(), List.of(), List.of())
                        .coverage()
                        .spend()
                        .get(0)
                        .sharePercent())
                .isNull();
    }

    @Test
    void countsNoMappingToARetiredTargetOrToAnObjectiveThatIsNotLive() {
        Landscape landscape = landscape(
                List.of(strategic("late"), strategic("early"), strategic("right")),
                List.of(live("growth"), draft("idea")),
                List.of(
                        retired("old promise", "growth"),
                        target("no promise yet", "idea"),
                        target("promise", "growth")),
                List.of(
                        mapping("late", "old promise"),
                        mapping("early", "no promise yet"),
                        mapping("right", "promise")));

        assertThat(landscape.coverage().covered()).isEqualTo(1);
        assertThat(found(landscape))
                .containsExactlyInAnyOrder(
                        finding(Rule.ORPHANED_INITIATIVE, "late"), finding(Rule.ORPHANED_INITIATIVE, "early"));
    }

    @Test
    void asksOnlyStrategicInitiativesForAMapping() {
        Landscape landscape = landscape(
                List.of(strategic("orphan"), compliance("license", "0", "EUR")), List.of(), List.of(), List.of());

        assertThat(found(landscape)).containsExactly(finding(Rule.ORPHANED_INITIATIVE, "orphan"));
    }

    @Test
    void servesAnObjectiveThroughWhatContributesToIt() {
        Landscape landscape = landscape(
                List.of(strategic("pilot")),
                List.of(live("company"), live("division", "company"), live("team", "division"), live("other")),
                List.of(target("promise", "team")),
                List.of(mapping("pilot", "promise")));

        assertThat(found(landscape)).containsExactly(finding(Rule.UNSERVED_OBJECTIVE, "other"));
    }

    @Test
    void namesTheMappingWhoseTargetHasNoBaseline() {
        Landscape landscape = landscape(
                List.of(strategic("pilot")),
                List.of(live("growth")),
                List.of(target("promise", "growth", null, month("30", "2026-09-01"))),
                List.of(mapping("pilot", "promise")));

        assertThat(found(landscape)).containsExactly(finding(Rule.MISSING_BASELINE, "pilot on promise"));
        Finding finding = landscape.findings().get(0);
        assertThat(finding.concerns(FactKind.INITIATIVE, id("pilot"))).isTrue();
        assertThat(finding.concerns(FactKind.OBJECTIVE, id("growth"))).isTrue();
        assertThat(finding.concerns(FactKind.OBJECTIVE, id("pilot"))).isFalse();
    }

    @Test
    void weighsATargetOffTrackByWhetherSomebodyWorksOnIt() {
        Landscape landscape = landscape(
                List.of(strategic("pilot")),
                List.of(live("growth")),
                List.of(
                        target("worked on", "growth", baseline("28", "2026-07-01"), month("28.6", "2026-09-01")),
                        target("forgotten", "growth", baseline("28", "2026-07-01"), month("28.6", "2026-09-01")),
                        target("unmeasured", "growth", baseline("28", "2026-07-01"), month("34", "2026-05-01")),
                        target("fine", "growth")),
                List.of(mapping("pilot", "worked on")));

        assertThat(landscape.findings())
                .extracting(Finding::id, Finding::severity, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                finding(Rule.TARGET_OFF_TRACK, "worked on"),
                                Severity.MEDIUM,
                                "Progress is 10.0 % where 50.3 % of the time has passed. One initiative works on it."),
                        tuple(
                                finding(Rule.TARGET_OFF_TRACK, "forgotten"),
                                Severity.HIGH,
                                "Progress is 10.0 % where 50.3 % of the time has passed. Nobody works on it."),
                        tuple(
                                finding(Rule.TARGET_STALE, "unmeasured"),
                                Severity.HIGH,
                                "Nothing was measured for two cadences. Nobody works on it."));
    }

    @Test
    void namesAnAccountFromWhichMoreIsClaimedThanCanBeAttributed() {
        Period year = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
        Landscape landscape = Landscape.of(
                Given.DAY,
                List.of(strategic("pilot"), compliance("license", "0", "EUR")),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        account("studied anew", year, "5", "4", "pilot", "cancelled", "pilot"),
                        account("not measured any more", year, "0.5", null, "cancelled")));

        assertThat(landscape.findings())
                .filteredOn(finding -> finding.rule() == Rule.OVER_CLAIMED_KPI)
                .extracting(Finding::subject, Finding::severity, Finding::message, finding -> finding.facts().stream()
                        .map(Finding.Fact::id)
                        .toList())
                .containsExactlyInAnyOrder(
                        tuple(
                                Given.id("studied anew"),
                                Severity.HIGH,
                                "An improvement of 5 is claimed from 2026-01-01 to 2027-01-01, where 4 can be attributed.",
                                List.of(Given.id("studied anew"), Given.id("win rate"), Given.id("pilot"))),
                        tuple(
                                Given.id("not measured any more"),
                                Severity.HIGH,
                                "An improvement of 0.5 is claimed from 2026-01-01 to 2027-01-01, where nothing can be"
                                        + " attributed.",
                                List.of(Given.id("not measured any more"), Given.id("win rate"))));
    }

    private static AccountFacts account(
            String name, Period period, String claimed, @Nullable String cap, String... initiatives) {
        return new AccountFacts(
                Given.id(name),
                Given.id("win rate"),
                "Win rate",
                period,
                new BigDecimal(claimed),
                cap == null ? null : new BigDecimal(cap),
                Stream.of(initiatives).map(Given::id).toList());
    }

    @Test
    void namesATargetWhoseContributionSharesSumAboveOne() {
        Landscape landscape = landscape(
                List.of(strategic("pilot"), strategic("second"), strategic("silent")),
                List.of(live("growth")),
                List.of(target("shared", "growth"), target("whole", "growth"), retired("old", "growth")),
                List.of(
                        mapping("pilot", "shared", "0.7"),
                        mapping("second", "shared", "0.301"),
                        mapping("silent", "shared"),
                        mapping("pilot", "whole", "0.7"),
                        mapping("second", "whole", "0.3"),
                        mapping("pilot", "old", "1"),
                        mapping("second", "old", "1")));

        assertThat(found(landscape)).containsExactly(finding(Rule.SHARES_ABOVE_ONE, "shared"));
        Finding finding = landscape.findings().get(0);
        assertThat(finding.message())
                .isEqualTo("The contribution shares of the mappings to one KPI target sum to 100.1 %.");
        assertThat(finding.facts())
                .extracting(Finding.Fact::id)
                .containsExactlyInAnyOrder(
                        id("shared"),
                        id("growth"),
                        id("pilot on shared"),
                        id("second on shared"),
                        id("pilot"),
                        id("second"));
    }

    @Test
    void answersBothQuestionsOrSaysWhatIsMissing() {
        InitiativeFacts none = strategic("none");
        InitiativeFacts late = strategic("late");
        InitiativeFacts early = strategic("early");
        InitiativeFacts right = strategic("right");
        InitiativeFacts license = compliance("license", "0", "EUR");
        TargetFacts promise = target("promise", "growth");
        Landscape landscape = landscape(
                List.of(none, late, early, right, license),
                List.of(live("growth"), draft("idea")),
                List.of(
                        promise,
                        retired("old", "growth"),
                        target("early promise", "idea"),
                        target("vague", "growth", null, null)),
                List.of(
                        mapping("late", "old"),
                        mapping("early", "early promise"),
                        mapping("right", "promise"),
                        mapping("right", "vague")));

        assertThat(questions(landscape, none).businessOutcome().missing())
                .containsExactly(new Missing(MissingPart.MAPPING, null));
        assertThat(questions(landscape, none).evidence().missing())
                .containsExactly(new Missing(MissingPart.MAPPING, null));
        assertThat(questions(landscape, late).businessOutcome().missing())
                .containsExactly(new Missing(MissingPart.OPEN_TARGET, null));
        assertThat(questions(landscape, early).businessOutcome().missing())
                .containsExactly(new Missing(MissingPart.LIVE_OBJECTIVE, null));
        assertThat(questions(landscape, early).evidence().answered()).isTrue();
        TwoQuestions answered = questions(landscape, right);
        assertThat(answered.businessOutcome().objectives()).containsExactly(live("growth"));
        assertThat(answered.evidence().targets()).containsExactly(promise);
        assertThat(answered.evidence().missing()).containsExactly(new Missing(MissingPart.BASELINE, id("vague")));
        assertThat(questions(landscape, license).businessOutcome().answered()).isTrue();
        assertThat(questions(landscape, license).evidence().answered()).isFalse();
    }

    /** Catches an order that comes from a hash or from the database. */
    @Test
    void findsTheSameInTheSameOrderWhateverTheOrderOfTheRows() {
        List<InitiativeFacts> initiatives = new ArrayList<>();
        List<ObjectiveFacts> objectives = new ArrayList<>();
        List<TargetFacts> targets = new ArrayList<>();
        List<MappingFacts> mappings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            initiatives.add(strategic("i" + i));
            objectives.add(live("o" + i));
            targets.add(i % 2 == 0 ? target("t" + i, "o" + i) : target("t" + i, "o" + i, null, null));
            mappings.add(mapping("i" + i, "t" + (i / 3)));
        }
        Landscape first = landscape(initiatives, objectives, targets, mappings);
        List.of(initiatives, objectives, targets, mappings).forEach(rows -> Collections.shuffle(rows, new Random(7)));
        Landscape second = landscape(initiatives, objectives, targets, mappings);

        assertThat(second.findings()).isEqualTo(first.findings()).isNotEmpty();
        assertThat(second.questions()).isEqualTo(first.questions());
    }
}
