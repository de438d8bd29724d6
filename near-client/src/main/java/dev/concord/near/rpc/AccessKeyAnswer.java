package dev.concord.near.rpc;

import dev.concord.near.transaction.Nonce;

/** What a node knows of an access key. */
public sealed interface AccessKeyAnswer {

    /** The key; its nonce is the last one used. */
    record Found(Nonce nonce, boolean fullAccess, BlockPoint at) implements AccessKeyAnswer {}

    /** The account has no such key, or does not exist. */
    record Absent(BlockPoint at) implements AccessKeyAnswer {}

    /** The node does not have the block asked for: never made, not yet here, or no longer kept. */
    record UnknownBlock() implements AccessKeyAnswer {}
}
