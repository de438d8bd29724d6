package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Choices;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SetScoresTest {

    @Test
    void countsWhatIsFoundMissedAndFalselyNamed() {
        var scores = SetScores.of(sets("a b", "a", "", "c"), sets("a", "a b", "", "a"));

        assertThat(scores.accuracy()).isEqualTo(0.25, within(1e-12));
        assertThat(scores.microF1()).isEqualTo(2 * 2.0 / (2 * 2 + 2 + 2), within(1e-12));
        assertThat(scores.macroF1()).isEqualTo((4.0 / 5 + 0 + 0) / 3, within(1e-12));
        assertThat(scores.jaccard()).isEqualTo((0.5 + 0.5 + 1 + 0) / 4, within(1e-12));
    }

    @Test
    void whereThereIsNothingToFindNothingIsPerfect() {
        assertThat(SetScores.of(sets("", ""), sets("", ""))).isEqualTo(new SetScores(1, 1, 1, 1));
    }

    @Test
    void eachDecisionNeedsItsTruth() {
        assertThatThrownBy(() -> SetScores.of(sets("a"), sets("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decided: 1 sets (expected: 2, at least one)");
    }

    private static List<Choices> sets(String... sets) {
        return Stream.of(sets)
                .map(names -> new Choices(names.isEmpty() ? List.of() : List.of(names.split(" ", -1))))
                .toList();
    }
}
