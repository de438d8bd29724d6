package dev.concord.payout.suspense;

import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionView;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.asset.AllowedToken;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what a block has brought to the treasury. A transaction is asked for, so that its receipt is known when it comes. */
@Component
final class FindArrivals {

    private final Incoming incoming;

    FindArrivals(Treasury treasury, Assets assets) {
        var tokens = assets.tokens().stream().map(AllowedToken::contract).collect(Collectors.toSet());
        this.incoming = new Incoming(treasury.account(), tokens);
    }

    /** Returns nothing while a transaction of the block is not final with all that came of it: the block is looked at again. */
    Optional<List<Arrival>> in(SeenBlock seen, NearRpc endpoint) {
        var arrivals = new ArrayList<Arrival>();
        for (var chunk : seen.chunks()) {
            for (var transaction : chunk.transactions()) {
                if (incoming.mayBring(transaction)) {
                    var outcome = finalOutcome(transaction, endpoint);
                    if (outcome.isEmpty()) {
                        return Optional.empty();
                    }
                    incoming.of(outcome.get(), seen.block()).ifPresent(arrivals::add);
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

    private static Optional<TransactionOutcome> finalOutcome(TransactionView transaction, NearRpc endpoint) {
        return switch (endpoint.transaction(transaction.hash(), transaction.signerId(), WaitUntil.NONE)) {
            case TransactionAnswer.Known known
            when known.status().reached().isAtLeast(WaitUntil.FINAL) ->
                known.status().outcome();
            case TransactionAnswer.Known _, TransactionAnswer.Unknown _ -> Optional.empty();
        };
    }
}
