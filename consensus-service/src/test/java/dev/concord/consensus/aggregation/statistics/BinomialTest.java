package dev.concord.consensus.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinomialTest {

    @ParameterizedTest
    @CsvSource({"8, 10, 0.5, -1.2621", "10, 10, 0.5, -3.0103", "30, 100, 0.1, -7.6117", "1000, 1000, 0.5, -301.03"})
    void theTailIsThatOfTheTables(long successes, long trials, double probability, double log10) {
        assertThat(Binomial.log10AtLeast(successes, trials, probability)).isEqualTo(log10, within(1e-3));
    }

    @Test
    void whatWasToBeExpectedIsNoSurprise() {
        assertThat(Binomial.log10AtLeast(5, 10, 0.5)).isZero();
        assertThat(Binomial.log10AtLeast(0, 0, 0.5)).isZero();
        assertThat(Binomial.log10AtLeast(10, 10, 1)).isZero();
    }

    @Test
    void theImpossibleIsInfinitelySurprising() {
        assertThat(Binomial.log10AtLeast(1, 10, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> Binomial.log10AtLeast(11, 10, 0.5)).hasMessageContaining("successes: 11 of 10");
    }
}
