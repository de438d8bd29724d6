package dev.concord.near.rpc;

import dev.concord.near.key.CryptoHash;
import java.time.Instant;

/** Which chain a node follows, and how far it is. */
public record NodeStatus(
        String chainId, CryptoHash genesisHash, BlockPoint latest, Instant latestTime, boolean syncing) {}
