package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only where rows do not fit into the cache are votes divided, and never into more than eight blocks. */
final class VoteBlocksTest {

    @Test
    void theVotesOfAMillionLabelsAreOneBlock() {
        assertThat(VoteBlocks.of(20_000, 4).areSeveral()).isFalse();
        assertThat(VoteBlocks.of(0, 0).areSeveral()).isFalse();
    }

    @Test
    void theVotesOfTenMillionLabelsAreSeven() {
        assertThat(VoteBlocks.of(200_000, 4).size()).isEqualTo(7);
    }

    @Test
    void blocksGrowRatherThanBecomeMoreThanEight() {
        assertThat(VoteBlocks.of(2_000_000, 4).size()).isEqualTo(8);
        assertThat(VoteBlocks.of(Integer.MAX_VALUE, 2).size()).isEqualTo(8);
    }

    @Test
    void moreThanFourClassesAreOneBlock() {
        assertThat(VoteBlocks.of(2_000_000, 5).areSeveral()).isFalse();
    }

    @Test
    void eachVoteIsInABlock() {
        var blocks = new VoteBlocks(100, 4);

        assertThat(IntStream.range(0, 100).map(blocks::of))
                .isSorted()
                .startsWith(0)
                .endsWith(blocks.size() - 1);
    }
}
