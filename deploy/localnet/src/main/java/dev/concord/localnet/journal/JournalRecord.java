package dev.concord.localnet.journal;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Genesis;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/** One fact that the node cannot compute again. */
public sealed interface JournalRecord {

    /** The chain began. */
    record Begun(Genesis genesis) implements JournalRecord {}

    /** From this height on blocks come so many nanoseconds apart. */
    record Paced(long height, long epochNanos, long intervalNanos) implements JournalRecord {}

    /** A transaction waits for its block; some client may have been told so. */
    record Accepted(Bytes signedTransaction) implements JournalRecord {}

    /**
     * A block took some of the waiting transactions, in this order, and dropped others.
     *
     * @param foundInvalid those of the included that the block found invalid, though they are not
     */
    record BlockMade(long height, List<CryptoHash> included, List<CryptoHash> dropped, List<CryptoHash> foundInvalid)
            implements JournalRecord {

        public BlockMade {
            included = List.copyOf(included);
            dropped = List.copyOf(dropped);
            foundInvalid = List.copyOf(foundInvalid);
        }
    }

    /** From this height on the chain is as somebody outside of it wished. */
    record Decreed(long height, Decree decree) implements JournalRecord {}

    /** The block of this height has no chunk. */
    record ChunkMissed(long height) implements JournalRecord {}

    /**
     * The blocks above this height were undone.
     *
     * @param lost whether their transactions are forgotten; else they wait again
     */
    record Forked(long height, boolean lost) implements JournalRecord {}
}
