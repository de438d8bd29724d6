package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionView;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a block has brought to the treasury. A transaction is asked for, so that its receipt is known when it comes. */
@Component
final class FindArrivals {

    private final Incoming incoming;

    FindArrivals(Treasury treasury, Assets assets) {
        this.incoming = new Incoming(treasury.account(), assets.contracts());
    }

    /** Returns nothing while a transaction of the block is not final with all that came of it: the block is looked at again. */
    Optional<List<Arrival>> in(SeenBlock seen, NearRpc endpoint) {
        var arrivals = new ArrayList<Arrival>();
        for (var chunk : seen.chunks()) {
            for (var transaction : chunk.transactions()) {
                if (incoming.mayBring(transaction)) {
                    var ended = ended(transaction, endpoint);
                    if (ended.isEmpty()) {
                        return Optional.empty();
                    }
                    incoming.of(ended.get().outcome(), ended.get().block()).ifPresent(arrivals::add);
                }
            }
        }
        // Behind all transactions: one of the block may be what sent one of its receipts.
        seen.chunks().stream()
                .flatMap(chunk -> chunk.receipts().stream())
                .flatMap(receipt -> incoming.of(receipt, seen.block()).stream())
                .forEach(arrivals::add);
        return Optional.of(arrivals);
    }

    private static Optional<Ended> ended(TransactionView transaction, NearRpc endpoint) {
        return finalOutcome(transaction, endpoint)
                .flatMap(outcome -> endpoint.blockAt(
                                new BlockHash(outcome.atReceiver().blockHash()))
                        .map(block -> new Ended(outcome, block)));
    }

    private static Optional<TransactionOutcome> finalOutcome(TransactionView transaction, NearRpc endpoint) {
        return switch (endpoint.transaction(transaction.hash(), transaction.signerId(), WaitUntil.NONE)) {
            case TransactionAnswer.Known known
            when known.status().reached().isAtLeast(WaitUntil.FINAL) ->
                known.status().outcome();
            case TransactionAnswer.Known _, TransactionAnswer.Unknown _ -> Optional.empty();
        };
    }

    /** What came of a transaction, and the block in which its receiver executed it. */
    private record Ended(TransactionOutcome outcome, BlockView block) {}
}
