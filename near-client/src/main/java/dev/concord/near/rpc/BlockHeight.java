package dev.concord.near.rpc;

/** A block by its height. Some heights have no block. */
public record BlockHeight(long value) implements BlockId {}
