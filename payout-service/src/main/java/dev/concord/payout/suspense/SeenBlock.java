package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ChunkForAccount;
import java.util.List;

/** A final block, and what its new chunks hold for the treasury. */
record SeenBlock(BlockView block, List<ChunkForAccount> chunks) {

    SeenBlock {
        chunks = List.copyOf(chunks);
    }
}
