package dev.concord.localnet.journal;

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

    /** A block took some of the waiting transactions, in this order, and dropped others. */
    record BlockMade(long height, List<CryptoHash> included, List<CryptoHash> dropped) implements JournalRecord {

        public BlockMade {
            included = List.copyOf(included);
            dropped = List.copyOf(dropped);
        }
    }
}
