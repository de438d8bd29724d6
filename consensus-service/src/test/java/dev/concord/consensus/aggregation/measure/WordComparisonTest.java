package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordComparisonTest {

    private final WordComparison comparison = new WordComparison();

    @Test
    void wordsAreComparedWithoutCaseAndPunctuation() {
        assertThat(Words.of("Yes, one oughtn't to LEAVE; 3 air-tight ünits!"))
                .containsExactly("yes", "one", "oughtn't", "to", "leave", "3", "air", "tight", "ünits");
        assertThat(Words.of(" .. ")).isEmpty();
    }

    @Test
    void editsAreTheFewestInsertionsDeletionsAndSubstitutions() {
        var said = List.of("the", "cat", "sat");

        assertThat(Words.edits(said, said)).isZero();
        assertThat(Words.edits(List.of(), said)).isEqualTo(3);
        assertThat(Words.edits(List.of("a", "cat", "sat", "down"), said)).isEqualTo(2);
        assertThat(Words.edits(List.of("cat", "sat", "the"), said)).isEqualTo(2);
    }

    @Test
    void theErrorRateIsOfAllWordsAndNotTheMeanOfTasks() {
        comparison.add(new Transcript("one"), new Transcript("two"));
        comparison.add(new Transcript("a b c d e f g"), new Transcript("A b c, d e f g."));

        assertThat(comparison.measures().of(Measure.WORD_ERROR_RATE).orElseThrow())
                .isCloseTo(1.0 / 8, within(1e-12));
    }

    @Test
    void ofAnUndecidedTaskAllWordsAreMissing() {
        comparison.add(new Text("one two"), new Text("one two"));
        comparison.addUndecided(new Text("three four"));

        assertThat(comparison.measures().of(Measure.WORD_ERROR_RATE)).hasValue(0.5);
    }

    @Test
    void rightIsWhatHasTheSameWords() {
        assertThat(comparison.add(new Transcript("Hello, you"), new Transcript("hello you!")))
                .isTrue();
        assertThat(comparison.add(new Transcript("hello"), new Transcript("hello you")))
                .isFalse();
    }

    @Test
    void silenceThatWasHeardAsSilenceHasNoRate() {
        assertThat(comparison.add(new Transcript(""), new Transcript("..."))).isTrue();
        assertThat(comparison.measures()).isEqualTo(Measures.NONE);
    }
}
