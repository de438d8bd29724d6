package dev.concord.localnet.chain;

import dev.concord.near.key.CryptoHash;
import org.jspecify.annotations.Nullable;

/** How it ended. */
public sealed interface OutcomeStatus {

    /** Done, with no value, as all that is simulated has none. */
    record Succeeded() implements OutcomeStatus {}

    /** The result is the one of this receipt. */
    record Forwarded(CryptoHash receiptId) implements OutcomeStatus {}

    /** The action at the index failed and everything of its receipt was undone; without index none is to blame. */
    record Failed(@Nullable Integer index, ChainError error) implements OutcomeStatus {}
}
