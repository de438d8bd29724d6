package dev.concord.consensus.aggregation.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SharedErrorTest {

    @Test
    void aSingleLabelHasItsOwnVariance() {
        assertThat(SharedError.varianceOfMean(new double[] {0.25}, 0, 1)).isEqualTo(4, within(1e-12));
    }

    @Test
    void manyLabelsStillShareAPart() {
        var weights = new double[1000];
        Arrays.fill(weights, 1);

        assertThat(SharedError.varianceOfMean(weights, 0, 10)).isEqualTo(0.28, within(1e-12));
        assertThat(SharedError.varianceOfMean(weights, 0, 1000)).isEqualTo(0.2, within(0.001));
    }
}
