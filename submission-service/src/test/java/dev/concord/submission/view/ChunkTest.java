package dev.concord.submission.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ChunkTest {

    @Test
    void aLargeChunkIsSplitIntoSuchAsFollowEachOther() {
        var parts = chunk(10, 250).bounded();

        assertThat(parts).extracting(part -> part.changes().size()).containsExactly(100, 100, 50);
        assertThat(parts).extracting(Chunk::expected).containsExactly(5L, 110L, 210L);
        assertThat(parts).extracting(Chunk::following).containsExactly(110L, 210L, 300L);
    }

    @Test
    void aSmallChunkIsLeftAsItIs() {
        var chunk = chunk(10, 3);

        assertThat(chunk.bounded()).containsExactly(chunk);
    }

    @Test
    void aGapInTheLogBelongsToTheRecordBeforeIt() {
        var chunk = chunk(10, 2);

        assertThat(chunk.singles()).extracting(Chunk::following).containsExactly(11L, 300L);
    }

    @Test
    void aChunkWithoutMeaningStillMovesTheOffset() {
        var chunk = chunk(10, 2).withoutMeaning();

        assertThat(chunk.following()).isEqualTo(300);
        assertThat(chunk.changes()).extracting(Change::event).containsOnlyNulls();
    }

    private static Chunk chunk(long first, int changes) {
        return new Chunk(
                "label-wanted/0",
                5,
                300,
                LongStream.range(first, first + changes)
                        .mapToObj(offset -> new Change(offset, null, Instant.EPOCH))
                        .toList());
    }
}
