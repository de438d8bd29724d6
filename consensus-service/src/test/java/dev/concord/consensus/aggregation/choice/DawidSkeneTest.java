package dev.concord.consensus.aggregation.choice;

import static dev.concord.consensus.aggregation.choice.Questions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.consensus.skill.domain.SkillSum;
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
        var decision = DawidSkene.decide(question(CLASSES, "yes", "no", "no"), skills(GOOD, CARELESS, CARELESS));

        assertThat(decision.label()).isEqualTo(new Choice("yes"));
        assertThat(decision.parts().get(0).weight()).isGreaterThan(1);
        assertThat(decision.parts().get(1).weight()).isLessThan(0.5);
    }

    @Test
    void aTaskerWhoIsUsuallyWrongSpeaksForTheOtherClass() {
        var decision = DawidSkene.decide(question(CLASSES, "no"), skills(CONTRARY));

        assertThat(decision.label()).isEqualTo(new Choice("yes"));
        assertThat(decision.parts().getFirst().agrees()).isFalse();
    }

    @Test
    void unknownTaskersCountAsInAMajority() {
        var decision = DawidSkene.decide(question(CLASSES, "yes", "no", "yes"), ChoiceSkills.none(CLASSES));

        assertThat(decision.label()).isEqualTo(new Choice("yes"));
        assertThat(decision.parts())
                .allSatisfy(part -> assertThat(part.weight()).isEqualTo(1, within(1e-9)));
    }

    @Test
    void anyoneCanRecomputeTheDecisionFromWhatItSays() {
        var decision = DawidSkene.decide(question(CLASSES, "yes", "no", "no"), skills(GOOD, CARELESS, CONTRARY));

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
        var withoutOwn = DawidSkene.decide(question(CLASSES, "yes", "yes", "no"), skills(GOOD, GOOD, CARELESS));
        var withOwn = skills(plus(GOOD, told, 0, "yes"), plus(GOOD, told, 1, "yes"), plus(CARELESS, told, 2, "no"));

        var decision = DawidSkene.decide(Questions.after(question(CLASSES, "yes", "yes", "no"), told), withOwn);

        assertThat(decision.confidence()).isEqualTo(withoutOwn.confidence(), within(0.005));
    }

    @Test
    void oneLabelAloneSaysNothingOfItsTasker() {
        var decision = DawidSkene.decide(question(CLASSES, "yes"), ChoiceSkills.none(CLASSES));

        assertThat(decision.evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aControlTaskIsCertainFromTheFirstLabelOn() {
        var decision = DawidSkene.decide(Questions.control(CLASSES, "no", "yes"), ChoiceSkills.none(CLASSES));

        assertThat(decision.label()).isEqualTo(new Choice("no"));
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo(new ClassBeliefs(1, Map.of("no", 1.0)));
        assertThat(decision.prior()).isEqualTo(Map.of("no", 1.0));
    }

    @Test
    void anOpenProjectTellsVoteSharesWhileItKnowsLittleAndAClosingOneItsPosterior() {
        var question = question(CLASSES, "yes", "no", "no");
        var skills = skills(GOOD, CARELESS, CARELESS);

        var open = beliefs(DawidSkene.decide(question, skills));
        var closing = beliefs(DawidSkene.decide(Questions.closing(question), skills));

        assertThat(open.probabilities().getOrDefault("yes", 0.0)).isBetween(0.33, 0.5);
        assertThat(closing.probabilities().getOrDefault("yes", 0.0)).isGreaterThan(0.8);
    }

    @Test
    void aHairsbreadthOfChangeIsNotTold() {
        var question = question(CLASSES, "yes", "yes", "no");
        var skills = skills(GOOD, GOOD, CARELESS);
        var told = DawidSkene.decide(question, skills).evidence();
        var nearly = beliefs(told, 0.0005);

        assertThat(DawidSkene.decide(Questions.after(question, nearly), skills).evidence())
                .isSameAs(nearly);
    }

    @Test
    void aHundredClassesWork() {
        var classes =
                IntStream.range(0, 100).mapToObj(number -> "class " + number).toList();
        var decision =
                DawidSkene.decide(question(classes, "class 7", "class 7", "class 90"), ChoiceSkills.none(classes));

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
