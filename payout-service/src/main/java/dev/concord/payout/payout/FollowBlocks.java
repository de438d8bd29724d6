package dev.concord.payout.payout;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads each new block once and notes which attempts it holds, however many there are: their lanes are free. A block that a fork
 * drops later, or that was missed, costs nothing but time: every attempt is asked for by itself until it is final.
 */
@Service
final class FollowBlocks {

    private static final Logger LOG = LoggerFactory.getLogger(FollowBlocks.class);

    /** Whoever falls behind farther goes on at the newest ones. */
    private static final int MOST_AT_ONCE = 40;

    private final NearRpc rpc;
    private final Treasury treasury;
    private final Attempts attempts;
    private final InstantSource clock;

    /** The last block that was read; 0 before the first one. */
    private final AtomicLong read = new AtomicLong();

    private final Steps steps;

    FollowBlocks(NearRpc rpc, Treasury treasury, Attempts attempts, InstantSource clock, Steps steps) {
        this.rpc = rpc;
        this.treasury = treasury;
        this.attempts = attempts;
        this.clock = clock;
        this.steps = steps;
    }

    /** Returns the height up to which blocks were read. */
    long height() {
        return read.get();
    }

    void follow() {
        try {
            var head = rpc.block(Finality.OPTIMISTIC);
            var from = Math.max(read.get() + 1, head.height() - MOST_AT_ONCE + 1);
            for (var height = from; height < head.height(); height++) {
                rpc.blockAt(new BlockHeight(height)).ifPresent(this::note);
                read.set(height);
            }
            if (from <= head.height()) {
                note(head);
                read.set(head.height());
            }
        } catch (RpcFailure noAnswer) {
            LOG.debug("blocks are followed again later", noAnswer);
        }
    }

    private void note(BlockView block) {
        var ours = block.chunks().stream()
                .filter(chunk -> chunk.heightIncluded() == block.height())
                .flatMap(chunk -> oursIn(chunk.hash()))
                .toList();
        if (!ours.isEmpty()) {
            attempts.noteIncluded(ours, block.height(), clock.instant().plus(SendAttempts.AGAIN_UNTIL_FINAL));
            steps.reached(Step.INCLUDED);
        }
    }

    private Stream<CryptoHash> oursIn(CryptoHash chunk) {
        return rpc.chunk(chunk).stream()
                .flatMap(view -> view.transactions().stream())
                .filter(transaction -> transaction.signerId().equals(treasury.account()))
                .map(transaction -> transaction.hash());
    }
}
