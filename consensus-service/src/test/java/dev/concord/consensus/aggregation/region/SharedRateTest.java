package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.region.SharedRate.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SharedRateTest {

    @Test
    void whoIsUnknownIsTakenToBeAsIsUsual() {
        var rate = SharedRate.learned(0.8, List.of());

        assertThat(rate.of(new Tally(0, 0))).isEqualTo(0.8, within(1e-9));
        assertThat(rate.strength()).isEqualTo(4, within(1e-9));
    }

    @Test
    void ownTrialsOutweighTheCrowdInTheEnd() {
        var rate = SharedRate.learned(0.8, List.of());

        assertThat(rate.of(new Tally(1, 4))).isEqualTo((1 + 4 * 0.8) / 8, within(1e-9));
        assertThat(rate.of(new Tally(100, 1000))).isEqualTo(0.1, within(0.01));
    }

    @Test
    void aCrowdOfOneMindTellsMuchOfItsNext() {
        var alike = SharedRate.learned(0.8, Collections.nCopies(50, new Tally(70, 100)));
        var mixed = new ArrayList<>(Collections.nCopies(25, new Tally(95, 100)));
        mixed.addAll(Collections.nCopies(25, new Tally(5, 100)));

        assertThat(alike.strength()).isGreaterThan(20);
        assertThat(SharedRate.learned(0.8, mixed).strength()).isLessThan(2);
    }

    @Test
    void itFindsTheSpreadThatACrowdWasDrawnWith() {
        var random = new Random(5);
        var tallies = new ArrayList<Tally>();
        for (var tasker = 0; tasker < 2000; tasker++) {
            // A Beta distribution of 2 and 2 is the middle of three uniform numbers; its strength is 4.
            var uniform = random.doubles(3).sorted().toArray();
            var successes =
                    random.doubles(30).filter(value -> value < uniform[1]).count();
            tallies.add(new Tally(successes, 30));
        }

        var rate = SharedRate.learned(0.8, tallies);

        assertThat(rate.mean()).isEqualTo(0.5, within(0.02));
        assertThat(rate.strength()).isEqualTo(4, within(0.5));
    }

    @Test
    void ratesAreNeverCertain() {
        var sure = SharedRate.learned(0.8, Collections.nCopies(100, new Tally(1000, 1000)));

        assertThat(sure.of(new Tally(1000, 1000))).isGreaterThan(0.99).isLessThan(1);
        assertThat(SharedRate.learned(0.8, Collections.nCopies(100, new Tally(0, 1000)))
                        .of(new Tally(0, 1000)))
                .isGreaterThan(0)
                .isLessThan(0.01);
    }
}
