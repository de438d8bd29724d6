package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AgreementRates;
import dev.concord.contracts.event.AgreementCounts;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordPosteriorTest {

    private static final int VINE = 0;
    private static final int WINE = 1;

    @Test
    void aSingleTaskerIsRightAtTheirRate() {
        assertThat(probability(0.9, VINE)).isEqualTo(0.9, within(1e-9));
        assertThat(probability(0.6, VINE)).isEqualTo(0.6, within(1e-9));
    }

    @Test
    void twoWhoAgreeAreRightUnlessBothAreWrongAlike() {
        // As 0.9 * 0.9 against 0.1 * 0.1 / 2, where two answers count as 1 / (1 + 0.2) of two.
        assertThat(probability(0.9, VINE, VINE)).isEqualTo(1 / (1 + Math.pow(0.005 / 0.81, 1 / 1.2)), within(1e-9));
    }

    @Test
    void eachOneWhoAgreesAddsAndEachOneWhoDoesNotTakesAway() {
        assertThat(probability(0.9, VINE, VINE, VINE)).isGreaterThan(probability(0.9, VINE, VINE));
        assertThat(probability(0.9, VINE, VINE, WINE)).isLessThan(probability(0.9, VINE, VINE));
    }

    @Test
    void manyAreNeverQuiteCertain() {
        assertThat(probability(0.99, new int[99])).isBetween(0.999, 1.0);
    }

    @Test
    void whatIsHeardIsAProbabilityWhateverIsHeard() {
        System.out.println("seed 6");
        var random = new Random(6);
        for (var round = 0; round < 500; round++) {
            var heard = random.ints(1 + random.nextInt(20), -1, 4).toArray();
            var posterior = posterior(random.nextDouble(), heard.length);
            var sum = Arrays.stream(heard)
                    .distinct()
                    .mapToDouble(word -> posterior.of(heard, word))
                    .sum();

            assertThat(sum).isBetween(0.0, 1.0);
        }
    }

    private static double probability(double rate, int... heard) {
        return posterior(rate, heard.length).of(heard, heard[0]);
    }

    private static WordPosterior posterior(double rate, int answers) {
        var counts = Collections.nCopies(answers, new AgreementCounts(1000 * rate, 1000));
        var elsewhere = new AgreementRates.Elsewhere(rate, counts);
        return new WordPosterior(Reliability.elsewhere(elsewhere), answers);
    }
}
