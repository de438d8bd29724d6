package dev.concord.payout.payout;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.payout.domain.Testimony;
import java.util.Optional;

/**
 * One endpoint, asked on its own for the proof that an attempt is dead: either its key has not come to its nonce at a final block
 * so high that it cannot be included any more, or the key came past its nonce in a block that holds another transaction.
 */
final class Witness {

    private static final int MOST_WITHOUT_BLOCK = 32;

    private final NearRpc endpoint;
    private final AccountId treasury;

    Witness(NearRpc endpoint, AccountId treasury) {
        this.endpoint = endpoint;
        this.treasury = treasury;
    }

    Testimony testify(Attempt attempt) {
        try {
            var head = endpoint.block(Finality.FINAL).point();
            return switch (endpoint.viewAccessKey(treasury, attempt.key(), new BlockHash(head.hash()))) {
                case AccessKeyAnswer.Found found ->
                    found.nonce().compareTo(attempt.nonce()) >= 0 ? overtaken(attempt, head) : expired(attempt, head);
                case AccessKeyAnswer.Absent _ -> new Testimony.Silent("the key is gone at " + head.height());
                case AccessKeyAnswer.UnknownBlock _ -> new Testimony.Silent("no state at " + head.height());
            };
        } catch (RpcFailure noAnswer) {
            return new Testimony.Silent(String.valueOf(noAnswer.getMessage()));
        }
    }

    /** It can be included while the parent of the including block is no higher than base plus validity. */
    private Testimony expired(Attempt attempt, BlockPoint head) {
        var last = attempt.baseHeight() + endpoint.limits().transactionValidityBlocks();
        return head.height() > last
                ? new Testimony.Expired(head.height())
                : new Testimony.Silent(
                        "it may be included until %d; the chain is at %d".formatted(last, head.height()));
    }

    /** Finds the first block at which the key had come to the nonce, and looks into it. */
    private Testimony overtaken(Attempt attempt, BlockPoint head) {
        return passage(attempt, head)
                .flatMap(height -> endpoint.blockAt(new BlockHeight(height)))
                .map(block -> judged(attempt, block))
                .orElseGet(() -> new Testimony.Silent("the block in which the key passed is not kept"));
    }

    /** Bisects between the base block and the final head; heights without a block are stepped over. */
    private Optional<Long> passage(Attempt attempt, BlockPoint head) {
        var below = attempt.baseHeight();
        var above = head.height();
        var ceiling = above; // no block lies from here up to above
        while (ceiling - below > 1) {
            var middle = below + (ceiling - below) / 2;
            var seen = firstSeen(attempt, middle, ceiling);
            if (seen.isEmpty() && ceiling - middle > MOST_WITHOUT_BLOCK) {
                return Optional.empty();
            }
            if (seen.isPresent() && !seen.get().passed()) {
                below = seen.get().height();
            } else {
                above = seen.map(Seen::height).orElse(above);
                ceiling = middle;
            }
        }
        return Optional.of(above);
    }

    private Optional<Seen> firstSeen(Attempt attempt, long from, long before) {
        var last = Math.min(before, from + MOST_WITHOUT_BLOCK);
        for (var height = from; height < last; height++) {
            switch (endpoint.viewAccessKey(treasury, attempt.key(), new BlockHeight(height))) {
                case AccessKeyAnswer.Found found -> {
                    return Optional.of(new Seen(height, found.nonce().compareTo(attempt.nonce()) >= 0));
                }
                case AccessKeyAnswer.Absent _ -> {
                    return Optional.of(new Seen(height, false));
                }
                case AccessKeyAnswer.UnknownBlock _ -> {}
            }
        }
        return Optional.empty();
    }

    private Testimony judged(Attempt attempt, BlockView block) {
        for (var point : block.chunks()) {
            if (point.heightIncluded() == block.height()) {
                var chunk = endpoint.chunk(point.hash());
                if (chunk.isEmpty()) {
                    return new Testimony.Silent("a chunk at %d is not kept".formatted(block.height()));
                }
                if (chunk.get().transactions().stream()
                        .anyMatch(each -> each.hash().equals(attempt.hash()))) {
                    return new Testimony.Lives();
                }
            }
        }
        return new Testimony.Overtaken(block.height());
    }

    /** Whether the key had come to the attempt's nonce at a block. */
    private record Seen(long height, boolean passed) {}
}
