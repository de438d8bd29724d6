package dev.concord.localnet.node;

import dev.concord.localnet.chain.ChainError;
import dev.concord.localnet.chain.TransactionTrace;

/** How waiting for a transaction ended. */
public sealed interface Awaited {

    record Reached(TransactionTrace trace) implements Awaited {}

    /** It was dropped, and could not be included any more. */
    record Invalid(ChainError error) implements Awaited {}

    record TimedOut() implements Awaited {}
}
