package dev.concord.localnet.node;

import dev.concord.localnet.chain.ChainError;

/** What becomes of a transaction that a client sends. */
public sealed interface Submission {

    /** It waits for its block, or is in one already, or will silently never be in one. */
    record Taken() implements Submission {}

    record Refused(ChainError error) implements Submission {}
}
