package dev.concord.payout.suspense;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.BlockView.ChunkPoint;
import dev.concord.near.rpc.ChunkForAccounts;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.Treasury;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads final blocks in their order. All is asked of one endpoint, because what is final there tells nothing of another one's
 * blocks, and each block must name the one before it, so that none is passed over.
 */
@Component
final class ReadBlocks {

    /** Heights that are asked for at once. A node a tenth of a second away then shows 16 blocks of 9 chunks in a second. */
    static final int WINDOW = 16;

    /** Heights without a block that are stepped over at most. */
    private static final int WINDOWS_WITHOUT_BLOCK = 16;

    /** The treasury and the tokens: only what is sent to them is read. */
    private final Set<AccountId> receivers;

    ReadBlocks(Treasury treasury, Assets assets) {
        this.receivers = Stream.concat(Stream.of(treasury.account()), assets.contracts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the next blocks behind one; none if the node knows of no later final block.
     *
     * @throws BlocksNotKept if the node knows later ones and not these
     */
    List<SeenBlock> after(NearRpc endpoint, BlockPoint last) throws InterruptedException {
        var head = endpoint.block(Finality.FINAL).height();
        var from = last.height() + 1;
        for (var windows = 0; windows < WINDOWS_WITHOUT_BLOCK && from <= head; windows++) {
            var seen = window(endpoint, from, Math.min(head, from + WINDOW - 1));
            if (!seen.isEmpty()) {
                return linked(last, seen);
            }
            from += WINDOW;
        }
        if (from <= head) {
            throw new BlocksNotKept("no block at %d..%d (expected: one, as the chain is at %d)"
                    .formatted(last.height() + 1, from - 1, head));
        }
        return List.of();
    }

    private static List<SeenBlock> linked(BlockPoint last, List<SeenBlock> seen) {
        var previous = last.hash();
        for (var each : seen) {
            if (!each.block().previousHash().equals(previous)) {
                throw new BlocksNotKept("block %d follows %s (expected: %s)"
                        .formatted(each.block().height(), each.block().previousHash(), previous));
            }
            previous = each.block().hash();
        }
        return seen;
    }

    private List<SeenBlock> window(NearRpc endpoint, long from, long to) throws InterruptedException {
        var questions = LongStream.rangeClosed(from, to)
                .<Callable<Optional<SeenBlock>>>mapToObj(height -> () -> blockAt(endpoint, height))
                .toList();
        var seen = new ArrayList<SeenBlock>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(questions)) {
                answer.get().ifPresent(seen::add);
            }
            return seen;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private Optional<SeenBlock> blockAt(NearRpc endpoint, long height) {
        return endpoint.blockAt(new BlockHeight(height))
                .filter(block -> block.height() == height)
                .map(block -> new SeenBlock(block, newChunks(endpoint, block)));
    }

    /** A shard that missed its turn shows the chunk of before, which was read in its own block. */
    private List<ChunkForAccounts> newChunks(NearRpc endpoint, BlockView block) {
        return block.chunks().stream()
                .filter(chunk -> chunk.heightIncluded() == block.height())
                .map(chunk -> chunk(endpoint, chunk))
                .toList();
    }

    private ChunkForAccounts chunk(NearRpc endpoint, ChunkPoint point) {
        return endpoint.chunkFor(receivers, point.hash())
                .filter(chunk -> chunk.hash().equals(point.hash()))
                .orElseThrow(() -> new BlocksNotKept(
                        "chunk %s of block %d (expected: kept)".formatted(point.hash(), point.heightIncluded())));
    }
}
