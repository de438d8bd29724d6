package dev.concord.localnet.chain;

import dev.concord.localnet.chain.ApplyBlock.Included;
import dev.concord.localnet.chain.TransactionTrace.TracedReceipt;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All transactions that blocks took, the receipts that came of them, and how each of those ended. */
final class Executions {

    private final Map<CryptoHash, Included> transactions = new HashMap<>();
    private final Map<CryptoHash, Receipt> receipts = new HashMap<>();
    private final Map<CryptoHash, Outcome> outcomes = new HashMap<>();

    void add(ApplyBlock.Applied applied) {
        applied.included().forEach(taken -> transactions.put(taken.outcome().id(), taken));
        applied.executed().forEach(done -> outcomes.put(done.outcome().id(), done.outcome()));
        applied.executed().forEach(done -> receipts.put(done.receipt().id(), done.receipt()));
        applied.outgoing().forEach(receipt -> receipts.put(receipt.id(), receipt));
    }

    /** Forgets what a block did, and gives the transactions that it had taken. */
    List<SignedTransaction> undo(BlockContent content) {
        var undone = new ArrayList<SignedTransaction>();
        for (var hash : content.transactions()) {
            var included = transactions.remove(hash);
            if (included != null) {
                undone.add(included.transaction());
            }
        }
        content.receipts().forEach(outcomes::remove);
        return undone;
    }

    Optional<Included> included(CryptoHash transaction) {
        return Optional.ofNullable(transactions.get(transaction));
    }

    Optional<Receipt> receipt(CryptoHash id) {
        return Optional.ofNullable(receipts.get(id));
    }

    Optional<Outcome> outcome(CryptoHash receipt) {
        return Optional.ofNullable(outcomes.get(receipt));
    }

    /** All that had come of a transaction when the block at the head was the newest. */
    TransactionTrace trace(Included included, long head, long finalHead) {
        var traced = new ArrayList<TracedReceipt>();
        var next = new ArrayDeque<>(included.outcome().receiptIds());
        while (!next.isEmpty()) {
            var id = next.removeFirst();
            var outcome = Optional.ofNullable(outcomes.get(id)).filter(done -> done.height() <= head);
            outcome.ifPresent(done -> next.addAll(done.receiptIds()));
            traced.add(new TracedReceipt(receipt(id).orElseThrow(), outcome));
        }
        var reached = reached(included, traced, head, finalHead);
        return new TransactionTrace(included.transaction(), included.outcome(), traced, reached);
    }

    private static WaitUntil reached(Included included, List<TracedReceipt> traced, long head, long finalHead) {
        var executed =
                traced.stream().filter(each -> !each.receipt().isRefund()).allMatch(each -> each.isExecutedBy(head));
        if (included.outcome().height() > finalHead) {
            return executed ? WaitUntil.EXECUTED_OPTIMISTIC : WaitUntil.INCLUDED;
        }
        if (!executed) {
            return WaitUntil.INCLUDED_FINAL;
        }
        return traced.stream().allMatch(each -> each.isExecutedBy(finalHead)) ? WaitUntil.FINAL : WaitUntil.EXECUTED;
    }
}
