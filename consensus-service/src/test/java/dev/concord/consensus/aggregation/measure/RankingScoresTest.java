package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Preference;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RankingScoresTest {

    @Test
    void tauIsOneForTheSameOrderAndMinusOneForTheReverse() {
        assertThat(RankingScores.tau(List.of("a", "b", "c"), List.of("a", "b", "c")))
                .isEqualTo(1, within(1e-12));
        assertThat(RankingScores.tau(List.of("a", "b", "c"), List.of("c", "b", "a")))
                .isEqualTo(-1, within(1e-12));
        assertThat(RankingScores.tau(List.of("a", "b", "c"), List.of("a", "c", "b")))
                .isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void pairsAreTheShareInTheRightOrder() {
        var scores = RankingScores.of(
                List.of(new Preference(List.of("a", "b", "c")), new Preference(List.of("x", "y", "z"))),
                List.of(new Preference(List.of("a", "c", "b")), new Preference(List.of("x", "y", "z"))));

        assertThat(scores.accuracy()).isEqualTo(0.5, within(1e-12));
        assertThat(scores.pairs()).isEqualTo((2.0 / 3 + 1) / 2, within(1e-12));
    }

    @Test
    void differentOptionsCannotBeCompared() {
        assertThatThrownBy(() -> RankingScores.tau(List.of("a", "b"), List.of("a", "c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ranking: [a, c] (expected two or more of: [a, b])");
    }
}
