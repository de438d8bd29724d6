package dev.concord.consensus.aggregation.choices;

import static dev.concord.consensus.aggregation.choices.SetQuestions.question;
import static dev.concord.consensus.aggregation.choices.SetQuestions.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.LogOdds;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.id.TaskerId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinaryDawidSkeneTest {

    private static final List<String> ANIMALS = List.of("ant", "bee", "cat");
    private static final BinaryCounts GOOD = new BinaryCounts(38, 2, 2, 38);
    private static final BinaryCounts CARELESS = new BinaryCounts(22, 18, 18, 22);
    private static final BinaryCounts CONTRARY = new BinaryCounts(4, 36, 36, 4);
    private static final BinaryCounts EVERYTHING = new BinaryCounts(40, 0, 40, 0);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ant bee,    ant,      ant bee,  ant bee
                    ant,        bee,      cat,      ''
                    ant bee,    ant bee,  '',       ant bee
                    '',         '',       cat,      ''
                    """)
    void unknownTaskersCountAsInAMajority(String one, String two, String three, String decided) {
        var decision = newcomers().decide(question(ANIMALS, one, two, three));

        assertThat(decision.label()).isEqualTo(set(decided));
        assertThat(decision.parts())
                .allSatisfy(part -> assertThat(part.weight()).isEqualTo(1, within(1e-9)));
    }

    @Test
    void oneGoodTaskerOutweighsTwoCarelessOnes() {
        var decision = rule(GOOD, CARELESS, CARELESS).decide(question(ANIMALS, "ant", "bee", "bee"));

        assertThat(decision.label()).isEqualTo(set("ant"));
        assertThat(decision.parts().get(0).weight())
                .isGreaterThan(2 * decision.parts().get(1).weight());
    }

    @Test
    void aTaskerWhoIsUsuallyWrongSpeaksForTheOtherClasses() {
        var decision = rule(CONTRARY).decide(question(ANIMALS, "ant"));

        assertThat(decision.label()).isEqualTo(set("bee cat"));
        assertThat(decision.parts().getFirst().agrees()).isFalse();
    }

    @Test
    void whoNamesEverythingSaysNothing() {
        var decision = rule(EVERYTHING, GOOD, GOOD).decide(question(ANIMALS, "ant bee cat", "ant", "ant"));

        assertThat(decision.label()).isEqualTo(set("ant"));
        assertThat(decision.parts().getFirst().weight()).isLessThan(0.2);
    }

    @Test
    void anyoneCanRecomputeTheDecisionFromWhatItSays() {
        var decision = rule(GOOD, CARELESS, CONTRARY).decide(question(ANIMALS, "ant", "bee", "ant cat"));

        var decided =
                ANIMALS.stream().filter(name -> logOdds(decision, name) > 0).toList();
        var applies = ANIMALS.stream()
                .mapToDouble(name -> LogOdds.probability(logOdds(decision, name)))
                .toArray();
        assertThat(decision.label()).isEqualTo(set(String.join(" ", decided)));
        assertThat(decision.confidence())
                .isEqualTo(
                        ExpectedJaccard.of(AskedSet.places(set(String.join(" ", decided)), ANIMALS), applies),
                        within(1e-9));
    }

    @Test
    void aTaskIsNotItsOwnWitness() {
        var question = question(ANIMALS, "ant", "ant", "bee");
        var told = new SetBeliefs(3, Map.of("ant", 0.9, "bee", 0.2, "cat", 0.0));
        var without = rule(GOOD, GOOD, CARELESS).decide(question);
        var skills = new HashMap<TaskerId, ClassRates>();
        for (var answer = 0; answer < 3; answer++) {
            var own = told.about(answer, question.answers().get(answer).label()).orElseThrow();
            var before = rates(answer < 2 ? GOOD : CARELESS);
            skills.put(SampleProject.taskerId(answer + 1), (ClassRates) SkillSum.plus(before, own));
        }

        var decision = new BinaryDawidSkene(SetSkills.of(ANIMALS, skills)).decide(SetQuestions.after(question, told));

        assertThat(decision.confidence()).isEqualTo(without.confidence(), within(0.01));
    }

    @Test
    void oneLabelAloneSaysNothingOfItsTasker() {
        assertThat(newcomers().decide(question(ANIMALS, "ant")).evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aControlTaskIsCertainFromTheFirstLabelOn() {
        var decision = newcomers().decide(SetQuestions.control(ANIMALS, "ant bee", "cat"));

        assertThat(decision.label()).isEqualTo(set("ant bee"));
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo(new SetBeliefs(1, Map.of("ant", 1.0, "bee", 1.0, "cat", 0.0)));
        assertThat(decision.prior()).isEqualTo(Map.of("ant", 1.0, "bee", 1.0, "cat", 0.0));
    }

    @Test
    void nothingWasNamedAndNothingIsDecidedWithConfidence() {
        var decision = rule(GOOD, GOOD, GOOD).decide(question(ANIMALS, "", "", ""));

        assertThat(decision.label()).isEqualTo(set(""));
        assertThat(decision.confidence()).isGreaterThan(0.95);
        assertThat(decision.parts()).allMatch(Decision.Part::agrees);
    }

    @Test
    void anAnswerAgreesIfHalfOfAllNamedClassesAreInBoth() {
        var decision = rule(GOOD, GOOD, GOOD, GOOD, GOOD)
                .decide(question(ANIMALS, "ant bee", "ant bee", "ant", "ant bee cat", "ant cat"));

        assertThat(decision.label()).isEqualTo(set("ant bee"));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, true, true, false);
    }

    @Test
    void whereItIsEvenTheFirstAnswerDecides() {
        var even = new SetPosterior(new double[3], new double[0][], new double[] {0.5, 0.5, 0.5});

        assertThat(even.decided(asked("ant bee", "cat"))).containsExactly(true, true, false);
        assertThat(even.decided(asked("cat", "ant bee"))).containsExactly(false, false, true);
    }

    @Test
    void anOpenProjectTellsVoteSharesWhileItKnowsLittleAndAClosingOneItsPosterior() {
        var question = question(ANIMALS, "ant", "", "");
        var rule = rule(GOOD, CARELESS, CARELESS);

        var open = beliefs(rule.decide(question));
        var closing = beliefs(rule.decide(SetQuestions.closing(question)));

        assertThat(open.probabilities().getOrDefault("ant", 0.0)).isBetween(0.33, 0.5);
        assertThat(closing.probabilities().getOrDefault("ant", 0.0)).isGreaterThan(0.6);
    }

    @Test
    void aHairsbreadthOfChangeIsNotTold() {
        var question = question(ANIMALS, "ant", "ant", "bee");
        var rule = rule(GOOD, CARELESS, CARELESS);
        var told = beliefs(rule.decide(question)).probabilities();
        var nearly = new HashMap<>(told);
        nearly.merge("ant", 0.001, Double::sum);
        var sent = new SetBeliefs(3, nearly);

        assertThat(rule.decide(SetQuestions.after(question, sent)).evidence()).isSameAs(sent);
    }

    @Test
    void aClassThatNobodyEverNamedIsDecidedNotToApply() {
        var rates = new HashMap<TaskerId, ClassRates>();
        IntStream.rangeClosed(1, 3)
                .forEach(tasker -> rates.put(
                        SampleProject.taskerId(tasker),
                        new ClassRates(Map.of("ant", GOOD, "bee", GOOD, "cat", new BinaryCounts(0, 0, 0, 80)))));

        var decision = new BinaryDawidSkene(SetSkills.of(ANIMALS, rates)).decide(question(ANIMALS, "ant", "ant", ""));

        assertThat(decision.label()).isEqualTo(set("ant"));
        assertThat(decision.prior().getOrDefault("cat", 1.0)).isBetween(0.0, 0.05);
    }

    @Test
    void aHundredClassesAreNotContestedForBeingMany() {
        var classes = manyClasses();
        var given = Collections.nCopies(5, "class-1 class-2 class-3").toArray(String[]::new);

        var decision = newcomers(classes).decide(question(classes, given));

        assertThat(decision.label()).isEqualTo(set("class-1 class-2 class-3"));
        assertThat(decision.confidence()).isGreaterThan(0.95);
    }

    @Test
    void whatATaskTellsDoesNotGrowWithItsAnswers() {
        var classes = manyClasses();
        var few = beliefs(newcomers(classes).decide(question(classes, "class-1", "class-2")));
        var many = beliefs(newcomers(classes)
                .decide(question(
                        classes, Collections.nCopies(99, "class-1 class-99").toArray(String[]::new))));

        assertThat(few.probabilities()).hasSize(100);
        assertThat(many.probabilities()).hasSize(100);
        assertThat(many.about(98, set("class-1"))).isPresent();
        assertThat(many.about(99, set("class-1"))).isEmpty();
    }

    @Test
    void aSingleClassIsAYesOrNo() {
        var decision = newcomers(List.of("spam")).decide(question(List.of("spam"), "spam", "", "spam"));

        assertThat(decision.label()).isEqualTo(set("spam"));
        assertThat(decision.confidence()).isBetween(0.6, 0.95);
    }

    @Test
    void anUnknownClassIsRefused() {
        assertThatThrownBy(() -> newcomers().decide(question(ANIMALS, "dog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label: \"dog\" (expected one of: [ant, bee, cat])");
    }

    private static double logOdds(Decision decision, String name) {
        return LogOdds.of(decision.prior().getOrDefault(name, Double.NaN))
                + decision.parts().stream()
                        .mapToDouble(part -> part.evidence().getOrDefault(name, Double.NaN))
                        .sum();
    }

    private static AskedSet asked(String... given) {
        return AskedSet.of(question(ANIMALS, given), SetSkills.none(ANIMALS));
    }

    private static SetBeliefs beliefs(Decision decision) {
        return (SetBeliefs) decision.evidence();
    }

    private static List<String> manyClasses() {
        return IntStream.range(0, 100).mapToObj(place -> "class-" + place).toList();
    }

    private static BinaryDawidSkene newcomers() {
        return newcomers(ANIMALS);
    }

    private static BinaryDawidSkene newcomers(List<String> classes) {
        return new BinaryDawidSkene(SetSkills.none(classes));
    }

    private static BinaryDawidSkene rule(BinaryCounts... taskers) {
        var skills = new HashMap<TaskerId, ClassRates>();
        for (var tasker = 1; tasker <= taskers.length; tasker++) {
            skills.put(SampleProject.taskerId(tasker), rates(taskers[tasker - 1]));
        }
        return new BinaryDawidSkene(SetSkills.of(ANIMALS, skills));
    }

    private static ClassRates rates(BinaryCounts each) {
        return new ClassRates(Map.of("ant", each, "bee", each, "cat", each));
    }
}
