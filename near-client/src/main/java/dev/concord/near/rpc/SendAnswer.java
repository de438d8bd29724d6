package dev.concord.near.rpc;

/** What a node says to a transaction sent. */
public sealed interface SendAnswer {

    /** Taken; with NONE not even looked at. */
    record Accepted(TransactionStatus status) implements SendAnswer {}

    /** Not taken by this node now. Whether the transaction is dead follows from its nonce and age alone. */
    record Refused(InvalidTransaction reason) implements SendAnswer {}
}
