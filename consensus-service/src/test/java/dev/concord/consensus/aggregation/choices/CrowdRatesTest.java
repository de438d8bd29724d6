package dev.concord.consensus.aggregation.choices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.BinaryCounts;
import org.junit.jupiter.api.Test;

final class CrowdRatesTest {

    private static final BinaryCounts GOOD = new BinaryCounts(38, 2, 2, 38);

    @Test
    void withoutTaskersItIsTheStart() {
        var crowd = CrowdRates.learn(new RateCounts(0, 2), 0.3);

        assertThat(crowd.rate(Side.APPLIES, 0)).isBetween(0.69, 0.71);
        assertThat(crowd.rate(Side.APPLIES_NOT, 1)).isBetween(0.1, 0.2);
    }

    @Test
    void aGoodCrowdRaisesWhatIsExpectedOfNewcomers() {
        var crowd = learned(20, GOOD, GOOD);

        assertThat(crowd.rate(Side.APPLIES, 0)).isGreaterThan(0.9);
        assertThat(crowd.rate(Side.APPLIES_NOT, 0)).isLessThan(0.1);
    }

    @Test
    void fewLabelsHardlyMoveIt() {
        var crowd = learned(1, new BinaryCounts(2, 0, 0, 2), BinaryCounts.NONE);

        assertThat(crowd.rate(Side.APPLIES, 0)).isBetween(0.69, 0.78);
    }

    @Test
    void aRareClassBorrowsFromTheOthers() {
        var crowd = learned(20, GOOD, new BinaryCounts(0.1, 0, 0, 10));

        assertThat(crowd.rate(Side.APPLIES, 1)).isGreaterThan(0.85);
    }

    @Test
    void whoIsCarelessWithSomeClassesIsExpectedToBeCarelessWithOthers() {
        var counts = new RateCounts(20, 6);
        for (var tasker = 0; tasker < 20; tasker++) {
            for (var place = 0; place < 5; place++) {
                counts.put(tasker, place, tasker < 2 ? new BinaryCounts(20, 20, 20, 20) : GOOD);
            }
            counts.put(tasker, 5, tasker < 2 ? BinaryCounts.NONE : GOOD);
        }

        var crowd = CrowdRates.learn(counts, 0.5);

        assertThat(crowd.rate(Side.APPLIES, 0, 5)).isLessThan(crowd.rate(Side.APPLIES, 5) - 0.1);
        assertThat(crowd.rate(Side.APPLIES_NOT, 0, 5)).isGreaterThan(crowd.rate(Side.APPLIES_NOT, 5) + 0.1);
    }

    @Test
    void aCrowdOfOneMindIsExpectedMoreFirmlyThanOneOfMany() {
        var same = learned(40, GOOD, GOOD);
        var counts = new RateCounts(40, 2);
        for (var tasker = 0; tasker < 40; tasker++) {
            counts.put(tasker, tasker % 2, new BinaryCounts(40, 0, 0, 40));
            counts.put(tasker, 1 - tasker % 2, new BinaryCounts(20, 20, 20, 20));
        }

        assertThat(same.strength(Side.APPLIES, 0))
                .isGreaterThan(3 * CrowdRates.learn(counts, 0.5).strength(Side.APPLIES, 0));
    }

    @Test
    void aCrowdIsNeverBelievedToBeWorseThanChance() {
        var crowd = learned(40, new BinaryCounts(4, 36, 36, 4), GOOD);

        assertThat(crowd.rate(Side.APPLIES, 0)).isGreaterThan(crowd.rate(Side.APPLIES_NOT, 0) + 0.1);
    }

    private static CrowdRates learned(int taskers, BinaryCounts first, BinaryCounts second) {
        var counts = new RateCounts(taskers, 2);
        for (var tasker = 0; tasker < taskers; tasker++) {
            counts.put(tasker, 0, first);
            counts.put(tasker, 1, second);
        }
        return CrowdRates.learn(counts, 0.5);
    }
}
