package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Word by word, what most trusted taskers heard is agreed. */
final class WordVotesTest {

    @Test
    void theBestOfAllCanBeBetterThanEachOne() {
        var decision = Recordings.decided(
                "the wine grew outside many of the houses",
                "the vine grew outside many of houses",
                "the vine grew inside many of the houses",
                "the vine outside many of the horses");

        assertThat(Recordings.text(decision)).isEqualTo("the vine grew outside many of the houses");
    }

    @Test
    void aWordThatFewHeardIsLeftOut() {
        assertThat(Recordings.text(Recordings.decided("so it was so", "it was so", "it was so then")))
                .isEqualTo("it was so");
    }

    @Test
    void oneWhoHearsWellOutweighsTwoWhoDoNot() {
        var skills = Map.of(
                Recordings.tasker(1), Recordings.POOR,
                Recordings.tasker(2), Recordings.GOOD,
                Recordings.tasker(3), Recordings.POOR);

        var decision = new Rover(skills)
                .decide(Recordings.recording(
                        "the wine grew outside", "the vine grew outside", "the wine grew outside"));

        assertThat(Recordings.text(decision)).isEqualTo("the vine grew outside");
        assertThat(decision.parts().get(1).weight()).isGreaterThan(1);
        assertThat(decision.parts().get(0).weight()).isLessThan(1);
    }

    @Test
    void aWordCutInTwoLosesToTheWholeOne() {
        assertThat(Recordings.text(Recordings.decided(
                        "stored in airtight vessels", "stored in air tight vessels", "stored in airtight vessels")))
                .isEqualTo("stored in airtight vessels");
    }

    @Test
    void oneWhoAnswersAnotherRecordingChangesNothing() {
        var decision = Recordings.decided(
                "the streets were narrow and unpaved but very fairly clean",
                "the streets were narrow and unpaved but very fairly clean",
                "buy cheap watches on our page today and save a lot of money now",
                "the streets were narrow and unpaved but very fairly clean");

        assertThat(Recordings.text(decision)).isEqualTo("the streets were narrow and unpaved but very fairly clean");
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, false, true);
    }

    @Test
    void anAnswerAgreesUpToAQuarterOfWrongWords() {
        var decision = Recordings.decided(
                "one two three four five six seven eight",
                "one two three four five six seven eight",
                "one two three four five six x x",
                "one two three four five y y y");

        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, true, false);
    }

    @Test
    void chineseIsVotedOnCharacterByCharacter() {
        var decision = Recordings.decided(
                "\u4ECA\u5929\u5929\u6C14\u5F88\u597D\u3002",
                "\u4ECA\u5929\u5929\u6C23\u5F88\u597D",
                "\u4ECA\u5929\u5929\u6C14\u597D");

        assertThat(Recordings.text(decision)).isEqualTo("\u4ECA\u5929\u5929\u6C14\u5F88\u597D\u3002");
    }

    @Test
    void theOrderOfAnswersMakesNoDifferenceWhereNothingTies() {
        var transcripts = List.of(
                "even on this ledge of human society there was a stunted growth of shop lets",
                "even on the ledge of human society there was stunted growth of shoplets",
                "even on this edge of human society there was a stunted growth of shoplets which",
                "even this ledge of human society there was a stunted growth of shoplets");

        var decided = Recordings.text(Recordings.decided(transcripts));

        assertThat(decided).isEqualTo("even on this ledge of human society there was a stunted growth of shoplets");
        assertThat(Recordings.text(Recordings.decided(transcripts.reversed()))).isEqualTo(decided);
    }
}
