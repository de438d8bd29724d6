package dev.concord.consensus.aggregation.region;

import static dev.concord.consensus.aggregation.region.BoxQuestions.after;
import static dev.concord.consensus.aggregation.region.BoxQuestions.boxes;
import static dev.concord.consensus.aggregation.region.BoxQuestions.cat;
import static dev.concord.consensus.aggregation.region.BoxQuestions.control;
import static dev.concord.consensus.aggregation.region.BoxQuestions.decide;
import static dev.concord.consensus.aggregation.region.BoxQuestions.decided;
import static dev.concord.consensus.aggregation.region.BoxQuestions.dog;
import static dev.concord.consensus.aggregation.region.BoxQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionVoteTest {

    private static final RegionCounts SHARP = new RegionCounts(100, 290, 10, 5, 285, 0.29);
    private static final RegionCounts DULL = new RegionCounts(100, 150, 150, 150, 90, 6);

    @Test
    void whatMostSawIsThereAndWhatOneOfThreeSawIsNot() {
        var decision = decide(
                question(boxes(cat(10, 10), dog(200, 200)), boxes(cat(12, 11)), boxes(cat(11, 9), cat(500, 500))));

        assertThat(decided(decision)).singleElement().satisfies(box -> {
            assertThat(box.className()).isEqualTo("cat");
            assertThat(box.x()).isBetween(10.0, 12.0);
        });
    }

    @Test
    void oneSharpEyeOutweighsTwoDullOnes() {
        var question = question(boxes(cat(10, 10)), boxes(), boxes());

        assertThat(decided(decide(question, SHARP, DULL, DULL))).containsExactly(cat(10, 10));
        assertThat(decided(decide(question, DULL, SHARP, DULL))).isEmpty();
        assertThat(decided(decide(question))).isEmpty();
    }

    @Test
    void theClassIsVotedOnInsideAnObject() {
        var question = question(boxes(dog(10, 10)), boxes(cat(10, 10)), boxes(cat(10, 10)));

        assertThat(decided(decide(question))).containsExactly(cat(10, 10));
        assertThat(decided(decide(question, SHARP, DULL, DULL))).containsExactly(dog(10, 10));
    }

    @Test
    void aSteadyHandDrawsTheBox() {
        var question = question(boxes(cat(10, 10)), boxes(cat(18, 10)));

        assertThat(decided(decide(question, SHARP, DULL)).getFirst().x()).isLessThan(11);
        assertThat(decided(decide(question)).getFirst().x()).isEqualTo(14, within(1e-6));
    }

    @Test
    void neighboursAreToldApart() {
        var left = cat(100, 100);
        var right = cat(120, 100);

        var decision = decide(question(boxes(left, right), boxes(right, left), boxes(left, right)));

        assertThat(decided(decision)).containsExactly(left, right);
    }

    @Test
    void theOrderOfTheLogMeansNothing() {
        var forwards = question(
                boxes(cat(10, 10), dog(80, 80)),
                boxes(cat(14, 10), dog(86, 81)),
                boxes(cat(11, 15), cat(84, 82)),
                boxes(cat(300, 300)));
        var backwards =
                new Question(forwards.kind(), null, forwards.answers().reversed(), Evidence.NONE, forwards.stage());

        var decision = decide(forwards, SHARP, DULL, SHARP, DULL);
        var other = decide(backwards, SHARP, DULL, SHARP, DULL);

        assertThat(other.label()).isEqualTo(decision.label());
        assertThat(other.confidence()).isEqualTo(decision.confidence(), within(1e-9));
        assertThat(other.parts().reversed()).isEqualTo(decision.parts());
    }

    @Test
    void anAnswerAgreesIfHalfOfItIsRight() {
        var decision = decide(
                question(
                        boxes(cat(10, 10), dog(80, 80)),
                        boxes(cat(10, 10), dog(80, 80)),
                        boxes(cat(10, 10), cat(300, 300)),
                        boxes(cat(300, 10))),
                SHARP,
                SHARP,
                SHARP,
                DULL,
                DULL,
                DULL);

        assertThat(decided(decision)).containsExactly(cat(10, 10), dog(80, 80));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, true, false);
    }

    @Test
    void anUnknownTaskersMarkWeighsOneAndASharpOnesMore() {
        var parts = decide(question(boxes(cat(10, 10)), boxes(cat(10, 10)), boxes(cat(10, 10))), SHARP, DULL)
                .parts();

        assertThat(parts.get(0).weight()).isGreaterThan(1.3);
        assertThat(parts.get(1).weight()).isLessThan(0.8);
        assertThat(parts.get(2).weight()).isBetween(0.8, 1.2);
        assertThat(decide(question(boxes(cat(10, 10)))).parts())
                .allSatisfy(part -> assertThat(part.weight()).isEqualTo(1, within(1e-9)));
    }

    @Test
    void evidenceCountsWhatWasSeenMissedAndImagined() {
        var skills = skillsTold(decide(
                question(boxes(cat(10, 10), dog(80, 80)), boxes(cat(10, 10), dog(80, 80)), boxes(cat(300, 300))),
                SHARP,
                SHARP,
                SHARP));

        assertThat(skills.get(0).tasks()).isEqualTo(1);
        assertThat(skills.get(0).hits()).isEqualTo(2, within(0.05));
        assertThat(skills.get(0).rightClasses()).isEqualTo(2, within(0.05));
        assertThat(skills.get(2).hits()).isLessThan(0.3);
        assertThat(skills.get(2).misses()).isEqualTo(2, within(0.05));
        assertThat(skills.get(2).falseAlarms()).isGreaterThan(0.7);
    }

    @Test
    void jitterIsThatOfAMarkAgainstTheOthers() {
        var skills = skillsTold(decide(
                question(boxes(cat(100, 100)), boxes(cat(100, 100)), boxes(cat(103.5, 100))), SHARP, SHARP, SHARP));

        // Two of four sides are off by a tenth of the 35 pixels that the object is wide on average; a third is the
        // others' own.
        assertThat(skills.get(2).squaredJitter()).isEqualTo(0.1 * 0.1 / 2 * 2 / 3, within(0.0003));
        assertThat(skills.get(0).squaredJitter()).isLessThan(skills.get(2).squaredJitter() / 2);
    }

    @Test
    void aMarkThatLiesTooFarOffForItsTaskerCountsAsThreeOfTheirDeviations() {
        var skills = skillsTold(decide(
                question(boxes(cat(100, 100)), boxes(cat(100, 100)), boxes(cat(112, 100))), SHARP, SHARP, SHARP));

        assertThat(skills.get(2).hits()).isGreaterThan(0.9);
        assertThat(skills.get(2).squaredJitter()).isEqualTo(9 * 0.001, within(0.001));
    }

    @Test
    void oneLabelAloneSaysNothingOfItsTasker() {
        assertThat(decide(question(boxes(cat(10, 10)))).evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aTaskIsNotItsOwnWitness() {
        var question = question(boxes(cat(10, 10), dog(80, 80)), boxes(cat(12, 12)), boxes(dog(82, 80)));
        var told = decide(question, SHARP, DULL, DULL).evidence();
        var sharp = plus(SHARP, told, 0);
        var dull = plus(DULL, told, 1);
        var other = plus(DULL, told, 2);

        var again = decide(after(question, told), sharp, dull, other);

        assertThat(again.confidence())
                .isEqualTo(decide(question, SHARP, DULL, DULL).confidence(), within(0.002));
        assertThat(again.evidence()).isSameAs(told);
    }

    @Test
    void theBoxesOfAControlTaskStandAndMeasureTheTaskers() {
        var known = boxes(cat(10, 10), dog(80, 80));

        var decision = decide(control(known, boxes(cat(10, 10), cat(80, 80), cat(500, 500)), boxes()));

        assertThat(decision.label()).isEqualTo(known);
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence())
                .isEqualTo(new AnswerSkills(
                        List.of(new RegionCounts(1, 2, 0, 1, 1, 0), new RegionCounts(1, 0, 2, 0, 0, 0))));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(false, false);
    }

    @Test
    void aControlTaskSpeaksFromItsFirstLabelOn() {
        assertThat(decide(control(boxes(), boxes(cat(10, 10)))).evidence())
                .isEqualTo(new AnswerSkills(List.of(new RegionCounts(1, 0, 0, 1, 0, 0))));
    }

    @Test
    void aMarkMadeTwiceCountsOnceAndIsAFalseAlarm() {
        var decision = decide(question(boxes(cat(10, 10), cat(10, 10)), boxes(cat(10, 10))), SHARP, SHARP);

        assertThat(decided(decision)).containsExactly(cat(10, 10));
        assertThat(skillsTold(decision).get(0).falseAlarms()).isGreaterThan(1);
    }

    @Test
    void whatDoesNotFitTheQuestionIsRefused() {
        var wrongKind = new Answer(SampleProject.taskerId(1), new Choice("cat"));
        var wrongClass = question(boxes(new Box("bee", 0, 0, 1, 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(
                        new Question(BoxQuestions.KIND, null, List.of(wrongKind), Evidence.NONE, wrongClass.stage())))
                .withMessageContaining("expected: boxes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(wrongClass))
                .withMessageContaining("expected one of: cat, dog");
    }

    private static List<RegionCounts> skillsTold(Decision decision) {
        return ((AnswerSkills) decision.evidence())
                .skills().stream().map(RegionCounts.class::cast).toList();
    }

    private static RegionCounts plus(RegionCounts counts, Evidence told, int answer) {
        Skill added = told.about(answer, boxes()).orElseThrow();
        return (RegionCounts) SkillSum.plus(counts, added);
    }
}
