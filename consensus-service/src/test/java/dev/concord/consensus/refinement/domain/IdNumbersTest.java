package dev.concord.consensus.refinement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdNumbersTest {

    private static final int IDS = 20_000;

    private final IdNumbers numbers = new IdNumbers();

    /** Ids that differ in few bits as well as ids that differ in all. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachIdHasOneNumberInTheOrderInWhichTheyCame(boolean alike) {
        var random = new Random(7);
        var expected = new HashMap<UUID, Integer>();
        for (var step = 0; step < IDS; step++) {
            var number = random.nextInt(IDS);
            var id = alike ? new UUID(1, number) : new UUID(number * 0x9E3779B97F4A7C15L, ~number);
            expected.putIfAbsent(id, expected.size());

            assertThat(numbers.number(id)).isEqualTo(expected.get(id));
        }

        assertThat(numbers.size()).isEqualTo(expected.size());
        expected.forEach((id, number) -> {
            assertThat(numbers.find(id)).isEqualTo(number);
            assertThat(numbers.id(number)).isEqualTo(id);
        });
        assertThat(numbers.find(new UUID(2, 2))).isEqualTo(IdNumbers.ABSENT);
    }
}
