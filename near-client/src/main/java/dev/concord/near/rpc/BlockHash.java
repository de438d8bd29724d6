package dev.concord.near.rpc;

import dev.concord.near.key.CryptoHash;

/** A block by its hash. */
public record BlockHash(CryptoHash value) implements BlockId {}
