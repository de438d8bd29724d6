package dev.concord.consensus.aggregation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.ConfusionCounts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CrowdPriorTest {

    private static final List<String> CLASSES = List.of("no", "yes");

    @Test
    void withoutTaskersItIsTheStart() {
        var prior = CrowdPrior.learn(2, List.of());

        assertThat(prior.pseudoCount(0, 0)).isEqualTo(2.8, within(1e-9));
        assertThat(prior.pseudoCount(0, 1)).isEqualTo(1.2, within(1e-9));
        assertThat(prior.total(1)).isEqualTo(4, within(1e-9));
    }

    @Test
    void aGoodCrowdRaisesWhatIsExpectedOfNewcomers() {
        assertThat(diagonal(crowd(50, 100, 3))).isGreaterThan(0.85);
    }

    @Test
    void fewLabelsHardlyMoveIt() {
        assertThat(diagonal(crowd(2, 3, 0))).isBetween(0.7, 0.76);
    }

    @Test
    void aCrowdIsNeverBelievedToBeWorseThanChance() {
        assertThat(diagonal(crowd(50, 10, 90))).isGreaterThanOrEqualTo(0.6 - 1e-9);
    }

    private static double diagonal(CrowdPrior prior) {
        return prior.pseudoCount(0, 0) / prior.total(0);
    }

    private static CrowdPrior crowd(int taskers, double right, double wrong) {
        var counts = new ConfusionCounts(
                Map.of("no", Map.of("no", right, "yes", wrong), "yes", Map.of("no", wrong, "yes", right)));
        var matrix = ConfusionMatrix.of(ConfusionMatrix.places(CLASSES), counts);
        return CrowdPrior.learn(2, Collections.nCopies(taskers, matrix));
    }
}
