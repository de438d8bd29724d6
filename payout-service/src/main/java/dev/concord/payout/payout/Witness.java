package dev.concord.payout.payout;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockId;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.rpc.TransactionView;
import dev.concord.payout.payout.domain.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One endpoint, asked on its own for the proof that an attempt is dead: either its key has not come to its nonce at a final block
 * so high that it cannot be included any more, or the key came past its nonce by another transaction.
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
            return switch (keyAt(new BlockHash(head.hash()), attempt)) {
                case AccessKeyAnswer.Found found ->
                    hasPassed(found, attempt) ? overtaken(attempt, head) : expired(attempt, head);
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

    /** A key that had come to the nonce at the final block before signing never takes it; else the step itself is looked for. */
    private Testimony overtaken(Attempt attempt, BlockPoint head) {
        if (head.height() < attempt.baseHeight()) {
            return new Testimony.Silent("the chain is at %d, below the base".formatted(head.height()));
        }
        if (keyAt(new BlockHeight(attempt.baseHeight()), attempt) instanceof AccessKeyAnswer.Found base
                && hasPassed(base, attempt)) {
            return new Testimony.Overtaken(base.at().height(), base.at().hash());
        }
        return passage(attempt, head)
                .flatMap(this::blockAt)
                .map(block -> stepped(attempt, block))
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
            switch (keyAt(new BlockHeight(height), attempt)) {
                case AccessKeyAnswer.Found found -> {
                    return Optional.of(new Seen(height, hasPassed(found, attempt)));
                }
                case AccessKeyAnswer.Absent _ -> {
                    return Optional.of(new Seen(height, false));
                }
                case AccessKeyAnswer.UnknownBlock _ -> {}
            }
        }
        return Optional.empty();
    }

    /** The step is proven if the key had not come to the nonce at the parent and a transaction in the block has moved it there. */
    private Testimony stepped(Attempt attempt, BlockView block) {
        if (!(keyAt(new BlockHash(block.hash()), attempt) instanceof AccessKeyAnswer.Found after)
                || !hasPassed(after, attempt)) {
            return new Testimony.Silent("the key has not passed at %d".formatted(block.height()));
        }
        if (!(keyAt(new BlockHash(block.previousHash()), attempt) instanceof AccessKeyAnswer.Found parent)
                || hasPassed(parent, attempt)) {
            return new Testimony.Silent("the key was not below at the parent of %d".formatted(block.height()));
        }
        return transactionsIn(block)
                .map(transactions -> judged(attempt, block, transactions))
                .orElseGet(() -> new Testimony.Silent("a chunk at %d is not kept".formatted(block.height())));
    }

    /** Kinds of transactions that a node shows otherwise may hide the one that moved the nonce: then nothing is proven. */
    private static Testimony judged(Attempt attempt, BlockView block, List<TransactionView> transactions) {
        if (transactions.stream().anyMatch(each -> each.hash().equals(attempt.hash()))) {
            return new Testimony.Lives();
        }
        return transactions.stream()
                        .anyMatch(each ->
                                each.isSignedWith(attempt.key()) && each.nonce().compareTo(attempt.nonce()) >= 0)
                ? new Testimony.Overtaken(block.height(), block.hash())
                : new Testimony.Silent("no transaction of the key passes it at %d".formatted(block.height()));
    }

    /** Returns what the new chunks of a block hold; nothing if one of them is not kept. */
    private Optional<List<TransactionView>> transactionsIn(BlockView block) {
        var transactions = new ArrayList<TransactionView>();
        for (var point : block.chunks()) {
            if (point.heightIncluded() == block.height()) {
                var chunk =
                        endpoint.chunk(point.hash()).filter(each -> each.hash().equals(point.hash()));
                if (chunk.isEmpty()) {
                    return Optional.empty();
                }
                transactions.addAll(chunk.get().transactions());
            }
        }
        return Optional.of(transactions);
    }

    private Optional<BlockView> blockAt(long height) {
        return endpoint.blockAt(new BlockHeight(height)).filter(block -> block.height() == height);
    }

    /** An answer that was read at another block than the one asked for is none. */
    private AccessKeyAnswer keyAt(BlockId block, Attempt attempt) {
        var answer = endpoint.viewAccessKey(treasury, attempt.key(), block);
        var isOfBlock = switch (answer) {
            case AccessKeyAnswer.Found found -> isAt(found.at(), block);
            case AccessKeyAnswer.Absent absent -> isAt(absent.at(), block);
            case AccessKeyAnswer.UnknownBlock _ -> true;
        };
        return isOfBlock ? answer : new AccessKeyAnswer.UnknownBlock();
    }

    private static boolean isAt(BlockPoint point, BlockId block) {
        return switch (block) {
            case BlockHash(var hash) -> point.hash().equals(hash);
            case BlockHeight(var height) -> point.height() == height;
            case Finality _ -> true;
        };
    }

    private static boolean hasPassed(AccessKeyAnswer.Found found, Attempt attempt) {
        return found.nonce().compareTo(attempt.nonce()) >= 0;
    }

    /** Whether the key had come to the attempt's nonce at a block. */
    private record Seen(long height, boolean passed) {}
}
