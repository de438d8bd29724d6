package dev.concord.localnet.node;

import dev.concord.localnet.chain.BlockTimes;
import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.journal.JournalRecord;
import dev.concord.localnet.journal.JournalRecord.Accepted;
import dev.concord.localnet.journal.JournalRecord.Begun;
import dev.concord.localnet.journal.JournalRecord.BlockMade;
import dev.concord.localnet.journal.JournalRecord.Paced;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.SignedTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain again from its journal. Signatures are not checked again: only checked transactions were written. */
final class Replay {

    private final BlockTimes times = new BlockTimes();
    private final Map<CryptoHash, SignedTransaction> waiting = new LinkedHashMap<>();
    private @Nullable Chain chain;

    void accept(JournalRecord record) {
        switch (record) {
            case Begun(var genesis) -> chain = new Chain(genesis, times);
            case Paced(var height, var epochNanos, var intervalNanos) -> times.from(height, epochNanos, intervalNanos);
            case Accepted(var bytes) -> wait(SignedTransaction.decode(bytes.toArray()));
            case BlockMade made -> append(made);
        }
    }

    BlockTimes times() {
        return times;
    }

    /** The chain up to its last block that is not empty; none if nothing was ever written. */
    Optional<Chain> chain() {
        return Optional.ofNullable(chain);
    }

    Chain begin(Genesis genesis) {
        var begun = new Chain(genesis, times);
        chain = begun;
        return begun;
    }

    /** What was accepted and neither included nor dropped. */
    List<SignedTransaction> waiting() {
        return List.copyOf(waiting.values());
    }

    private void wait(SignedTransaction signed) {
        waiting.put(signed.hash(), signed);
    }

    private void append(BlockMade made) {
        var begun = chain().orElseThrow(() -> new IllegalStateException("journal: a block before the genesis"));
        begun.advanceTo(made.height() - 1);
        var taken = made.included().stream().map(this::takeWaiting).toList();
        var result = begun.append(taken);
        if (begun.head() != made.height() || !result.included().equals(made.included())) {
            throw new IllegalStateException("journal: block %d took %d transactions when replayed (expected: %d)"
                    .formatted(made.height(), result.included().size(), taken.size()));
        }
        made.dropped().forEach(waiting::remove);
    }

    private SignedTransaction takeWaiting(CryptoHash hash) {
        var signed = waiting.remove(hash);
        if (signed == null) {
            throw new IllegalStateException("journal: transaction " + hash + " in a block (expected: accepted before)");
        }
        return signed;
    }
}
