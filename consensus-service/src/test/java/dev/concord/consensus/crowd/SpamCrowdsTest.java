package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crowds of spammers, on which plain streaming collapses below chance, are seen through. */
final class SpamCrowdsTest {

    private static final Overlap FIVE = new Overlap(5, 5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sixInTenWhoAlwaysGiveTheirFavouriteAreOutweighed(long seed) {
        assertSeenThrough(MadeUpCrowd.withStubbornSpammers(seed), seed, 0.08);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void halfWhoAlwaysGiveTheFirstClassAreOutweighed(long seed) {
        assertSeenThrough(MadeUpCrowd.withLazySpammers(seed), seed, 0.08);
    }

    private static void assertSeenThrough(Crowd crowd, long seed, double gain) {
        var majority = new SimulatedProject(crowd, DecisionMethod.MAJORITY, FIVE)
                .labelled(seed)
                .closed()
                .accuracy();
        var learned = new SimulatedProject(crowd, DecisionMethod.DAWID_SKENE, FIVE)
                .labelled(seed)
                .closed()
                .accuracy();

        System.out.printf("spam, seed %d: majority %.4f, learned %.4f%n", seed, majority, learned);
        assertThat(learned).isGreaterThan(majority + gain);
    }
}
