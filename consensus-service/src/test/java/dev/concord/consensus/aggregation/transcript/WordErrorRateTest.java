package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Transcript;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordErrorRateTest {

    private static final WordErrorRate RATE = new WordErrorRate();

    @Test
    void countsWordsChangedLeftOutAndAdded() {
        assertThat(rate("the vine grew outside", "the wine grew outside")).isEqualTo(0.25);
        assertThat(rate("the vine grew outside", "the vine grew")).isEqualTo(0.25);
        assertThat(rate("the vine grew", "the vine grew outside")).isEqualTo(0.25);
    }

    @Test
    void caseAndPunctuationMakeNoDifference() {
        assertThat(rate("The vine grew.", "the vine, GREW")).isZero();
    }

    @Test
    void nothingIsLikeNothingAndWhollyUnlikeSomething() {
        assertThat(rate("", " ... ")).isZero();
        assertThat(rate("", "the vine")).isEqualTo(1);
        assertThat(rate("a b", "c d e")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheEditDistanceOfAnyTwoTextsOverTheLonger(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var one = random.ints(random.nextInt(12), 0, 4).toArray();
            var other = random.ints(random.nextInt(12), 0, 4).toArray();
            var longer = Math.max(1, Math.max(one.length, other.length));

            assertThat(rate(spoken(one), spoken(other)))
                    .isEqualTo((double) distance(one, other) / longer, within(1e-12))
                    .isEqualTo(rate(spoken(other), spoken(one)));
        }
    }

    @Test
    void veryLongTextsAreComparedTheSameBothWays() {
        var random = new Random(4);
        var one = spoken(random.ints(2000, 0, 500).toArray());
        var other = one.substring(400, 3000) + " "
                + spoken(random.ints(1000, 0, 500).toArray());

        assertThat(rate(one, other)).isEqualTo(rate(other, one)).isBetween(0.3, 0.9);
    }

    @Test
    void onlyTranscriptsAreCompared() {
        assertThatThrownBy(() -> RATE.disagreement(new Choice("a"), new Transcript("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a Transcript");
    }

    private static double rate(String one, String other) {
        return RATE.disagreement(new Transcript(one), new Transcript(other));
    }

    private static String spoken(int[] words) {
        var text = new StringBuilder();
        for (var word : words) {
            text.append(" w").append(word);
        }
        return text.toString();
    }

    /** The textbook's table, as a reference. */
    private static int distance(int[] one, int[] other) {
        var table = new int[one.length + 1][other.length + 1];
        for (var row = 0; row <= one.length; row++) {
            for (var column = 0; column <= other.length; column++) {
                if (row == 0 || column == 0) {
                    table[row][column] = row + column;
                    continue;
                }
                var changed = table[row - 1][column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                table[row][column] = Math.min(changed, 1 + Math.min(table[row - 1][column], table[row][column - 1]));
            }
        }
        return table[one.length][other.length];
    }
}
