package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.Finality;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what a block has brought to the treasury. A transaction is asked for, so that its receipt is known when it comes; and so is
 * the outcome of a receipt that asks a token to pay: what is sent may fail.
 */
@Component
final class FindArrivals {

    private final Incoming incoming;

    FindArrivals(Treasury treasury, Assets assets) {
        this.incoming = new Incoming(treasury.account(), assets.contracts());
    }

    /** Returns nothing while something of the block is not final with all that came of it: the block is looked at again. */
    Optional<List<Arrival>> in(SeenBlock seen, NearRpc endpoint) {
        return byTransactions(seen, endpoint)
                .flatMap(first -> byReceipts(seen, endpoint)
                        // Behind all transactions: one of the block may be what sent one of its receipts.
                        .map(then ->
                                Stream.concat(first.stream(), then.stream()).toList()));
    }

    private Optional<List<Arrival>> byTransactions(SeenBlock seen, NearRpc endpoint) {
        var arrivals = new ArrayList<Arrival>();
        for (var transaction : seen.transactions()) {
            if (incoming.mayBring(transaction)) {
                var outcome = finalOutcome(transaction, endpoint);
                var block = outcome.flatMap(ended -> executedIn(ended.atReceiver(), endpoint));
                if (block.isEmpty()) {
                    return Optional.empty();
                }
                incoming.of(outcome.get(), block.get()).ifPresent(arrivals::add);
            }
        }
        return Optional.of(arrivals);
    }

    private Optional<List<Arrival>> byReceipts(SeenBlock seen, NearRpc endpoint) {
        var arrivals = new ArrayList<Arrival>();
        for (var receipt : seen.receipts()) {
            if (incoming.mayBring(receipt)) {
                var asOf = endpoint.block(Finality.FINAL).hash();
                var outcome = endpoint.receiptOutcome(receipt.id(), receipt.receiverId(), asOf);
                var block = outcome.flatMap(ended -> executedIn(ended, endpoint));
                if (block.isEmpty()) {
                    return Optional.empty();
                }
                incoming.of(receipt, outcome.get(), block.get()).ifPresent(arrivals::add);
            } else {
                incoming.of(receipt, seen.block()).ifPresent(arrivals::add);
            }
        }
        return Optional.of(arrivals);
    }

    private static Optional<BlockView> executedIn(ExecutionOutcome outcome, NearRpc endpoint) {
        return endpoint.blockAt(new BlockHash(outcome.blockHash()));
    }

    private static Optional<TransactionOutcome> finalOutcome(TransactionView transaction, NearRpc endpoint) {
        return switch (endpoint.transaction(transaction.hash(), transaction.signerId(), WaitUntil.NONE)) {
            case TransactionAnswer.Known known
            when known.status().reached().isAtLeast(WaitUntil.FINAL) ->
                known.status().outcome();
            case TransactionAnswer.Known _, TransactionAnswer.Unknown _ -> Optional.empty();
        };
    }
}
