package dev.concord.consensus.aggregation.choice;

import static dev.concord.consensus.aggregation.choice.Questions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DawidSkeneTest {

    private static final List<String> CLASSES = List.of("no", "yes");
    private static final ConfusionCounts GOOD = counts(40, 2, 2, 40);
    private static final ConfusionCounts CARELESS = counts(22, 20, 20, 22);
    private static final ConfusionCounts CONTRARY = counts(4, 38, 38, 4);

    @Test
    void oneGoodTaskerOutweighsTwoCarelessOnes() {
        var decision = new DawidSkene(skills(GOOD, CARELESS, CARELESS)).decide(question(CLASSES, "yes", "no", "no"));

        assertThat(decision.label()).isEqualTo(new Choice("yes"));
        assertThat(decision.parts().get(0).weight()).isGreaterThan(1);
        assertThat(decision.parts().get(1).weight()).isLessThan(0.5);
    }

    @Test
    void aTaskerWhoIsUsuallyWrongSpeaksForTheOtherClass() {
        var decision = new DawidSkene(skills(CONTRARY)).decide(question(CLASSES, "no"));

        assertThat(decision.label()).isEqualTo(new Choice("yes"));
        assertThat(decision.parts().getFirst().agrees()).isFalse();
    }

    @Test
    void unknownTaskersCountAsInAMajority() {
        var decision = new DawidSkene(ChoiceSkills.none(CLASSES)).decide(question(CLASSES, "yes", "no", "yes"));

        assertThat(decision.label()).isEqualTo(new Choice("yes"));
        assertThat(decision.parts())
                .allSatisfy(part -> assertThat(part.weight()).isEqualTo(1, within(1e-9)));
    }

    @Test
    void anyoneCanRecomputeTheDecisionFromWhatItSays() {
        var decision = new DawidSkene(skills(GOOD, CARELESS, CONTRARY)).decide(question(CLASSES, "yes", "no", "no"));

        var weights = new HashMap<>(decision.prior());
        for (var part : decision.parts()) {
            weights.replaceAll(
                    (name, weight) -> weight * Math.exp(part.evidence().getOrDefault(name, 0.0)));
        }
        var sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(weights.getOrDefault(((Choice) decision.label()).value(), 0.0) / sum)
                .isEqualTo(decision.confidence(), within(1e-9));
    }

    @Test
    void aTaskIsNotItsOwnWitness() {
        var told = new ClassBeliefs(3, Map.of("yes", 0.8, "no", 0.2));
        var withoutOwn = new DawidSkene(skills(GOOD, GOOD, CARELESS)).decide(question(CLASSES, "yes", "yes", "no"));
        var withOwn = skills(plus(GOOD, told, 0, "yes"), plus(GOOD, told, 1, "yes"), plus(CARELESS, told, 2, "no"));

        var decision = new DawidSkene(withOwn).decide(Questions.after(question(CLASSES, "yes", "yes", "no"), told));

        assertThat(decision.confidence()).isEqualTo(withoutOwn.confidence(), within(0.005));
    }

    @Test
    void oneLabelAloneSaysNothingOfItsTasker() {
        var decision = new DawidSkene(ChoiceSkills.none(CLASSES)).decide(question(CLASSES, "yes"));

        assertThat(decision.evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aControlTaskIsCertainFromTheFirstLabelOn() {
        var decision = new DawidSkene(ChoiceSkills.none(CLASSES)).decide(Questions.control(CLASSES, "no", "yes"));

        assertThat(decision.label()).isEqualTo(new Choice("no"));
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo(new ClassBeliefs(1, Map.of("no", 1.0)));
        assertThat(decision.prior()).isEqualTo(Map.of("no", 1.0));
    }

    @Test
    void anOpenProjectTellsVoteSharesWhileItKnowsLittleAndAClosingOneItsPosterior() {
        var question = question(CLASSES, "yes", "no", "no");
        var skills = skills(GOOD, CARELESS, CARELESS);

        var open = beliefs(new DawidSkene(skills).decide(question));
        var closing = beliefs(new DawidSkene(skills).decide(Questions.closing(question)));

        assertThat(open.probabilities().getOrDefault("yes", 0.0)).isBetween(0.33, 0.5);
        assertThat(closing.probabilities().getOrDefault("yes", 0.0)).isGreaterThan(0.8);
    }

    @Test
    void aHairsbreadthOfChangeIsNotTold() {
        var question = question(CLASSES, "yes", "yes", "no");
        var skills = skills(GOOD, GOOD, CARELESS);
        var told = new DawidSkene(skills).decide(question).evidence();
        var nearly = beliefs(told, 0.0005);

        assertThat(new DawidSkene(skills)
                        .decide(Questions.after(question, nearly))
                        .evidence())
                .isSameAs(nearly);
    }

    @Test
    void aHundredClassesWork() {
        var classes =
                IntStream.range(0, 100).mapToObj(number -> "class " + number).toList();
        var decision =
                new DawidSkene(ChoiceSkills.none(classes)).decide(question(classes, "class 7", "class 7", "class 90"));

        assertThat(decision.label()).isEqualTo(new Choice("class 7"));
        assertThat(decision.confidence()).isGreaterThan(0.99);
        assertThat(beliefs(decision).probabilities()).hasSizeLessThan(5);
    }

    private static ClassBeliefs beliefs(Decision decision) {
        return (ClassBeliefs) decision.evidence();
    }

    private static ClassBeliefs beliefs(Evidence evidence, double shift) {
        var beliefs = (ClassBeliefs) evidence;
        var yes = beliefs.probabilities().getOrDefault("yes", 0.0) - shift;
        return new ClassBeliefs(beliefs.answers(), Map.of("yes", yes, "no", 1 - yes));
    }

    private static ChoiceSkills skills(ConfusionCounts... taskers) {
        var counts = new HashMap<TaskerId, ConfusionCounts>();
        for (var tasker = 1; tasker <= taskers.length; tasker++) {
            counts.put(SampleProject.taskerId(tasker), taskers[tasker - 1]);
        }
        return ChoiceSkills.of(CLASSES, counts);
    }

    private static ConfusionCounts counts(double noNo, double noYes, double yesNo, double yesYes) {
        return new ConfusionCounts(
                Map.of("no", Map.of("no", noNo, "yes", noYes), "yes", Map.of("no", yesNo, "yes", yesYes)));
    }

    private static ConfusionCounts plus(ConfusionCounts counts, ClassBeliefs told, int answer, String given) {
        var added = told.about(answer, new Choice(given)).orElseThrow();
        return (ConfusionCounts) SkillSum.plus(counts, added);
    }
}
