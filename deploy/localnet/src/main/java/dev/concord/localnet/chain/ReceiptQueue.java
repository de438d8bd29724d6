package dev.concord.localnet.chain;

import dev.concord.near.key.CryptoHash;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Receipts made and not executed: those that wait for their turn, and those that wait for another one's result. */
final class ReceiptQueue {

    private final Deque<Receipt> ready = new ArrayDeque<>();
    private final Map<CryptoHash, Receipt> awaitingResult = new HashMap<>();

    boolean isEmpty() {
        return ready.isEmpty();
    }

    Deque<Receipt> ready() {
        return ready;
    }

    /** Takes receipts in; one that another of them gives its result to waits for it. */
    void add(List<Receipt> receipts) {
        var callbacks = receipts.stream()
                .map(Receipt::resultTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (var receipt : receipts) {
            if (callbacks.contains(receipt.id())) {
                awaitingResult.put(receipt.id(), receipt);
            } else {
                ready.addLast(receipt);
            }
        }
    }

    void deliver(CryptoHash receipt, PromiseResult result) {
        var waiting = awaitingResult.remove(receipt);
        if (waiting == null) {
            throw new IllegalStateException("receipt: " + receipt + " (expected: one that waits for a result)");
        }
        ready.addLast(waiting.withInput(result));
    }

    ReceiptQueue copy() {
        var copy = new ReceiptQueue();
        copy.ready.addAll(ready);
        copy.awaitingResult.putAll(awaitingResult);
        return copy;
    }
}
