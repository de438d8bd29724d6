package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;

/** What a node knows of an account. */
public sealed interface AccountAnswer {

    /** The account; its amount is all that it has, what its storage locks included. */
    record Found(NearAmount amount, NearAmount staked, long storageBytes, BlockPoint at) implements AccountAnswer {}

    record Absent(BlockPoint at) implements AccountAnswer {}

    /** The node does not have the block asked for: never made, not yet here, or no longer kept. */
    record UnknownBlock() implements AccountAnswer {}
}
