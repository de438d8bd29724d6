package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.label.TranscriptKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a word is written does not decide which word wins, and comes from the most trusted tasker who heard it. */
final class AgreedWritingTest {

    @Test
    void theMostTrustedTaskerWrites() {
        var decision = new Rover(Map.of(
                        Recordings.tasker(1), Recordings.POOR,
                        Recordings.tasker(2), Recordings.GOOD,
                        Recordings.tasker(3), Recordings.POOR))
                .decide(Recordings.recording(
                        "my guides were well known", "My guides, were well-known!", "MY GUIDES WERE WELL KNOWN"));

        assertThat(Recordings.text(decision)).isEqualTo("My guides, were well-known!");
    }

    @Test
    void whoDiffersInASymbolDiffers() {
        assertThat(Recordings.text(Recordings.decided("C++", "C#", "C#"))).isEqualTo("C#");
        assertThat(Recordings.text(Recordings.decided("minus -5 degrees", "minus 5 degrees", "minus 5 degrees")))
                .isEqualTo("minus 5 degrees");
        assertThat(Recordings.text(Recordings.decided("\u266A la \u266A", "\u266A la \u266A", "la")))
                .isEqualTo("\u266A la \u266A");
    }

    @Test
    void whereTheMostTrustedIsWrongTheNextWrites() {
        var decision = new Rover(Map.of(
                        Recordings.tasker(1), new AgreementCounts(1900, 2000),
                        Recordings.tasker(2), new AgreementCounts(1800, 2000),
                        Recordings.tasker(3), new AgreementCounts(1800, 2000)))
                .decide(Recordings.recording("My guides were swell.", "my GUIDES were well", "my guides were well"));

        assertThat(Recordings.text(decision)).isEqualTo("My guides were well");
    }

    @Test
    void amongEqualsTheOneWhoIsRightMostOftenWrites() {
        assertThat(Recordings.text(
                        Recordings.decided("The vine grew inside", "the VINE grew outside", "the wine grew outside")))
                .isEqualTo("the VINE grew outside");
    }

    @Test
    void formsOfOneWordVoteTogether() {
        assertThat(Recordings.text(Recordings.decided("caf\u00E9", "Cafe\u0301!", "cave", "cave", "CAF\u00C9")))
                .isEqualTo("caf\u00E9");
    }

    @Test
    void wordsOfDifferentHandsAreKeptApart() {
        var decision = Recordings.decided("x the air tight", "x the air-tight one", "the air-tight one");

        assertThat(Recordings.text(decision)).isEqualTo("x the air-tight one");
    }

    @Test
    void theTextFitsItsKindEvenIfNoAnswerIsItsMeasure() {
        var question = Recordings.recording("a bb ccc dddddd", "a bb ccc dd", "a bb ccc eeeeee ff", "a bb ccc ff");
        var narrow = new Question(new TranscriptKind(8), null, question.answers(), Evidence.NONE, Stage.OPEN);

        assertThat(Recordings.text(new Rover(Map.of()).decide(narrow))).isEqualTo("a bb ccc");
    }
}
