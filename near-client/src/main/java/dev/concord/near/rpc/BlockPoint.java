package dev.concord.near.rpc;

import dev.concord.near.key.CryptoHash;

/** The block that an answer was read at: its evidence. */
public record BlockPoint(long height, CryptoHash hash) {}
