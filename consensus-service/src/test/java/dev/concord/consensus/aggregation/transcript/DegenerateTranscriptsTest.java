package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Transcript;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DegenerateTranscriptsTest {

    @Test
    void oneTranscriptIsTakenAsItIs() {
        var decision = Recordings.decided("Well - I never!");

        assertThat(Recordings.text(decision)).isEqualTo("Well - I never!");
        assertThat(decision.confidence()).isBetween(0.85, 0.95);
        assertThat(decision.parts()).containsExactly(new Decision.Part(1, true, Map.of()));
    }

    @Test
    void wereAllHeardNothingNothingIsSaid() {
        var decision = Recordings.decided("", " ", "...");

        assertThat(Recordings.text(decision)).isEmpty();
        assertThat(decision.confidence()).isGreaterThan(0.95);
        assertThat(decision.parts()).allMatch(Decision.Part::agrees);
    }

    @Test
    void mostHeardNothing() {
        var decision = Recordings.decided("", "hello there", "");

        assertThat(Recordings.text(decision)).isEmpty();
        assertThat(decision.confidence()).isBetween(0.5, 0.95);
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false, true);
    }

    @Test
    void allEqualIsAgreed() {
        var decision = Recordings.decided(Collections.nCopies(5, "The vine grew."));

        assertThat(Recordings.text(decision)).isEqualTo("The vine grew.");
        assertThat(decision.confidence()).isBetween(0.98, 1.0);
    }

    @Test
    void aTieGoesToTheFirstGiven() {
        assertThat(Recordings.text(Recordings.decided("the vine grew", "the wine grew")))
                .isEqualTo("the vine grew");
        assertThat(Recordings.text(Recordings.decided("the wine grew", "the vine grew")))
                .isEqualTo("the wine grew");
        assertThat(Recordings.text(Recordings.decided("a b", "c d", "e f"))).isEqualTo("a b");
    }

    @Test
    void whereNobodyAgreesConfidenceIsLow() {
        assertThat(Recordings.decided("a b c", "d e f", "g h i").confidence()).isLessThan(0.4);
    }

    @Test
    void oneTaskerForAllIsStillDecided() {
        var only = Recordings.tasker(1);
        var answers = Collections.nCopies(3, new Answer(only, new Transcript("the vine")));
        var question = new Question(Recordings.KIND, null, answers, Evidence.NONE, Stage.CLOSING);

        var decision = new Rover(Map.of(only, new AgreementCounts(0, 500))).decide(question);

        assertThat(Recordings.text(decision)).isEqualTo("the vine");
        assertThat(decision.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void whoWasNeverRightAndWhoWasAlwaysRightHaveFiniteWeights() {
        var rover = new Rover(Map.of(
                Recordings.tasker(1), new AgreementCounts(0, 1e9),
                Recordings.tasker(2), new AgreementCounts(1e9, 1e9)));

        var decision = rover.decide(Recordings.recording("the vine", "the wine"));

        assertThat(decision.parts()).allMatch(part -> part.weight() > 0 && part.weight() < 1000);
        assertThat(Recordings.text(decision)).isEqualTo("the wine");
    }

    @Test
    void anAnswerOfAnotherKindIsRefused() {
        var choice = List.of(new Answer(Recordings.tasker(1), new Choice("cat")));

        assertThatThrownBy(() -> new Rover(Map.of())
                        .decide(new Question(Recordings.KIND, null, choice, Evidence.NONE, Stage.OPEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a Transcript");
        assertThatThrownBy(() -> new Rover(Map.of())
                        .decide(new Question(
                                new ChoiceKind(List.of("cat", "dog")),
                                null,
                                Recordings.recording("cat").answers(),
                                Evidence.NONE,
                                Stage.OPEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a TranscriptKind");
    }
}
