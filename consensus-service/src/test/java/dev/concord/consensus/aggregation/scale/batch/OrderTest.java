package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OrderTest {

    @Test
    void numbersOfEitherSignAreSortedAndEqualOnesKeepTheirOrder() {
        var numbers = new float[] {3, -1, 0, -2.5f, 3, -0.0f, Float.MAX_VALUE};

        assertThat(Order.of(numbers)).containsExactly(3, 1, 2, 5, 0, 4, 6);
    }
}
