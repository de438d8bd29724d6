package dev.concord.localnet.chain;

import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import org.jspecify.annotations.Nullable;

/** How it ended. */
public sealed interface OutcomeStatus {

    /** Done; the value is what a contract's method returned, else empty. */
    record Succeeded(Bytes value) implements OutcomeStatus {}

    /** The result is the one of this receipt. */
    record Forwarded(CryptoHash receiptId) implements OutcomeStatus {}

    /** The action at the index failed and everything of its receipt was undone; without index none is to blame. */
    record Failed(@Nullable Integer index, ChainError error) implements OutcomeStatus {}

    /** The block that took the transaction found it invalid: nothing was done, and it may still be included later. */
    record FoundInvalid(ChainError error) implements OutcomeStatus {}
}
