package dev.concord.localnet.node;

import dev.concord.localnet.chain.BlockTimes;
import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.journal.JournalRecord;
import dev.concord.localnet.journal.JournalRecord.Accepted;
import dev.concord.localnet.journal.JournalRecord.Begun;
import dev.concord.localnet.journal.JournalRecord.BlockMade;
import dev.concord.localnet.journal.JournalRecord.ChunkMissed;
import dev.concord.localnet.journal.JournalRecord.Decreed;
import dev.concord.localnet.journal.JournalRecord.Forked;
import dev.concord.localnet.journal.JournalRecord.Paced;
import dev.concord.localnet.token.TokenCode;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.SignedTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes the chain again from its journal. Signatures are not checked again: only checked transactions were written. */
final class Replay {

    private final BlockTimes times = new BlockTimes();
    private final Map<CryptoHash, SignedTransaction> waiting = new LinkedHashMap<>();
    private @Nullable Chain chain;

    void accept(JournalRecord record) {
        switch (record) {
            case Begun(var genesis) -> chain = new Chain(genesis, times, new TokenCode());
            case Paced(var height, var epochNanos, var intervalNanos) -> times.from(height, epochNanos, intervalNanos);
            case Accepted(var bytes) -> wait(SignedTransaction.decode(bytes.toArray()));
            case BlockMade made -> append(made);
            case Decreed(var height, var decree) -> enact(height, decree);
            case ChunkMissed(var height) -> at(height - 1).missChunk();
            case Forked(var height, var lost) -> undoTo(height, lost);
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
        var begun = new Chain(genesis, times, new TokenCode());
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
        var begun = at(made.height() - 1);
        var taken = made.included().stream().map(this::takeWaiting).toList();
        var result = begun.append(taken, Set.copyOf(made.foundInvalid()));
        if (begun.head() != made.height() || !result.included().equals(made.included())) {
            throw new IllegalStateException("journal: block %d took %d transactions when replayed (expected: %d)"
                    .formatted(made.height(), result.included().size(), taken.size()));
        }
        made.dropped().forEach(waiting::remove);
    }

    private void enact(long height, Decree decree) {
        at(height - 1).enact(decree, height);
    }

    private void undoTo(long height, boolean lost) {
        var undone = at(height).undoTo(height);
        if (!lost) {
            undone.forEach(this::wait);
        }
    }

    /** The chain once it is as high as it was when something was written. */
    private Chain at(long height) {
        var begun = chain().orElseThrow(() -> new IllegalStateException("journal: no genesis at its beginning"));
        begun.advanceTo(height);
        return begun;
    }

    private SignedTransaction takeWaiting(CryptoHash hash) {
        var signed = waiting.remove(hash);
        if (signed == null) {
            throw new IllegalStateException("journal: transaction " + hash + " in a block (expected: accepted before)");
        }
        return signed;
    }
}
