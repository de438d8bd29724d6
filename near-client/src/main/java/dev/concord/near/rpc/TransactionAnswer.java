package dev.concord.near.rpc;

/** What a node knows of a transaction. */
public sealed interface TransactionAnswer {

    record Known(TransactionStatus status) implements TransactionAnswer {}

    /** This node has not seen it, or no longer keeps it. This proves nothing. */
    record Unknown() implements TransactionAnswer {}
}
