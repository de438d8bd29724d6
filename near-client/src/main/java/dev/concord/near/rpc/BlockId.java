package dev.concord.near.rpc;

/** At which block a question is asked. */
public sealed interface BlockId permits Finality, BlockHeight, BlockHash {}
