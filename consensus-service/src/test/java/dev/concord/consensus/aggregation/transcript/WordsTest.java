package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

    @Test
    void wordsStandBetweenSpaces() {
        assertThat(Words.of("the vine  grew")).extracting(Word::spoken).containsExactly("the", "vine", "grew");
    }

    @Test
    void caseAndPunctuationAreWrittenButNotSpoken() {
        var words = Words.of("\"If you please,\" he said.");

        assertThat(words).extracting(Word::spoken).containsExactly("if", "you", "please", "he", "said");
        assertThat(words).extracting(Word::written).containsExactly("\"If", "you", "please,\"", "he", "said.");
    }

    @Test
    void aHyphenPartsWordsAndAnApostropheDoesNot() {
        assertThat(Words.of("Don't use the air-tight one of the boys'"))
                .extracting(Word::spoken)
                .containsExactly("don't", "use", "the", "air", "tight", "one", "of", "the", "boys");
    }

    @Test
    void symbolsOfAWordAndTheSignOfANumberAreSaid() {
        assertThat(Words.of("C++ or C#, \"R&D\" at -5 (about 100%)!"))
                .extracting(Word::spoken)
                .containsExactly("c++", "or", "c#", "r", "d", "at", "-5", "about", "100%");
    }

    @Test
    void symbolsBetweenSpacesAreAWord() {
        assertThat(Words.of("\u266A la la \u266A\u266A"))
                .extracting(Word::spoken)
                .containsExactly("\u266A", "la", "la", "\u266A\u266A");
        assertThat(Words.of("\uD83D\uDE42 ok")).extracting(Word::written).containsExactly("\uD83D\uDE42", "ok");
        assertThat(Words.of("5 + 3 - 1")).extracting(Word::spoken).containsExactly("5", "+", "3", "1");
    }

    @Test
    void apostrophesSoundAlike() {
        assertThat(Words.of("Saturday\u2019s")).extracting(Word::spoken).containsExactly("saturday's");
    }

    @Test
    void composedAndDecomposedAndWideLettersSoundAlike() {
        assertThat(Words.of("caf\u00E9 cafe\u0301 \uFF23\uFF21\uFF26\u00C9"))
                .extracting(Word::spoken)
                .containsOnly("caf\u00E9");
    }

    @Test
    void aScriptWithoutSpacesIsTakenCharacterByCharacter() {
        var words = Words.of("\u4F60\u597D\uFF0C\u4E16\u754C\u3002OK");

        assertThat(words).extracting(Word::spoken).containsExactly("\u4F60", "\u597D", "\u4E16", "\u754C", "ok");
    }

    @Test
    void marksStayWithTheirCharacter() {
        assertThat(Words.of("\u0E01\u0E34\u0E19\u0E19\u0E49\u0E32"))
                .extracting(Word::spoken)
                .containsExactly("\u0E01\u0E34", "\u0E19", "\u0E19\u0E49", "\u0E32");
        assertThat(Words.of("\u092E\u0948\u0902 \u0939\u0942\u0901")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "...", "- \u2014 ?!", "\u0301"})
    void whereNoLetterIsThereIsNoWord(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chapter-16: \"Why?\" he said \u2014 and went on.",
                "\u4F60\u597D\uFF0C\u4E16\u754C\u3002",
                "one\ntwo",
                "\uD835\uDC00\uD83D\uDE00 end"
            })
    void whatWasWrittenCanBePutTogetherAgain(String text) {
        var written = new StringBuilder();
        for (var word : Words.of(text)) {
            written.append(written.isEmpty() ? "" : word.gap()).append(word.written());
        }

        assertThat(written).hasToString(text);
    }

    @Test
    void slipsOfTheSpaceBarAreNotKept() {
        assertThat(Words.of("great  bewilderment")).extracting(Word::gap).containsExactly(" ", " ");
    }
}
