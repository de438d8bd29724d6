package dev.concord.consensus.aggregation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessTest {

    @Test
    void isTheMeanOfTheSharesOfCommonRuns() {
        // "abc" and "abd": two of three characters, one of two pairs, no run of three.
        assertThat(Likeness.between("abc", "abd")).isEqualTo((2 / 3.0 + 1 / 2.0 + 0) / 3, within(1e-12));
    }

    @Test
    void aRunCountsAsOftenAsItOccursInBoth() {
        // Characters: one of "a" and of "aaa" in common, 2 * 1 / (1 + 3); no pairs and no triples in the shorter one.
        assertThat(Likeness.between("a", "aaa")).isEqualTo(0.5 / 3, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"A dog runs.,a  dog runs.", "caf\u00E9,cafe\u0301", "'',' '"})
    void caseSpaceAndFormMakeNoDifference(String one, String other) {
        assertThat(Likeness.between(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "A brown dog runs over the green field,A brown dog is running across the green field,The stock market fell sharply today",
        "\u4E00\u53EA\u68D5\u8272\u7684\u72D7\u5728\u8DD1,\u68D5\u8272\u7684\u72D7\u5728\u8349\u5730\u4E0A\u8DD1,\u4ECA\u5929\u80A1\u5E02\u5927\u8DCC\u4E86",
        "Ein brauner Hund rennt \u00FCber die Wiese,Ein Hund l\u00E4uft \u00FCber die gr\u00FCne Wiese,Die B\u00F6rse gab heute stark nach"
    })
    void aParaphraseIsLikerThanSomethingElseInAnyLanguage(String text, String paraphrase, String other) {
        assertThat(Likeness.between(text, paraphrase)).isGreaterThan(Likeness.between(text, other) + 0.15);
    }

    @Test
    void nothingIsUnlikeSomething() {
        assertThat(Likeness.between("", "a dog")).isZero();
    }

    @Test
    void isSymmetricAndBetweenZeroAndOneForAnyTexts() {
        System.out.println("seed 5");
        var random = new Random(5);
        for (var round = 0; round < 200; round++) {
            var one = letters(random);
            var other = letters(random);

            assertThat(Likeness.between(one, other))
                    .isEqualTo(Likeness.between(other, one))
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void manyTextsAreComparedAsTwoAre() {
        var likeness = Likeness.of(List.of("a dog", "a cat", "the dog"));

        assertThat(likeness.of(0, 2)).isEqualTo(Likeness.between("a dog", "the dog"));
        assertThat(likeness.of(2, 0)).isEqualTo(likeness.of(0, 2));
        assertThat(likeness.of(1, 1)).isEqualTo(1);
    }

    @Test
    void theDifferenceIsWhatIsLeftOfTheLikeness() {
        var difference = new TextDifference();

        assertThat(difference.disagreement(new Text("a dog"), new Text("A DOG")))
                .isZero();
        assertThat(difference.disagreement(new Text("a dog"), new Text(""))).isEqualTo(1);
        assertThatThrownBy(() -> difference.disagreement(new Text("a"), new Choice("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a Text");
    }

    private static String letters(Random random) {
        return random.ints(random.nextInt(15), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void ofVeryManyTextsTheOneMostLikeAllOthersIsAmongTheMostLike() {
        var random = new Random(5);
        var words = List.of("ship", "sea", "moon", "night", "wind", "house", "river", "stone");
        var texts = IntStream.range(0, 2 * Likeness.MOST_IN_PAIRS)
                .mapToObj(text ->
                        random.ints(8, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "))
                                + (text % 100 == 7 ? "" : " " + text))
                .toList();
        var weights = new double[texts.size()];
        Arrays.fill(weights, 1);
        var grams = texts.stream().map(CharacterGrams::of).toList();
        var places = IntStream.range(0, texts.size()).toArray();

        var some = Likeness.of(texts).support(weights);
        var all = AllPairs.of(places, grams).support(weights);

        assertThat(Likeness.of(texts)).isInstanceOf(SomePairs.class);
        for (var text = 0; text < some.length; text++) {
            assertThat(some[text]).as("seed 5, text %d", text).isCloseTo(all[text], withinPercentage(6));
        }
        assertThat(Likeness.of(texts).of(3, 900)).isEqualTo(Likeness.between(texts.get(3), texts.get(900)));
    }

    @Test
    void ofVeryManyTextsTheSameOnesSupportEachOther() {
        var texts = new ArrayList<>(IntStream.range(0, 2 * Likeness.MOST_IN_PAIRS)
                .mapToObj(text -> Integer.toString(text * 7919, 36))
                .toList());
        texts.addAll(Collections.nCopies(500, "one of many"));
        var weights = new double[texts.size()];
        Arrays.fill(weights, 1);

        var support = Likeness.of(texts).support(weights);

        assertThat(support[texts.size() - 1]).isBetween(499.0, 600.0);
        assertThat(Arrays.stream(support).max().orElseThrow()).isEqualTo(support[texts.size() - 1]);
    }
}
