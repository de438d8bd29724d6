package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the words of a transcript stand in a network. */
final class AlignmentTest {

    @Test
    void aWordStandsWhereMostHeardIt() {
        var votes = votes(new int[] {2, 1}, new int[] {2, 2});

        assertThat(Alignment.places(votes, new int[] {2})).containsExactly(1);
    }

    @Test
    void aWordThatNobodyHeardStandsBetween() {
        assertThat(Alignment.places(Votes.certain(new int[] {1, 2}), new int[] {1, 9, 2}))
                .containsExactly(0, ~1, 1);
        assertThat(Alignment.places(Votes.certain(new int[] {}), new int[] {1, 2}))
                .containsExactly(~0, ~0);
    }

    @Test
    void wordsKeepTheirOrderInAnyNetwork() {
        System.out.println("seed 8");
        var random = new Random(8);
        for (var round = 0; round < 300; round++) {
            var one = random.ints(random.nextInt(9), 0, 4).toArray();
            var transcript = random.ints(random.nextInt(9), 0, 4).toArray();

            var places = Alignment.places(Votes.certain(one), transcript);

            var keys = Arrays.stream(places)
                    .mapToDouble(place -> place < 0 ? ~place - 0.5 : place)
                    .toArray();
            for (var word = 1; word < keys.length; word++) {
                assertThat(keys[word]).isGreaterThanOrEqualTo(keys[word - 1]);
                assertThat(places[word] >= 0 && places[word] == places[word - 1])
                        .isFalse();
            }
        }
    }

    @Test
    void aLongTranscriptIsPinnedWhereBothSayTheSameOnce() {
        var random = new Random(9);
        var said = IntStream.range(0, 3000)
                .map(_ -> (int) (2000 * Math.pow(random.nextDouble(), 2)))
                .toArray();
        // The middle is missing, and every twentieth word is another one.
        List<Integer> heard = new ArrayList<>();
        for (var word = 0; word < said.length; word++) {
            if (word < 1000 || word >= 1800) {
                heard.add(word % 20 == 7 ? 5000 + word : said[word]);
            }
        }
        var transcript = heard.stream().mapToInt(Integer::intValue).toArray();

        var places = Alignment.places(Votes.certain(said), transcript);

        var right = IntStream.range(0, places.length)
                .filter(word -> places[word] == (word < 1000 ? word : word + 800))
                .count();
        assertThat(right).isGreaterThan(places.length - 10);
    }

    @Test
    void noPinIsSetWhereNothingIsSaidOnlyOnce() {
        assertThat(Pins.of(Votes.certain(new int[1000]), new int[900])).isEmpty();
    }

    private static Votes votes(int[]... slots) {
        var rows = new ArrayList<int[]>(List.of(slots));
        return Votes.of(rows, new int[] {0, 1}, new double[] {1, 1});
    }
}
