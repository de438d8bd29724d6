package dev.concord.near.token;

import dev.concord.near.rpc.BlockPoint;

/** What a token's contract answers. */
public sealed interface TokenAnswer<T> {

    record Told<T>(T value, BlockPoint at) implements TokenAnswer<T> {}

    /** There is no token at that account: no contract, or one that does not answer as tokens do. */
    record NoToken<T>(String why, BlockPoint at) implements TokenAnswer<T> {}

    /** The node does not have the block asked for: never made, not yet here, or no longer kept. */
    record UnknownBlock<T>() implements TokenAnswer<T> {}
}
