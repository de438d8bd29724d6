package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ChunkForAccounts;
import java.util.List;

/** A final block, and what its new chunks hold for the treasury and for the tokens. */
record SeenBlock(BlockView block, List<ChunkForAccounts> chunks) {

    SeenBlock {
        chunks = List.copyOf(chunks);
    }
}
