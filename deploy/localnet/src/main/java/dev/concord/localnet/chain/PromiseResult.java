package dev.concord.localnet.chain;

import dev.concord.near.key.Bytes;

/** What a contract's callback learns of the call before it. */
public sealed interface PromiseResult {

    record Successful(Bytes value) implements PromiseResult {}

    record Failed() implements PromiseResult {}
}
