package dev.concord.consensus.aggregation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.label.Choice;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of free answers, the one that is most like all others is decided on, and not believed before it is reviewed. */
final class MedoidTest {

    private static final String RUNS = "A brown dog runs over a green field.";

    private final Medoid medoid = new Medoid(Map.of());

    @Test
    void theAnswerMostLikeAllOthersIsDecidedOn() {
        var decision = medoid.decide(FreeAnswers.question(
                "good", "A dog on a field", RUNS, "A brown dog runs across a field.", "asdf asdf asdf"));

        assertThat(FreeAnswers.text(decision)).isIn(RUNS, "A brown dog runs across a field.");
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(false, true, true, true, false);
    }

    @Test
    void whoUsuallyGivesWhatOthersGiveCountsForMore() {
        var skills = Map.of(
                FreeAnswers.tasker(1), new AgreementCounts(5, 50),
                FreeAnswers.tasker(2), new AgreementCounts(5, 50),
                FreeAnswers.tasker(3), new AgreementCounts(40, 50));

        var decision = new Medoid(skills).decide(FreeAnswers.question("nice picture", "nice pictures", RUNS));

        assertThat(FreeAnswers.text(decision)).isEqualTo(RUNS);
        assertThat(decision.parts().get(2).weight()).isGreaterThan(2);
    }

    @Test
    void likenessAloneIsNeverBelievedMoreThanByHalf() {
        assertThat(medoid.decide(FreeAnswers.question(Collections.nCopies(50, RUNS)))
                        .confidence())
                .isBetween(0.45, 0.5);
        assertThat(medoid.decide(FreeAnswers.question(RUNS, RUNS, RUNS)).confidence())
                .isBetween(0.3, 0.4);
        assertThat(medoid.decide(FreeAnswers.question(RUNS, "nice", "What?")).confidence())
                .isLessThan(0.1);
    }

    @Test
    void aSingleAnswerHasNothingToSpeakForIt() {
        var decision = medoid.decide(FreeAnswers.question(RUNS));

        assertThat(FreeAnswers.text(decision)).isEqualTo(RUNS);
        assertThat(decision.confidence()).isZero();
        assertThat(decision.evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aTieGoesToTheFirstGiven() {
        assertThat(FreeAnswers.text(medoid.decide(FreeAnswers.question("one", "two"))))
                .isEqualTo("one");
        assertThat(FreeAnswers.text(medoid.decide(FreeAnswers.question("two", "one"))))
                .isEqualTo("two");
    }

    @Test
    void emptyAnswersAreLikeEachOther() {
        var decision = medoid.decide(FreeAnswers.question("", RUNS, ""));

        assertThat(FreeAnswers.text(decision)).isEmpty();
        assertThat(decision.confidence()).isBetween(0.0, 0.5);
    }

    @Test
    void aTaskerIsMeasuredByTheLikenessToTheOthers() {
        var evidence = medoid.decide(FreeAnswers.question("abc", "abc", "abd")).evidence();

        assertThat(evidence).isInstanceOfSatisfying(AnswerSkills.class, skills -> {
            assertThat(likeness(skills, 0)).isEqualTo((1 + 7 / 18.0) / 2, within(1e-12));
            assertThat(likeness(skills, 2)).isEqualTo(7 / 18.0, within(1e-12));
        });
    }

    @Test
    void theAnswerOfAControlTaskStandsAndMeasuresTheTaskers() {
        var decision = medoid.decide(FreeAnswers.control(RUNS, "A brown dog runs over a field.", "asdf", "asdf"));

        assertThat(FreeAnswers.text(decision)).isEqualTo(RUNS);
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false, false);
        assertThat(decision.evidence()).isInstanceOfSatisfying(AnswerSkills.class, skills -> {
            assertThat(likeness(skills, 0)).isGreaterThan(0.7);
            assertThat(likeness(skills, 1)).isLessThan(0.1);
        });
    }

    @Test
    void whatATaskSaidItselfIsLeftOutAndSaidAgainUnchanged() {
        var question = FreeAnswers.question(RUNS, "A brown dog runs across a field.", "asdf");
        var elsewhere = Map.of(
                FreeAnswers.tasker(1), new AgreementCounts(6, 10),
                FreeAnswers.tasker(2), new AgreementCounts(5, 10),
                FreeAnswers.tasker(3), new AgreementCounts(1, 10));
        var first = new Medoid(elsewhere).decide(question);
        var told = new HashMap<>(elsewhere);
        for (var place = 0; place < 3; place++) {
            var own = likeness((AnswerSkills) first.evidence(), place);
            told.computeIfPresent(
                    FreeAnswers.tasker(place + 1),
                    (_, before) -> new AgreementCounts(before.agreed() + own, before.total() + 1));
        }

        var again = new Medoid(told).decide(FreeAnswers.after(question, first.evidence()));

        assertThat(again.label()).isEqualTo(first.label());
        assertThat(again.confidence()).isEqualTo(first.confidence(), within(1e-9));
        assertThat(again.evidence()).isSameAs(first.evidence());
    }

    @Test
    @Timeout(60)
    void ninetyNineLongAnswersAreDecided() {
        var answers = IntStream.range(0, 99)
                .mapToObj(tasker -> "The dog number " + tasker + " runs. ".repeat(1 + 20 * tasker))
                .toList();

        assertThat(medoid.decide(FreeAnswers.question(answers)).confidence()).isBetween(0.0, 0.5);
    }

    @Test
    void anAnswerOfAnotherKindIsRefused() {
        var question = FreeAnswers.question(RUNS);
        var control = new Question(FreeAnswers.KIND, new Choice("dog"), question.answers(), Evidence.NONE, Stage.OPEN);

        assertThatThrownBy(() -> medoid.decide(control))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a Text");
    }

    private static double likeness(AnswerSkills skills, int answer) {
        return ((AgreementCounts) skills.skills().get(answer)).agreed();
    }
}
